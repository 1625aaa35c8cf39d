// Which column stands where: keys, Chinese headers and synonyms in any order.
import { type BundleReport, type Problem } from './bundle-issue';
import { cellText } from './cells/cell-text';
import { type Columns } from './cells/column';
import { editDistance } from './edit-distance';
import { type RawSheet } from './raw-bundle';
import { type SheetSpec } from './sheets/sheet-spec';

export interface HeaderMap {
  /** Column key -> index of the cell in a row. */
  readonly position: ReadonlyMap<string, number>;
  /** Column key -> header as the user wrote it. */
  readonly written: ReadonlyMap<string, string>;
  /** Cells of the header row. */
  readonly width: number;
}

const bare = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s_*:-]+/g, '');

/** Names of a column, the most exact first. */
function namesOf(key: string, column: Columns[string]): readonly string[] {
  return [key, column.header, ...column.also].map(bare);
}

function missing(key: string, header: string): Problem {
  return {
    code: 'ROSTER_MISSING_COLUMN',
    zh: `缺少列“${header}”（${key}）`,
    en: `Column ${key} (${header}) is missing`,
    hintZh: `在第 1 行增加表头“${header}”或“${key}”并填写该列`,
    hintEn: `Add the header ${key} or ${header} to row 1 and fill in the column`,
  };
}

const REPEATED: Problem = {
  code: 'ROSTER_REPEATED_COLUMN',
  zh: '表头重复',
  en: 'The header occurs twice',
  hintZh: '同名的列只保留一列',
  hintEn: 'Keep one of the columns',
};

function unused(known: string | null): Problem {
  return known === null
    ? {
        code: 'ROSTER_UNKNOWN_COLUMN',
        zh: '不认识的列，已忽略',
        en: 'Unknown column, ignored',
        hintZh: '若该列有用，请把表头改为约定的名称',
        hintEn: 'If the column matters, give it one of the agreed headers',
      }
    : {
        code: 'ROSTER_MISSPELT_COLUMN',
        zh: `不认识的列，是否应为“${known}”？`,
        en: `Unknown column: is ${known} meant?`,
        hintZh: `把表头改为“${known}”，或删除该列`,
        hintEn: `Change the header to ${known}, or remove the column`,
      };
}

/** The absent column that a header almost spells: a misspelt optional column must not be lost in silence. */
function almost(header: string, absent: readonly [string, Columns[string]][]): string | null {
  for (const [key, column] of absent) {
    for (const name of namesOf(key, column)) {
      const tolerance = /^[\x20-\x7e]+$/.test(name) ? (name.length >= 5 ? 2 : 0) : name.length >= 4 ? 1 : 0;
      if (Math.abs(bare(header).length - name.length) > tolerance) continue;
      if (editDistance(bare(header), name) <= tolerance)
        return /^[\x20-\x7e]+$/.test(name) ? key : column.header;
    }
  }
  return null;
}

export function mapHeader<C extends Columns>(
  spec: SheetSpec<C>,
  sheet: RawSheet,
  report: BundleReport,
): HeaderMap {
  const headers = (sheet.rows[0] ?? []).map((cell) => cellText(cell));
  const position = new Map<string, number>();
  const taken = new Set<number>();
  const columns = Object.entries(spec.columns);
  const positions = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const list = positions.get(bare(header));
    if (list) list.push(index);
    else positions.set(bare(header), [index]);
  });
  // Exact names first: beside a column 学校标识码 a column 学校 holds the school's name, not its code.
  const deepest = Math.max(...columns.map(([key, column]) => namesOf(key, column).length));
  for (let rank = 0; rank < deepest; rank += 1) {
    for (const [key, column] of columns) {
      const at = positions.get(namesOf(key, column)[rank] ?? '') ?? [];
      const free = at.filter((index) => !taken.has(index));
      if (position.has(key) || free[0] === undefined) continue;
      position.set(key, free[0]);
      for (const index of free) taken.add(index);
      for (const index of free.slice(1)) {
        report.issue(
          { sheet: sheet.label, row: 1, column: headers[index] ?? null, value: headers[index] ?? null },
          REPEATED,
        );
      }
    }
  }
  const absent = columns.filter(([key]) => !position.has(key));
  for (const [key, column] of absent) {
    if (column.required)
      report.issue({ sheet: sheet.label, row: 1, column: key }, missing(key, column.header));
  }
  headers.forEach((header, index) => {
    if (header === '' || taken.has(index)) return;
    const place = { sheet: sheet.label, row: 1, column: header, value: header };
    const known = almost(header, absent);
    if (known === null) report.warning(place, unused(null));
    else report.issue(place, unused(known));
  });
  const written = new Map([...position].map(([key, index]) => [key, headers[index] ?? key]));
  return { position, written, width: headers.length };
}
