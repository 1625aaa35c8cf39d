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
