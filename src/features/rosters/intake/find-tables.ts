// Where the tables of a sheet are: title rows above, a header of one to three rows, data, totals and signatures below.
import { type Cell, columnsNamed } from '../bundle';
import { bareWord, plainText } from '../bundle/cells/cell-repair';
import { type Grid, spread } from './grid';

export interface FoundColumn {
  readonly index: number;
  /** The lowest header cell. */
  readonly header: string;
  /** Header cells above it, the topmost first. */
  readonly above: readonly string[];
}

export interface DataRow {
  /** As people count, the first row of the sheet being 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface FoundTable {
  readonly file: string;
  readonly sheet: string;
  readonly from1904: boolean;
  /** Text above the header. */
  readonly title: string;
  readonly headerRow: number;
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly DataRow[];
}

/** A header stands in one of these rows. */
const FIRST_ROWS = 20;
const DEEPEST = 3;
const TOTAL = /^(?:合计|总计|小计|共计|总数|本页小计|平均|全县合计|全校合计)/;
const FOOTER =
  /^(?:填表|制表|审核|复核|单位负责人|负责人|校长签|说明|注[:：]|备注[:：]|填报|联系人|经办|签字|盖章|打印)/;
export const ROW_NUMBER = new Set(['序号', '序', '编号序', 'no', 'no.', '#', '行号']);

/** The header of one sheet and what stands below; null for a sheet without one. */
export function findTable(grid: Grid, extraHeaders: ReadonlySet<string> = new Set()): FoundTable | null {
  const rows = spread(grid);
  let best: { readonly score: number; readonly start: number; readonly depth: number } | null = null;
  for (let start = 0; start < Math.min(FIRST_ROWS, rows.length); start += 1) {
    for (let depth = 1; depth <= DEEPEST && start + depth <= rows.length; depth += 1) {
      const score = headerScore(columnsOf(rows, start, depth), extraHeaders) - (depth - 1) * 0.5;
      if (score >= 2 && (best === null || score > best.score)) best = { score, start, depth };
    }
  }
  if (best === null) return null;
  const { start, depth } = best;
  const columns = columnsOf(rows, start, depth);
  return {
    file: grid.file,
    sheet: grid.sheet,
    from1904: grid.from1904,
    title: titleOf(rows.slice(0, start)),
    headerRow: start + depth,
    columns,
    rows: dataRows(grid, start + depth, columns),
  };
}

function titleOf(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row) => [...new Set(row.map(plainText).filter(Boolean))].join(' '))
    .join(' ')
    .trim();
}

function columnsOf(rows: readonly (readonly Cell[])[], start: number, depth: number): readonly FoundColumn[] {
  const header = rows.slice(start, start + depth);
  const width = Math.max(0, ...header.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const parts = header.map((row) => plainText(row[index])).filter(Boolean);
    const distinct = parts.filter((part, at) => part !== parts[at - 1]);
    return { index, header: distinct.at(-1) ?? '', above: distinct.slice(0, -1) };
  }).filter(({ header: text }) => text !== '');
}

export const GRADE = /^(?:小学|初中)?([一二三四五六七八九1-9])年级|^初([一二三])|^([七八九])年?级?$/;

function headerScore(columns: readonly FoundColumn[], extra: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let score = 0;
  for (const { header, above } of columns) {
    // The cells of a header are short and say each thing once; those of data repeat and count.
    if (header.length > 30 || /^[\d.,%-]+$/.test(header)) score -= 0.5;
    const names = [header, [...above, header].join('')];
    const known = names.some((name) => columnsNamed(name).length > 0 || extra.has(bareWord(name)));
    const grade = [header, ...above].some((name) => GRADE.test(bareWord(name)));
    const key = [...above, header].join('|');
    if ((known || grade) && !seen.has(key)) score += 1;
    seen.add(key);
  }
  return score;
}

function dataRows(grid: Grid, first: number, columns: readonly FoundColumn[]): readonly DataRow[] {
  // Merged downwards a cell speaks for each row; merged sideways it is a title between the rows.
  const upright = grid.merges.filter(
    ({ startCol, endCol, startRow }) => startCol === endCol && startRow >= first,
  );
  const rows = spread({ ...grid, merges: upright });
  const numbers = new Set(
    columns.filter(({ header }) => ROW_NUMBER.has(bareWord(header))).map(({ index }) => index),
  );
  const merged = new Set(upright.map(({ startCol }) => startCol));
  const headers = new Set(columns.map(({ header }) => header));
  return rows
    .map((cells, index): DataRow => ({ row: index + 1, cells }))
    .slice(first)
    .filter(({ row, cells }) => isData(cells, grid.rows[row - 1] ?? [], { numbers, merged, headers }));
}

interface RowSigns {
  readonly numbers: ReadonlySet<number>;
  readonly merged: ReadonlySet<number>;
  readonly headers: ReadonlySet<string>;
}

function isData(cells: readonly Cell[], own: readonly Cell[], { numbers, headers }: RowSigns): boolean {
  const texts = cells.map(plainText);
  const said = texts.flatMap((text, index) => (text === '' || numbers.has(index) ? [] : [text]));
  // What a merged cell above says is nothing of the row's own.
  const ownSaid = own.map(plainText).filter((text, index) => text !== '' && !numbers.has(index));
  if (said.length === 0 || ownSaid.length === 0) return false;
  const lead = texts.find((text) => text !== '') ?? '';
  const bare = lead.replace(/\s+/g, '');
  if (TOTAL.test(bare) || said.some((text) => TOTAL.test(text.replace(/\s+/g, '')) && text.length <= 8))
    return false;
  if (said.length <= 3 && FOOTER.test(bare)) return false;
  // The header again, on the next page.
  return said.filter((text) => headers.has(text)).length < Math.max(2, said.length * 0.6);
}
