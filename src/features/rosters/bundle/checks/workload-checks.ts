// Curriculum and workload: every period that is taught has a workload to divide by, every grade has periods.
import { type CurriculumRow, type WorkloadRow } from '../../../../domain/curriculum';
import { stageOfGrade } from '../../../../domain/school';
import { type BundleReport, type Place, type Problem } from '../bundle-issue';
import { type BundleTables } from '../tables';

/** What the bundle plans with: its own tables, or the shipped ones. */
export interface TeachingTables {
  readonly curriculum: readonly CurriculumRow[];
  readonly workload: readonly WorkloadRow[];
}

function noWorkload(stage: string, subject: string): Problem {
  return {
    code: 'ROSTER_NO_WORKLOAD',
    zh: `${stage} ${subject} 有课时但没有教师周课时标准`,
    en: `${stage} ${subject} has periods but no workload`,
    hintZh: `在 workload.csv 中增加一行：${stage}、${subject}、每名教师周课时`,
    hintEn: `Add a row to workload.csv: ${stage}, ${subject}, weekly periods per teacher`,
  };
}

const NO_PERIODS: Problem = {
  code: 'ROSTER_GRADE_WITHOUT_PERIODS',
  zh: '有班级，但课程计划中该年级没有课时，不产生需求',
  en: 'The grade has classes but no periods in the curriculum: no need arises',
  hintZh: '在 curriculum.csv 中补充该年级的周课时',
  hintEn: "Add the grade's weekly periods to curriculum.csv",
};

function gradesTaught(tables: BundleTables): ReadonlySet<number> {
  const grades = new Set<number>();
  for (const { values } of tables.classes.lines) {
    if (values.grade !== undefined && values.classes !== 0) grades.add(values.grade);
  }
  return grades;
}

/** Stage and subject of every workload row, rows with a mistake elsewhere included. */
function workloadKeys(tables: BundleTables, teaching: TeachingTables): ReadonlySet<string> {
  const keys = new Set(teaching.workload.map((row) => `${row.stage}|${row.subject}`));
  for (const { values } of tables.workload.lines) keys.add(`${values.stage}|${values.subject}`);
  return keys;
}

export function checkWorkload(tables: BundleTables, teaching: TeachingTables, report: BundleReport): void {
  const known = workloadKeys(tables, teaching);
  const taught = gradesTaught(tables);
  const reported = new Set<string>();
  const check = (row: CurriculumRow, place: Place): void => {
    const stage = stageOfGrade(row.grade);
    const key = `${stage}|${row.subject}`;
    if (row.weeklyPeriods === 0 || known.has(key) || reported.has(key)) return;
    reported.add(key);
    report.issue(place, noWorkload(stage, row.subject));
  };
  for (const line of tables.curriculum.lines) {
    const { grade, subject, weeklyPeriods } = line.values;
    if (grade === undefined || subject === undefined || weeklyPeriods === undefined) continue;
    check({ grade, subject, weeklyPeriods }, line.place('subject'));
  }
  if (!tables.curriculum.given) {
    const place = { sheet: tables.workload.label, column: 'subject' };
    for (const row of teaching.curriculum)
      if (taught.has(row.grade)) check(row, { ...place, value: row.subject });
  }
  const planned = new Set(teaching.curriculum.map((row) => row.grade));
  const unplanned = new Set<number>();
  for (const line of tables.classes.lines) {
    const { grade } = line.values;
    if (grade === undefined || planned.has(grade) || unplanned.has(grade)) continue;
    unplanned.add(grade);
    report.warning(line.place('grade'), NO_PERIODS);
  }
}
