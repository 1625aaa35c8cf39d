// A bureau's own template: what is accepted, what is named, what is refused; and the page of GB/T 9704-2012.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkTemplate, defaultTemplate, makePapers } from '../../../src/features/papers';
import { docxParagraphs, templateOf } from './docx-text';
import { aSource } from './paper-scene';

test("a bureau's own template is filled instead of the default", async () => {
  const papers = await makePapers({
    source: aSource({ exchanges: [] }),
    kinds: ['NOTICE'],
    templates: { NOTICE: templateOf('兹派{姓名}到{接收学校}。') },
  });
  if (papers.kind !== 'PAPERS') throw new Error('refused');
  expect(docxParagraphs(Object.values(papers.files)[0]!)).toEqual(['兹派李梅到石门小学。']);
});

test('every unknown tag is named with those that exist', async () => {
  const issues = await checkTemplate('NOTICE', templateOf('{姓名}', '{名字}', '{学校}'));
  expect(issues.map((issue) => [issue.code, issue.value])).toEqual([
    ['TEMPLATE_UNKNOWN_TAG', '名字'],
    ['TEMPLATE_UNKNOWN_TAG', '学校'],
  ]);
  expect(issues[0]?.hintZh).toContain('姓名、教职工号');
});

test('tags of a repeated part are known inside it only', async () => {
  const inside = templateOf('{#岗位}', '{序号} {学校} {县名}', '{/岗位}');
  expect(await checkTemplate('HIRING_ANNOUNCEMENT', inside)).toEqual([]);
  const outside = await checkTemplate('HIRING_ANNOUNCEMENT', templateOf('{序号}'));
  expect(outside.map((issue) => issue.value)).toEqual(['序号']);
});

test.each([
  ['an unclosed tag', templateOf('{姓名'), 'TEMPLATE_BROKEN_TAG'],
  ['a repetition without an end', templateOf('{#走教}', '{接收学校}'), 'TEMPLATE_BROKEN_TAG'],
  ['a text file', strToU8('公示'), 'TEMPLATE_NOT_DOCX'],
  ['a zip that is no document', zipSync({ 'a.txt': strToU8('a') }), 'TEMPLATE_NOT_DOCX'],
  [
    'a small file that grows beyond all measure',
    zipSync({ ...unzipSync(defaultTemplate('NOTICE')), 'word/x.xml': new Uint8Array(32 * 1024 * 1024) }),
    'TEMPLATE_NOT_DOCX',
  ],
])('%s is refused in words', async (_, template, code) => {
  const issues = await checkTemplate('ITINERANT_CARD', template);
  expect(issues[0]?.code).toBe(code);
});

