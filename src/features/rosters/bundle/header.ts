// Which column stands where: keys, Chinese headers and synonyms in any order.
import { type Columns, type Sheet, type SheetColumn } from '../../../domain/sheet';
import { type BundleReport, type Problem } from './bundle-issue';
import { cellText } from './cells/cell-text';
import { editDistance } from './edit-distance';
import { bareHeader, namesOf } from './header-names';
import { type RawSheet } from './raw-bundle';

export interface HeaderMap {
  /** Column name -> index of the cell in a row. */
  readonly position: ReadonlyMap<string, number>;
  /** Column name -> header as the user wrote it. */
  readonly written: ReadonlyMap<string, string>;
  /** Cells of the header row. */
  readonly width: number;
}

function missing({ key, header }: SheetColumn): Problem {
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
function almost(header: string, absent: readonly SheetColumn[]): string | null {
  for (const column of absent) {
    for (const name of namesOf(column)) {
      const tolerance = /^[\x20-\x7e]+$/.test(name) ? (name.length >= 5 ? 2 : 0) : name.length >= 4 ? 1 : 0;
      if (Math.abs(bareHeader(header).length - name.length) > tolerance) continue;
      if (editDistance(bareHeader(header), name) <= tolerance)
        return /^[\x20-\x7e]+$/.test(name) ? column.key : column.header;
    }
  }
  return null;
}

export function mapHeader<C extends Columns>(
  { list }: Sheet<C>,
  sheet: RawSheet,
  report: BundleReport,
): HeaderMap {
  const headers = (sheet.rows[0] ?? []).map((cell) => cellText(cell));
  const position = new Map<string, number>();
  const taken = new Set<number>();
  const positions = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const list = positions.get(bareHeader(header));
    if (list) list.push(index);
    else positions.set(bareHeader(header), [index]);
  });
  // Exact names first: beside a column 学校标识码 a column 学校 holds the school's name, not its code.
  const deepest = Math.max(...list.map((column) => namesOf(column).length));
  for (let rank = 0; rank < deepest; rank += 1) {
    for (const column of list) {
      const at = positions.get(namesOf(column)[rank] ?? '') ?? [];
      const free = at.filter((index) => !taken.has(index));
      if (position.has(column.name) || free[0] === undefined) continue;
      position.set(column.name, free[0]);
      for (const index of free) taken.add(index);
      for (const index of free.slice(1)) {
        report.issue(
          { sheet: sheet.label, row: 1, column: headers[index] ?? null, value: headers[index] ?? null },
          REPEATED,
        );
      }
    }
  }
  const absent = list.filter(({ name }) => !position.has(name));
  for (const column of absent) {
    if (column.required) report.issue({ sheet: sheet.label, row: 1, column: column.key }, missing(column));
  }
  headers.forEach((header, index) => {
    if (header === '' || taken.has(index)) return;
    const place = { sheet: sheet.label, row: 1, column: header, value: header };
    const known = almost(header, absent);
    if (known === null) report.warning(place, unused(null));
    else report.issue(place, unused(known));
  });
  const written = new Map([...position].map(([name, index]) => [name, headers[index] ?? name]));
  return { position, written, width: headers.length };
}
