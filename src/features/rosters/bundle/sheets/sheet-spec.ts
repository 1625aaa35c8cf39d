// What a sheet is: its columns and the columns that name a row.
import { type Columns } from '../cells/column';
import { type SheetName } from '../raw-bundle';

export interface SheetSpec<C extends Columns> {
  readonly name: SheetName;
  readonly titleZh: string;
  /** False when the sheet may be absent. */
  readonly required: boolean;
  readonly columns: C;
  /** Columns whose values together name one row; no two rows share them. */
  readonly naturalKey: readonly (keyof C & string)[];
}

/** Keeps the exact column types of a sheet, so that its rows are typed. */
export function sheetSpec<C extends Columns>(spec: SheetSpec<C>): SheetSpec<C> {
  return spec;
}
