// How the cells of a column are read and written.
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
