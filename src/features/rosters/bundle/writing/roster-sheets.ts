// A roster as sheets of cells: the same sheets for every container.
import { type Roster } from '../../../../domain/roster';
import { guardFormula } from '../cells/cell-text';
import { type Columns, type Language, type RowOf, type Words } from '../cells/column';
import { subjectIndex } from '../cells/subject-index';
import { type Cell, type SheetName } from '../raw-bundle';
import { sortRoster } from '../roster-order';
import { fromCounty } from '../sheets/county-sheet';
import { fromCurriculumRow, fromWorkloadRow } from '../sheets/curriculum-sheet';
import { fromPin } from '../sheets/pin-sheet';
import { fromRotation } from '../sheets/rotation-sheet';
import { fromClassGroup, fromDistance, fromSchool } from '../sheets/school-sheet';
import { type SheetSpec } from '../sheets/sheet-spec';
import { fromSubject } from '../sheets/subject-sheet';
import { fromTeacher } from '../sheets/teacher-sheet';
import { SHEETS } from '../tables';

/** A sheet of cells with its header in row 1. */
export interface CellSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Header of a column: the English key, or the Chinese word. */
export function headerRow(columns: Columns, language: Language): readonly string[] {
  return Object.entries(columns).map(([key, column]) => (language === 'zh' ? column.header : key));
}

function cellsOf<C extends Columns>(columns: C, row: RowOf<C>, words: Words): readonly Cell[] {
  return Object.entries(columns).map(([key, column]) => {
    const value = row[key];
    if (value === null || value === undefined) return null;
    const cell = column.format.write(value, words);
    return typeof cell === 'string' ? guardFormula(cell) : cell;
  });
}

function sheetOf<C extends Columns>(spec: SheetSpec<C>, rows: readonly RowOf<C>[], words: Words): CellSheet {
  const header = headerRow(spec.columns, words.language);
  return { name: spec.name, rows: [header, ...rows.map((row) => cellsOf(spec.columns, row, words))] };
}

/** Every sheet of the bundle except the rules, optional ones included. */
export function rosterSheets(roster: Roster, language: Language): readonly CellSheet[] {
  const sorted = sortRoster(roster);
  const words = { language, subjects: subjectIndex(sorted.subjects) };
  return [
    sheetOf(SHEETS.county, [fromCounty(sorted.county)], words),
    sheetOf(SHEETS.subjects, sorted.subjects.map(fromSubject), words),
    sheetOf(SHEETS.schools, sorted.schools.map(fromSchool), words),
    sheetOf(SHEETS.classes, sorted.classes.map(fromClassGroup), words),
    sheetOf(SHEETS.curriculum, sorted.curriculum.map(fromCurriculumRow), words),
    sheetOf(SHEETS.workload, sorted.workload.map(fromWorkloadRow), words),
    sheetOf(SHEETS.teachers, sorted.teachers.map(fromTeacher), words),
    sheetOf(SHEETS.rotations, sorted.rotations.map(fromRotation), words),
    sheetOf(SHEETS.pins, sorted.pins.map(fromPin), words),
    sheetOf(SHEETS.distances, sorted.distances.map(fromDistance), words),
  ];
}

/** The sheets without any row, for a template. */
export function emptySheets(language: Language): readonly CellSheet[] {
  return (Object.keys(SHEETS) as SheetName[]).map((name) => ({
    name,
    rows: [headerRow(SHEETS[name].columns, language)],
  }));
}
