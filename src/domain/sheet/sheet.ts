// What a sheet is: its columns, each written once, and the columns that name a row.
import { type Column, type Columns, type FactOf } from './column';

export const SHEET_NAMES = [
  'county',
  'subjects',
  'schools',
  'classes',
  'curriculum',
  'workload',
  'teachers',
  'rotations',
  'absences',
  'pins',
  'distances',
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

interface SheetDescription<C extends Columns> {
  readonly name: SheetName;
  readonly titleZh: string;
  /** False when the sheet may be absent. */
  readonly required: boolean;
  /** By their names in the program. */
  readonly columns: C;
  /** Columns whose values together name one row; no two rows share them. */
  readonly naturalKey: readonly (keyof C & string)[];
  /** Takes out of a row what another column makes meaningless. */
  tidy?(row: FactOf<C>): FactOf<C>;
}

/** A column of a sheet with its names. */
export interface SheetColumn extends Column {
  /** In the program, for example ruralServiceYears. */
  readonly name: string;
  /** English header, for example rural_service_years. */
  readonly key: string;
}

export interface Sheet<C extends Columns = Columns> extends Omit<SheetDescription<C>, 'naturalKey' | 'tidy'> {
  readonly naturalKey: readonly string[];
  tidy?(row: FactOf<C>): FactOf<C>;
  /** The columns in the order of the sheet. */
  readonly list: readonly SheetColumn[];
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function sheet<const C extends Columns>(description: SheetDescription<C>): Sheet<C> {
  const list = Object.entries(description.columns).map(([name, column]) => ({
    ...column,
    name,
    key: column.writtenAs ?? snakeCase(name),
  }));
  return { ...description, list };
}

/** English header of a column of a sheet. */
export function keyOf<C extends Columns>({ list }: Sheet<C>, name: keyof C & string): string {
  const found = list.find((column) => column.name === name);
  if (!found) throw new RangeError(`The sheet has no column ${name}`);
  return found.key;
}

/** The name under which a column is stored; null for a list, whose values are rows of a table of their own. */
export function storedName({ name, value }: SheetColumn): string | null {
  if (value.kind === 'subjectList') return null;
  return 'storedAs' in value ? value.storedAs : name;
}
