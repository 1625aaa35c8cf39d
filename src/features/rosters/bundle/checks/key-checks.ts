// Natural keys are unique, and every code points at something that is there.
import { type Columns, keyOf } from '../../../../domain/sheet';
import { type BundleReport, type Problem } from '../bundle-issue';
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

/** Every row after the first one with the same values of `names` is an issue at the last of them. */
export function checkUnique<C extends Columns>(
  table: Table<C>,
  names: readonly (keyof C & string)[],
  report: BundleReport,
): void {
  const what = names.map((name) => keyOf(table.spec, name)).join(' + ');
  const seen = new Map<string, number>();
  for (const line of table.lines) {
    const parts = names.map((name) => line.values[name]);
    if (parts.some((part) => part === undefined) || parts.every((part) => part === null)) continue;
    const id = JSON.stringify(parts);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line.row);
    else report.issue(line.place(names.at(-1) ?? null), repeated(what, first));
  }
}

/** Values of a column over all rows that have one, rows with other mistakes included. */
export function valuesOf<C extends Columns>(table: Table<C>, key: keyof C & string): ReadonlySet<unknown> {
  return new Set(table.lines.map((line) => line.values[key]).filter((value) => value != null));
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

/** A spreadsheet takes the zeros in front off: 7 may be 00007. */
function withZeros(known: ReadonlySet<unknown>, value: unknown): Problem | null {
  const meant = [...known].find(
    (key) => typeof key === 'string' && /^0+/.test(key) && key.replace(/^0+/, '') === value,
  );
  if (meant === undefined) return null;
  return {
    code: 'ROSTER_LOST_ZEROS',
    zh: `没有 ${String(value)}，但有 ${String(meant)}：前面的零被表格软件去掉了`,
    en: `There is no ${String(value)}, but ${String(meant)}: a spreadsheet took the zeros off`,
    hintZh: `把该列设为文本格式，填写 ${String(meant)}`,
    hintEn: `Format the column as text and enter ${String(meant)}`,
  };
}

/** Every column that names a school or a teacher names one of the bundle. */
function checkReferences(tables: BundleTables, report: BundleReport): void {
  const targets = {
    school: { known: valuesOf(tables.schools, 'code'), problem: UNKNOWN_SCHOOL },
    teacher: { known: valuesOf(tables.teachers, 'staffNo'), problem: UNKNOWN_TEACHER },
  };
  for (const kind of ['school', 'teacher'] as const) {
    const { known, problem } = targets[kind];
    // Without a list of schools every code would be unknown, which says nothing new.
    if (tables[`${kind}s`].lines.length === 0) continue;
    for (const table of Object.values<Table<Columns>>(tables)) {
      for (const { name } of table.spec.list.filter(({ value }) => value.kind === kind)) {
        for (const line of table.lines) {
          const value = line.values[name];
          if (value == null || known.has(value)) continue;
          report.issue(line.place(name), withZeros(known, value) ?? problem);
        }
      }
    }
  }
}

export function checkKeys(tables: BundleTables, report: BundleReport): void {
  const { county: _, ...others } = tables;
  for (const table of Object.values<Table<Columns>>(others))
    checkUnique(table, table.spec.naturalKey, report);
  checkUnique(tables.subjects, ['nameZh'], report);
  checkUnique(tables.teachers, ['idNumber'], report);
  checkReferences(tables, report);
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
