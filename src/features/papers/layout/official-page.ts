// The page of GB/T 9704-2012: A4, text block 156 x 225 mm, 22 lines of 28 characters, page numbers outside.
import { strToU8, zipSync } from 'fflate';
import { FONT_FALLBACKS, paragraph, run } from './ooxml';

/** Twentieths of a point per millimetre. */
const PER_MM = 1440 / 25.4;
const mm = (millimetres: number): number => Math.round(millimetres * PER_MM);

/** Width of the text block, 156 mm. */
export const TEXT_WIDTH = mm(156);

/** Pitch of the text lines: 28 pt, so that 22 fit into 225 mm. */
export const LINE = 560;
/** 28 characters of 16 pt need 448 pt, the text block has 442: every character 0.2 pt closer, in twentieths of a point. */
const CHARACTER_SPACING = -4;
export const SIZE = { ERHAO: 44, SANHAO: 32, SIHAO: 28, XIAOSI: 24 } as const;

/** A template before it is packed: XML of the body; a letter has the red head of the letter layout (section 10.1). */
export interface PageDesign {
  readonly body: string;
  /** Text of the red head, which makes the page a letter; null for lists and forms. */
  readonly letterHead: string | null;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The red lines of a letter are 170 mm long: 7 mm out of the text block on either side. */
const OUTSIDE = -mm(7);

/** The upper line stands 4 mm below the characters of the head, whose own line leaves 1.6 mm of it. */
const HEAD_TO_LINE = mm(2.4) - 20;
/** Seven eighths of a character from the line to the document number, of which the pitch of the text gives nine points. */
const LINE_TO_NUMBER = (14 - 9) * 20;
/** Page numbers stand 7 mm below the text block; footers of letters lie lower, for their line is 20 mm from the edge. */
const FOOTER = mm(24.2);
const LETTER_FOOTER = mm(19.8);

function letterHeader(text: string): string {
  const head = paragraph(text, {
    face: 'TITLE',
    size: 72,
    colour: 'FF0000',
    align: 'center',
    line: 720,
    spacing: 40,
  });
  const lines = doubleRule(THICK, THIN, { before: HEAD_TO_LINE, after: LINE_TO_NUMBER });
  return `${XML}<w:hdr ${NAMESPACES}>${head}${lines}</w:hdr>`;
}

function letterFooter(): string {
  return `${XML}<w:ftr ${NAMESPACES}>${doubleRule(THIN, THICK, {})}</w:ftr>`;
}

/** Thickness of the lines, eighths of a point. */
const [THICK, THIN] = [24, 6];

/** Two red lines, each below an empty line of one point: programs disagree which line of a double border is the thick one. */
function doubleRule(
  upper: number,
  lower: number,
  { before, after }: { readonly before?: number; readonly after?: number },
): string {
  const place = { line: 20, left: OUTSIDE, right: OUTSIDE };
  return (
    paragraph('', { ...place, rule: upper, ...(before ? { before } : {}) }) +
    paragraph('', { ...place, rule: lower, ...(after ? { after } : {}) })
  );
}

/** "— 1 —" in 四号 宋体, one character in from the outer edge of the text block. */
function pageNumber(side: 'left' | 'right', letter: boolean): string {
  const style = { face: 'SONG', size: SIZE.SIHAO } as const;
  const field = `<w:r><w:rPr><w:sz w:val="${SIZE.SIHAO}"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', style)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const indent = side === 'left' ? { left: SIZE.SIHAO * 10 } : { right: SIZE.SIHAO * 10 };
  const content = [run('— ', style), field, run(' —', style)];
  return `${XML}<w:ftr ${NAMESPACES}>${paragraph(content, { align: side, line: 0, after: letter ? FOOTER - LETTER_FOOTER : 0, ...indent })}</w:ftr>`;
}

function sectionOf(letter: boolean): string {
  const first = letter
    ? '<w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>'
    : '';
  return `<w:sectPr>${first}<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="${mm(30)}" w:footer="${letter ? LETTER_FOOTER : FOOTER}" w:gutter="0"/>${letter ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

function styles(): string {
  return `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:spacing w:val="${CHARACTER_SPACING}"/><w:sz w:val="${SIZE.SANHAO}"/><w:szCs w:val="${SIZE.SANHAO}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}

function fontTable(): string {
  const fonts = Object.entries(FONT_FALLBACKS).map(
    ([name, fallback]) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  return `${XML}<w:fonts ${NAMESPACES}>${fonts.join('')}</w:fonts>`;
}

function relationships(letter: boolean): string {
  const targets = ['styles', 'fontTable', 'footer1', 'footer2', 'header1', 'footer3', 'settings'];
  const kinds = ['styles', 'fontTable', 'footer', 'footer', 'header', 'footer', 'settings'];
  const rows = targets.map((target, index) => {
    const used = letter || (target !== 'header1' && target !== 'footer3');
    return used
      ? `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kinds[index]}" Target="${target}.xml"/>`
      : '';
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes(parts: readonly string[]): string {
  const type = (part: string): string => (part === 'document' ? 'document.main' : part.replace(/\d$/, ''));
  const overrides = parts.map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type(part)}+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** Time stamp of every part, so that the same template is the same bytes. */
const ZIP_TIME = new Date(2000, 0, 1);

/** Bytes of the .docx file. */
export function packPage({ body, letterHead }: PageDesign): Uint8Array {
  const word: Record<string, string> = {
    document: `${XML}<w:document ${NAMESPACES}><w:body>${body}${sectionOf(letterHead !== null)}</w:body></w:document>`,
    styles: styles(),
    fontTable: fontTable(),
    settings: `${XML}<w:settings ${NAMESPACES}><w:evenAndOddHeaders/></w:settings>`,
    footer1: pageNumber('right', letterHead !== null),
    footer2: pageNumber('left', letterHead !== null),
    ...(letterHead === null ? {} : { header1: letterHeader(letterHead), footer3: letterFooter() }),
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(Object.keys(word)),
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': relationships(letterHead !== null),
  };
  for (const [part, xml] of Object.entries(word)) files[`word/${part}.xml`] = xml;
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(bytes, { mtime: ZIP_TIME, level: 6 });
}
