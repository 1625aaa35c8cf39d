// Which column a header means: English keys, Chinese headers and synonyms, however they are spaced and bracketed.
import { SHEETS } from '../../../domain/roster';
import { type SheetColumn, type SheetName } from '../../../domain/sheet';

/** A header as headers are compared: without case, spaces, underscores, brackets and what stands in them. */
export const bareHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s_*:-]+/g, '');

/** Names of a column as they are compared, the most exact first. */
export function namesOf({ key, header, also }: SheetColumn): readonly string[] {
  return [key, header, ...also].map(bareHeader);
}

/** A column that a header may mean. */
export interface NamedColumn {
  readonly sheet: SheetName;
  readonly column: SheetColumn;
  /** Place of the name among the column's names: 0 the English key, 1 the Chinese header, above a synonym. */
  readonly rank: number;
}

const BY_NAME = new Map<string, NamedColumn[]>();
for (const { name: sheet, list } of Object.values(SHEETS)) {
  for (const column of list) {
    namesOf(column).forEach((name, rank) => {
      const known = BY_NAME.get(name) ?? [];
      if (known.some((other) => other.column === column)) return;
      BY_NAME.set(name, [...known, { sheet, column, rank }]);
    });
  }
}

/** Every column of any sheet that a header may mean, the most exact names first; empty when it means none. */
export function columnsNamed(header: string): readonly NamedColumn[] {
  return [...(BY_NAME.get(bareHeader(header)) ?? [])].sort((a, b) => a.rank - b.rank);
}
