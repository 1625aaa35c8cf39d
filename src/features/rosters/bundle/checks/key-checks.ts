// Natural keys are unique, and every code points at something that is there.
import { type BundleReport, type Problem } from '../bundle-issue';
import { type Columns } from '../cells/column';
import { type Line, type Table } from '../table';
import { type BundleTables } from '../tables';

function repeated(what: string, first: number): Problem {
  return {
    code: 'ROSTER_DUPLICATE',
    zh: `与第 ${first} 行重复（${what}）`,
    en: `Repeats row ${first} (${what})`,
    hintZh: '保留一行，删除或更正另一行',
    hintEn: 'Keep one of the rows; remove or correct the other',
  };
}

/** Every row after the first one with the same values of `keys` is an issue at the last of them. */
export function checkUnique<C extends Columns>(
  table: Table<C>,
  keys: readonly (keyof C & string)[],
  report: BundleReport,
): void {
  const seen = new Map<string, number>();
  for (const line of table.lines) {
    const parts = keys.map((key) => line.values[key]);
    if (parts.some((part) => part === undefined) || parts.every((part) => part === null)) continue;
    const id = JSON.stringify(parts);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line.row);
    else report.issue(line.place(keys.at(-1) ?? null), repeated(keys.join(' + '), first));
  }
}

/** Values of a column over all rows that have one, rows with other mistakes included. */
export function valuesOf<C extends Columns>(table: Table<C>, key: keyof C & string): ReadonlySet<unknown> {
  return new Set(table.lines.map((line) => line.values[key]).filter((value) => value != null));
}

interface Reference<C extends Columns> {
  readonly table: Table<C>;
  readonly key: keyof C & string;
  readonly known: ReadonlySet<unknown>;
  readonly problem: Problem;
}

function checkReference<C extends Columns>(reference: Reference<C>, report: BundleReport): void {
  for (const line of reference.table.lines) {
    const value = line.values[reference.key];
    if (value != null && !reference.known.has(value))
      report.issue(line.place(reference.key), reference.problem);
  }
}

const UNKNOWN_SCHOOL: Problem = {
  code: 'ROSTER_UNKNOWN_SCHOOL',
  zh: '学校表中没有这个学校标识码',
  en: 'No school has this code',
  hintZh: '核对学校标识码，或在 schools.csv 中增加该学校',
  hintEn: 'Check the school code, or add the school to schools.csv',
};

const UNKNOWN_TEACHER: Problem = {
  code: 'ROSTER_UNKNOWN_TEACHER',
  zh: '教师表中没有这个教职工号',
  en: 'No teacher has this staff number',
  hintZh: '核对教职工号，或在 teachers.csv 中增加该教师',
  hintEn: 'Check the staff number, or add the teacher to teachers.csv',
};

function schoolReference<C extends Columns>(
  table: Table<C>,
  key: keyof C & string,
  tables: BundleTables,
): Reference<C> {
  return { table, key, known: valuesOf(tables.schools, 'school_code'), problem: UNKNOWN_SCHOOL };
}

function checkSchoolReferences(tables: BundleTables, report: BundleReport): void {
  // Without a list of schools every code would be unknown, which says nothing new.
  if (tables.schools.lines.length === 0) return;
  checkReference(schoolReference(tables.schools, 'paired_school_code', tables), report);
  checkReference(schoolReference(tables.classes, 'school_code', tables), report);
  checkReference(schoolReference(tables.teachers, 'school_code', tables), report);
  checkReference(schoolReference(tables.rotations, 'to_school_code', tables), report);
  checkReference(schoolReference(tables.pins, 'school_code', tables), report);
  checkReference(schoolReference(tables.pins, 'to_school_code', tables), report);
  checkReference(schoolReference(tables.distances, 'from_school_code', tables), report);
  checkReference(schoolReference(tables.distances, 'to_school_code', tables), report);
}

function checkTeacherReferences(tables: BundleTables, report: BundleReport): void {
  if (tables.teachers.lines.length === 0) return;
  const known = valuesOf(tables.teachers, 'staff_no');
  checkReference({ table: tables.rotations, key: 'staff_no', known, problem: UNKNOWN_TEACHER }, report);
  checkReference({ table: tables.pins, key: 'staff_no', known, problem: UNKNOWN_TEACHER }, report);
}

export function checkKeys(tables: BundleTables, report: BundleReport): void {
  checkUnique(tables.subjects, tables.subjects.spec.naturalKey, report);
  checkUnique(tables.subjects, ['name_zh'], report);
  checkUnique(tables.schools, tables.schools.spec.naturalKey, report);
  checkUnique(tables.classes, tables.classes.spec.naturalKey, report);
  checkUnique(tables.curriculum, tables.curriculum.spec.naturalKey, report);
  checkUnique(tables.workload, tables.workload.spec.naturalKey, report);
  checkUnique(tables.teachers, tables.teachers.spec.naturalKey, report);
  checkUnique(tables.teachers, ['id_number'], report);
  checkUnique(tables.rotations, tables.rotations.spec.naturalKey, report);
  checkUnique(tables.pins, tables.pins.spec.naturalKey, report);
  checkUnique(tables.distances, tables.distances.spec.naturalKey, report);
  checkSchoolReferences(tables, report);
  checkTeacherReferences(tables, report);
}

/** Rows of a table by the value of a column, the first one when several share it. */
export function linesBy<C extends Columns>(
  table: Table<C>,
  key: keyof C & string,
): ReadonlyMap<unknown, Line<C>> {
  const lines = new Map<unknown, Line<C>>();
  for (const line of table.lines) {
    const value = line.values[key];
    if (value != null && !lines.has(value)) lines.set(value, line);
  }
  return lines;
}
