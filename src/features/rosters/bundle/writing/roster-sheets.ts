// A roster as sheets of cells: the same sheets for every container.
import { type Roster, SHEETS } from '../../../../domain/roster';
import { type Columns, type FactOf, SHEET_NAMES, type Sheet, type SheetName } from '../../../../domain/sheet';
import { type Language, type Words } from '../cells/cell-format';
import { guardFormula } from '../cells/cell-text';
import { formatOf } from '../cells/format-of';
import { subjectIndex } from '../cells/subject-index';
import { type Cell } from '../raw-bundle';
import { sortRoster } from '../roster-order';

/** A sheet of cells with its header in row 1. */
export interface CellSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Header of a column: the English key, or the Chinese word. */
export function headerRow({ list }: Sheet, language: Language): readonly string[] {
  return list.map(({ key, header }) => (language === 'zh' ? header : key));
}

function sheetOf<C extends Columns>(spec: Sheet<C>, rows: readonly FactOf<C>[], words: Words): CellSheet {
  const columns = spec.list.map(({ name, value }) => ({ name, format: formatOf(value) }));
  const cellsOf = (row: FactOf<C>): readonly Cell[] =>
    columns.map(({ name, format }) => {
      const value: unknown = row[name];
      if (value === null || value === undefined) return null;
      const cell = format.write(value, words);
      return typeof cell === 'string' ? guardFormula(cell) : cell;
    });
  return { name: spec.name, rows: [headerRow(spec, words.language), ...rows.map(cellsOf)] };
}

/** Every sheet of the bundle except the rules, optional ones included. */
export function rosterSheets(roster: Roster, language: Language): readonly CellSheet[] {
  const sorted = sortRoster(roster);
  const facts: { readonly [K in SheetName]: readonly FactOf<Columns>[] } = {
    ...sorted,
    county: [sorted.county],
    absences: sorted.absences ?? [],
  };
  const words = { language, subjects: subjectIndex(sorted.subjects) };
  return SHEET_NAMES.map((name) => sheetOf<Columns>(SHEETS[name], facts[name], words));
}

/** The sheets without any row, for a template. */
export function emptySheets(language: Language): readonly CellSheet[] {
  return SHEET_NAMES.map((name) => ({ name, rows: [headerRow(SHEETS[name], language)] }));
}
