// Rotation records: days of itinerant work, order of dates, and records that contradict each other.
import { type SchoolKind } from '../../../../domain/school';
import { isRunning } from '../../../../domain/service';
import { type BundleReport, type Problem } from '../bundle-issue';
import { factOf } from '../table';
import { type BundleTables } from '../tables';
import { linesBy } from './key-checks';
import { schoolKinds, stageProblem } from './school-checks';

type RotationLine = BundleTables['rotations']['lines'][number];

function problem(code: string, texts: readonly [string, string], hints: readonly [string, string]): Problem {
  return { code, zh: texts[0], en: texts[1], hintZh: hints[0], hintEn: hints[1] };
}

const NO_DAYS = problem(
  'ROSTER_ITINERANT_DAYS',
  ['走教每周天数应为 1 至 5', 'Itinerant work takes 1 to 5 days a week'],
  ['填写每周走教天数，1 至 5 的整数', 'Enter the days a week, a whole number from 1 to 5'],
);
const ENDS_FIRST = problem(
  'ROSTER_DATES_IN_WRONG_ORDER',
  ['结束日期早于开始日期', 'Ends before it starts'],
  ['核对两个日期', 'Check both dates'],
);
const AT_HOME = problem(
  'ROSTER_SAME_SCHOOL',
  ['接收学校就是人事关系所在学校', "The host is the teacher's own school"],
  ['填写另一所学校', 'Enter another school'],
);
const TOO_MANY_DAYS = problem(
  'ROSTER_ITINERANT_DAYS',
  [
    '该教师进行中的走教每周合计超过 5 天',
    "The teacher's running itinerant records add up to more than 5 days a week",
  ],
  ['减少每周天数，或更正状态和日期', 'Reduce the days, or correct status and dates'],
);

function secondRotation(first: number): Problem {
  return problem(
    'ROSTER_TWO_RUNNING_ROTATIONS',
    [
      `与第 ${first} 行同时进行：一名教师同一时间只能有一次全职交流`,
      `Runs at the same time as row ${first}: a teacher can serve full-time at one host only`,
    ],
    ['更正其中一条记录的状态或日期', 'Correct status or dates of one of the records'],
  );
}

function checkLine(line: RotationLine, kinds: ReadonlyMap<string, SchoolKind>, report: BundleReport): void {
  const { kind, daysPerWeek: days, startsOn: starts, endsOn: ends } = line.values;
  if (kind === 'ITINERANT' && days !== undefined && !(days !== null && days >= 1 && days <= 5))
    report.issue(line.place('daysPerWeek'), NO_DAYS);
  if (starts !== undefined && ends != null && ends < starts) report.issue(line.place('endsOn'), ENDS_FIRST);
  const { stage, status, toSchoolCode: host } = line.values;
  const live = status === 'PLANNED' || status === 'ACTIVE';
  if (!live || stage === undefined || host === undefined) return;
  const misplaced = stageProblem(stage, kinds.get(host));
  if (misplaced) report.issue(line.place('stage'), misplaced);
}

/** Records on the start date that cannot all be true. */
function checkRunning(tables: BundleTables, startDate: string, report: BundleReport): void {
  const teachers = linesBy(tables.teachers, 'staffNo');
  const fullTime = new Map<string, number>();
  const days = new Map<string, number>();
  for (const line of tables.rotations.lines) {
    if (!line.complete) continue;
    const record = factOf(tables.rotations.spec, line);
    if (!isRunning(record, startDate)) continue;
    if (teachers.get(record.staffNo)?.values.schoolCode === record.toSchoolCode) {
      report.issue(line.place('toSchoolCode'), AT_HOME);
    }
    if (record.kind === 'ITINERANT') {
      const total = (days.get(record.staffNo) ?? 0) + (record.daysPerWeek ?? 0);
      days.set(record.staffNo, total);
      if (total > 5) report.issue(line.place('daysPerWeek'), TOO_MANY_DAYS);
      continue;
    }
    const first = fullTime.get(record.staffNo);
    if (first === undefined) fullTime.set(record.staffNo, line.row);
    else report.issue(line.place('staffNo'), secondRotation(first));
  }
}

export function checkRotations(tables: BundleTables, report: BundleReport): void {
  const kinds = schoolKinds(tables);
  for (const line of tables.rotations.lines) checkLine(line, kinds, report);
  const startDate = tables.county.lines[0]?.values.startDate;
  if (startDate !== undefined) checkRunning(tables, startDate, report);
}
