// The few pieces of WordprocessingML that the default templates are made of.

/** 方正小标宋 for titles and heads, 黑体 and 楷体 for headings, 仿宋 for the text (GB/T 9704-2012, 5.2). */
export type Face = 'TITLE' | 'HEADING' | 'KAI' | 'BODY' | 'SONG';

/** East Asian fonts by their usual names; fontTable.xml names what to take where one is missing. */
const FONTS: Readonly<Record<Face, string>> = {
  TITLE: '方正小标宋简体',
  HEADING: '黑体',
  KAI: '楷体_GB2312',
  BODY: '仿宋_GB2312',
  SONG: '宋体',
};

export const FONT_FALLBACKS: Readonly<Record<string, string>> = {
  方正小标宋简体: '小标宋,宋体,SimSun,Noto Serif CJK SC',
  黑体: 'SimHei,Noto Sans CJK SC',
  楷体_GB2312: '楷体,KaiTi,Noto Serif CJK SC',
  仿宋_GB2312: '仿宋,FangSong,Noto Serif CJK SC',
  宋体: 'SimSun,Noto Serif CJK SC',
};

export interface RunStyle {
  readonly face?: Face;
  /** Half points: 32 is 三号 (16 pt), 44 is 二号 (22 pt). */
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
  /** Extra space between characters, twentieths of a point. */
  readonly spacing?: number;
}

export interface ParagraphStyle extends RunStyle {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** First line indented by two characters. */
  readonly indented?: boolean;
  /** Indents in twentieths of a point; negative ones reach out of the text block. */
  readonly left?: number;
  readonly right?: number;
  /** Text centred about this distance from the left edge of the text block, twentieths of a point. */
  readonly centredAt?: number;
  /** Exact line pitch in twentieths of a point; 0 for automatic. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  /** Red line below, eighths of a point thick. */
  readonly rule?: number;
  /** Kept on the page of the next paragraph. */
  readonly keepNext?: boolean;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function runProperties({ face, size, colour, bold, spacing }: RunStyle): string {
  const font = face ? FONTS[face] : null;
  return [
    font ? `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>` : '',
    bold ? '<w:b/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    spacing ? `<w:spacing w:val="${spacing}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
}

export function run(text: string, style: RunStyle = {}): string {
  const properties = runProperties(style);
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function spacingOf({ line, before, after }: ParagraphStyle): string {
  if (line === undefined && !before && !after) return '';
  const pitch =
    line === undefined
      ? ''
      : line === 0
        ? ' w:line="240" w:lineRule="auto"'
        : ` w:line="${line}" w:lineRule="exact"`;
  return `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}"${pitch}/>`;
}

function indentOf({ indented, left, right }: ParagraphStyle): string {
  const parts = [
    left === undefined ? '' : ` w:left="${left}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    indented ? ' w:firstLineChars="200" w:firstLine="640"' : '',
  ].join('');
  return parts ? `<w:ind${parts}/>` : '';
}

/** A paragraph of one run, or of runs that are given ready made. */
export function paragraph(content: string | readonly string[], style: ParagraphStyle = {}): string {
  const { rule, align, centredAt, keepNext } = style;
  const properties = [
    keepNext ? '<w:keepNext/>' : '',
    rule ? `<w:pBdr><w:bottom w:val="single" w:sz="${rule}" w:space="0" w:color="FF0000"/></w:pBdr>` : '',
    centredAt === undefined ? '' : `<w:tabs><w:tab w:val="center" w:pos="${centredAt}"/></w:tabs>`,
    spacingOf(style),
    indentOf(style),
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  const runs = typeof content === 'string' ? (content === '' ? '' : run(content, style)) : content.join('');
  const tab = centredAt === undefined ? '' : '<w:r><w:tab/></w:r>';
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${tab}${runs}</w:p>`;
}

export interface TableCell {
  readonly text: string;
  readonly columns?: number;
  readonly style?: ParagraphStyle;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Least height, twentieths of a point. */
  readonly height?: number;
  /** Repeated on every page. */
  readonly header?: boolean;
}

const CELL_TEXT: ParagraphStyle = { align: 'center', line: 360, size: 24 };

function tableRow(row: TableRow, widths: readonly number[]): string {
  const properties = [
    '<w:cantSplit/>',
    row.height ? `<w:trHeight w:val="${row.height}" w:hRule="atLeast"/>` : '',
    row.header ? '<w:tblHeader/>' : '',
  ].join('');
  let column = 0;
  const cells = row.cells.map(({ text, columns = 1, style }) => {
    const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    column += columns;
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
    const body = text.split('\n').map((line) => paragraph(line, { ...CELL_TEXT, ...style }));
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>${body.join('')}</w:tc>`;
  });
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table with single lines; widths in twentieths of a point. */
export function table(widths: readonly number[], rows: readonly TableRow[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => tableRow(row, widths)).join('')}</w:tbl>`;
}
