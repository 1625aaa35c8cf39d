// What a column is: its names, whether it may be absent or blank, and how its cells are read and written.
import { type Problem } from '../bundle-issue';
import { type Cell } from '../raw-bundle';
import { type SubjectIndex } from './subject-index';

export type Language = 'en' | 'zh';

export type Reading<T> = { readonly value: T } | { readonly problem: Problem };

/** The words that cells are written in. */
export interface Words {
  readonly language: Language;
  readonly subjects: SubjectIndex;
}

/** A JSON schema fragment of the canonical value. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** How the cells of a column are read and written. */
export interface CellFormat<T> {
  readonly read: (cell: Cell, text: string, subjects: SubjectIndex) => Reading<T>;
  // A method, so that columns of every value type are also columns of unknown values.
  write(value: NonNullable<T>, words: Words): string | number;
  readonly schema: ValueSchema;
  /** Values a spreadsheet offers in a drop-down. */
  readonly choices?: (language: Language) => readonly string[];
}

export interface Column<T> {
  /** Chinese header. */
  readonly header: string;
  /** Other headers that mean the same, compared without case, spaces, underscores and brackets. */
  readonly also: readonly string[];
  /** False when the column may be absent. */
  readonly required: boolean;
  /** Meaning of a blank cell; null when a blank cell is a mistake. */
  readonly blank: { readonly value: T } | null;
  readonly format: CellFormat<T>;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** Values of a row by column key. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A column whose every row needs a value. */
export function required<T>(header: string, format: CellFormat<T>, also: readonly string[] = []): Column<T> {
  return { header, also, required: true, blank: null, format };
}

/** A column that has to be there, with a meaning for blank cells. */
export function mayBeBlank<T, B>(
  header: string,
  format: CellFormat<T>,
  blank: B,
  also: readonly string[] = [],
): Column<T | B> {
  return { header, also, required: true, blank: { value: blank }, format: format as CellFormat<T | B> };
}

/** A column that may be absent. */
export function optional<T, B>(
  header: string,
  format: CellFormat<T>,
  blank: B,
  also: readonly string[] = [],
): Column<T | B> {
  return { header, also, required: false, blank: { value: blank }, format: format as CellFormat<T | B> };
}