describe('a template carries only what a letter needs', () => {
  type Parts = Record<string, Uint8Array>;
  const DOCUMENT = 'word/document.xml';
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  /** A template that can be used, changed part by part. */
  const changed = (change: (parts: Parts) => Parts): Uint8Array =>
    zipSync(change(unzipSync(templateOf('兹派{姓名}。'))));
  const inPart = (part: string, from: string, to: string) => (parts: Parts) => {
    const text = strFromU8(parts[part]!);
    expect(text).toContain(from);
    return { ...parts, [part]: strToU8(text.replace(from, to)) };
  };
  const inBody = (xml: string) => inPart(DOCUMENT, '<w:sectPr>', `${xml}<w:sectPr>`);
  const related =
    (type: string, target: string, part = 'document') =>
    (parts: Parts) => {
      const name = `word/_rels/${part}.xml.rels`;
      const row = `<Relationship Id="rId90" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/>`;
      const text = parts[name]
        ? strFromU8(parts[name]!)
        : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      return { ...parts, [name]: strToU8(text.replace('</Relationships>', `${row}</Relationships>`)) };
    };
  const withPart =
    (name: string, text = '<x/>') =>
    (parts: Parts) => ({ ...parts, [name]: strToU8(text) });
  const macroType = inPart(
    '[Content_Types].xml',
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
    'vnd.ms-word.document.macroEnabled.main',
  );
  const field = (instruction: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction
      .match(/.{1,6}/gs)!
      .map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`)
      .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  test.each<[string, (parts: Parts) => Parts, string]>([
    [
      'a template on the web',
      related('attachedTemplate', 'http://example.org/a.dotm', 'settings'),
      'OUTSIDE_TARGET',
    ],
    ['a picture on a disk', related('image', 'file:///C:/a.png'), 'OUTSIDE_TARGET'],
    ['a link to a file share', related('hyperlink', '\\\\server\\a'), 'OUTSIDE_TARGET'],
    ['a script behind a link', related('hyperlink', 'javascript:alert(1)'), 'OUTSIDE_TARGET'],
    ['macros', withPart('word/vbaProject.bin'), 'WITH_MACROS'],
    ['a type with macros', macroType, 'WITH_MACROS'],
    ['a control', withPart('word/activeX/activeX1.xml'), 'WITH_MACROS'],
    ['an embedded file', withPart('word/embeddings/oleObject1.bin'), 'FOREIGN_PART'],
    ['another page in it', withPart('word/afchunk.htm'), 'FOREIGN_PART'],
    ['an entry above its folder', withPart('../evil.xml'), 'FOREIGN_PART'],
    ['an entry above it, deeper', withPart('word/media/../../evil.png'), 'FOREIGN_PART'],
    ['an absolute entry', withPart('/etc/evil.xml'), 'FOREIGN_PART'],
    ['an entry on a drive', withPart('C:\\evil.xml'), 'FOREIGN_PART'],
    ['a second document by case', withPart('word/Document.xml'), 'FOREIGN_PART'],
    [
      'a field that reads a picture',
      inBody(field('INCLUDEPICTURE "http://example.org/a.png"')),
      'FOREIGN_FIELD',
    ],
    ['a field that starts a program', inBody(field(' DDEAUTO c:\\\\a.exe')), 'FOREIGN_FIELD'],
    ['a field in one piece', inBody('<w:p><w:fldSimple w:instr="INCLUDETEXT a"/></w:p>'), 'FOREIGN_FIELD'],
    ['a link to a file as a field', inBody(field('HYPERLINK "file:///c:/a"')), 'FOREIGN_FIELD'],
    ['an unclosed paragraph', inPart(DOCUMENT, '</w:p>', ''), 'UNREADABLE'],
    [
      'a document type',
      inPart(DOCUMENT, '<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
      'UNREADABLE',
    ],
    ['text beside the runs', inBody('<w:p><w:t>x</w:t></w:p>'), 'UNREADABLE'],
    ['a paragraph in a paragraph', inBody('<w:p><w:p/></w:p>'), 'UNREADABLE'],
    ['a table cell without a paragraph', inBody('<w:tbl><w:tr><w:tc/></w:tr></w:tbl>'), 'UNREADABLE'],
    ['a picture that is not there', inBody('<w:p><w:r><w:pict r:id="rId77"/></w:r></w:p>'), 'UNREADABLE'],
    ['another root', withPart(DOCUMENT, '<html/>'), 'UNREADABLE'],
    ['no list of types', withPart('[Content_Types].xml', '<Types/>'), 'UNREADABLE'],
    [
      'a font that is not there',
      inPart('word/fontTable.xml', '<w:charset', '<w:embedRegular r:id="rId9"/><w:charset'),
      'UNREADABLE',
    ],
    ['broken styles', withPart('word/styles.xml', '<w:styles'), 'UNREADABLE'],
  ])('refused with %s', async (_, change, code) => {
    const codes = (await checkTemplate('NOTICE', changed(change))).map((issue) => issue.code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set([`TEMPLATE_${code}`]));
    const papers = await makePapers({
      source: aSource({ exchanges: [] }),
      kinds: ['NOTICE'],
      templates: { NOTICE: changed(change) },
    });
    expect(papers.kind).toBe('BAD_TEMPLATE');
  });

  test('a repeated row that leaves a table without rows is refused before any letter is made', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const rows = `<w:tbl><w:tr>${cell('{#岗位}{学校}')}${cell('{序号}{/岗位}')}</w:tr></w:tbl>`;
    expect(await checkTemplate('HIRING_ANNOUNCEMENT', changed(inBody(rows)))).toHaveLength(1);
  });

  test("what the word processor notes for itself stays behind; the page's own parts and links go along", async () => {
    const template = changed((parts) => {
      const more = {
        'word/theme/theme1.xml': '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
        'docProps/custom.xml': '<Properties/>',
        'customXml/item1.xml': '<b/>',
        'word/webSettings.xml': '<w/>',
      };
      const added = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const);
      const own = `<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`;
      const listed = inPart(
        '[Content_Types].xml',
        '</Types>',
        own,
      )({ ...parts, ...Object.fromEntries(added) });
      const web = `<Relationship Id="rId91" Type="${RELATIONS}/webSettings" Target="webSettings.xml"/></Relationships>`;
      const linked = related('hyperlink', 'https://example.org/公示')(listed);
      const there = inBody('<w:p><w:hyperlink r:id="rId90"><w:r><w:t>公示</w:t></w:r></w:hyperlink></w:p>');
      return inPart('word/_rels/document.xml.rels', '</Relationships>', web)(there(linked));
    });
    expect(await checkTemplate('NOTICE', template)).toEqual([]);
    const papers = await makePapers({
      source: aSource({ exchanges: [] }),
      kinds: ['NOTICE'],
      templates: { NOTICE: template },
    });
    if (papers.kind !== 'PAPERS') throw new Error('refused');
    const parts = unzipSync(Object.values(papers.files)[0]!);
    const all = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(Object.keys(parts).filter((name) => /docProps|customXml|webSettings/.test(name))).toEqual([]);
    expect(all).not.toMatch(/custom-properties|webSettings\.xml/);
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('https://example.org/公示');
  });

  test('the shipped templates are what is asked of others', async () => {
    for (const kind of [
      'NOTICE',
      'ITINERANT_CARD',
      'HIRING_ANNOUNCEMENT',
      'ASSESSMENT_FORM',
      'DECISION_REPORT',
    ] as const)
      expect(await checkTemplate(kind, defaultTemplate(kind))).toEqual([]);
  });
});

test('a tag cannot reach the program', async () => {
  const issues = await checkTemplate('NOTICE', templateOf('{constructor}', '{__proto__}', '{姓名.length}'));
  expect(issues).toHaveLength(3);
});

test('names with markup in them stay text', async () => {
  const source = aSource({ exchanges: [] });
  const named = {
    ...source,
    teacher: (staffNo: string) => ({ ...source.teacher(staffNo), name: '<w:p/>&李' }),
  };
  const papers = await makePapers({ source: named, kinds: ['NOTICE'], templates: {} });
  if (papers.kind !== 'PAPERS') throw new Error('refused');
  const [file, bytes] = Object.entries(papers.files)[0]!;
  expect(docxParagraphs(bytes).join('')).toContain('&lt;w:p/&gt;&amp;李同志');
  expect(file).toBe('交流轮岗通知书/T001-_w_p__&李-石门小学.docx');
});

test('the page is A4 with the margins, type and line pitch of GB/T 9704-2012', () => {
  const parts = unzipSync(defaultTemplate('NOTICE'));
  const document = strFromU8(parts['word/document.xml']!);
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  const styles = strFromU8(parts['word/styles.xml']!);
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
  expect(styles).toContain('<w:sz w:val="32"/>');
  expect(styles).toContain('w:line="560" w:lineRule="exact"');
  expect(document).toContain('w:eastAsia="方正小标宋简体"');
  expect(document).toContain('<w:sz w:val="44"/>');
});

test('a letter has two red lines of 170 mm at head and foot, and the number stands two lines above the title', () => {
  const parts = unzipSync(defaultTemplate('NOTICE'));
  const part = (name: string): string => strFromU8(parts[`word/${name}.xml`]!);
  const lines = (name: string): readonly string[] =>
    [...part(name).matchAll(/<w:bottom w:val="single" w:sz="(\d+)" w:space="0" w:color="FF0000"\/>/g)].map(
      ([, size]) => size!,
    );
  // Thick above thin at the head, thin above thick at the foot (10.1).
  expect([lines('header1'), lines('footer3')]).toEqual([
    ['24', '6'],
    ['6', '24'],
  ]);
  expect(part('header1')).toContain('w:left="-397" w:right="-397"');
  const text = docxParagraphs(defaultTemplate('NOTICE'));
  expect(text.slice(0, 4)).toEqual(['{发文字号}', '', '', '教师交流轮岗通知书']);
  expect(text.slice(-3)).toEqual(['{发文机关}', '{印发日期}', '（联系人：{联系人}；联系电话：{联系电话}）']);
  expect(part('document').match(/<w:tab w:val="center" w:pos="6524"\/>/g)).toHaveLength(2);
});
