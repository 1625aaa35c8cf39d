// Teachers: identity number against birth date and gender, stage against school, order of dates.
import { fullYearsBetween } from '../../../../domain/calendar';
import { type BundleReport, type Problem } from '../bundle-issue';
import { readDate } from '../cells/date-text';
import { type BundleTables } from '../tables';
import { birthDateOf, genderOf, hasValidCheckCharacter } from './identity-number';
import { schoolKinds, stageProblem } from './school-checks';

type TeacherLine = BundleTables['teachers']['lines'][number];

function problem(code: string, texts: readonly [string, string], hints: readonly [string, string]): Problem {
  return { code, zh: texts[0], en: texts[1], hintZh: hints[0], hintEn: hints[1] };
}

const CHECK_DIGIT = problem(
  'ROSTER_IDENTITY_CHECK_DIGIT',
  ['身份证号校验码不对', 'The check character of the identity number is wrong'],
  [
    '核对身份证号；该列应为文本格式，否则末几位会变成 0',
    'Check the number; the column must be text, or the last digits turn into 0',
  ],
);
const OTHER_BIRTH_DATE = problem(
  'ROSTER_IDENTITY_BIRTH_DATE',
  [
    '身份证号中的出生日期与出生日期列不一致',
    'The birth date in the identity number differs from the birth date column',
  ],
  ['核对身份证号和出生日期', 'Check the identity number and the birth date'],
);
const OTHER_GENDER = problem(
  'ROSTER_IDENTITY_GENDER',
  ['身份证号中的性别与性别列不一致', 'The gender in the identity number differs from the gender column'],
  ['核对身份证号和性别', 'Check the identity number and the gender'],
);
const AGE = problem(
  'ROSTER_IMPLAUSIBLE_AGE',
  ['开学时年龄不在 16 至 90 岁之间', 'Not 16 to 90 years old on the start date'],
  ['核对出生日期', 'Check the birth date'],
);
const JOINED_EARLY = problem(
  'ROSTER_DATES_IN_WRONG_ORDER',
  ['到校日期早于出生日期', 'Joined the school before being born'],
  ['核对到校日期和出生日期', 'Check both dates'],
);
const LEFT_EARLY = problem(
  'ROSTER_DATES_IN_WRONG_ORDER',
  ['离岗日期早于到校日期，以离岗日期为准', 'Leaves before joining the school: the leaving date counts'],
  ['核对到校日期和离岗日期', 'Check both dates'],
);
const UNTIL_WITHOUT_REASON = problem(
  'ROSTER_EXEMPTION_WITHOUT_REASON',
  ['没有免于交流的原因，截止日期已忽略', 'No reason for an exemption: its last day is ignored'],
  ['若仍免于交流，请填写原因', 'If the teacher is exempt, give the reason'],
);

const IDLE_AT_HOME = {
  hintZh: '若学段填错请改正；若属实，其课时在本校没有需要，全部计为富余',
  hintEn:
    'Mend the stage if it is wrong; if it is so, the school needs none of their periods: all count as surplus',
} as const;

/** A birth date written as year and month agrees with every day of that month. */
function sameBirth(line: TeacherLine, birthDate: string, stated: string): boolean {
  const written = readDate(line.cell('birthDate'));
  return written?.precision === 'month' ? stated.slice(0, 7) === birthDate.slice(0, 7) : stated === birthDate;
}

function checkIdentity(line: TeacherLine, report: BundleReport): void {
  const { idNumber: id, birthDate, gender } = line.values;
  if (id == null) return;
  if (!hasValidCheckCharacter(id)) {
    report.issue(line.place('idNumber'), CHECK_DIGIT);
    return;
  }
  if (birthDate !== undefined && !sameBirth(line, birthDate, birthDateOf(id))) {
    report.issue(line.place('birthDate'), OTHER_BIRTH_DATE);
  }
  if (gender !== undefined && gender !== genderOf(id)) report.issue(line.place('gender'), OTHER_GENDER);
}

function checkDates(line: TeacherLine, startDate: string | undefined, report: BundleReport): void {
  const { birthDate: birth, joinedSchoolOn: joined, leavesOn: leaves } = line.values;
  const { exemption, exemptionUntil: until } = line.values;
  if (birth !== undefined && startDate !== undefined) {
    const age = fullYearsBetween(birth, startDate);
    if (age < 16 || age > 90) report.issue(line.place('birthDate'), AGE);
  }
  if (birth !== undefined && joined !== undefined && joined < birth) {
    report.issue(line.place('joinedSchoolOn'), JOINED_EARLY);
  }
  if (joined !== undefined && leaves != null && leaves < joined)
    report.warning(line.place('leavesOn'), LEFT_EARLY);
  if (exemption === 'NONE' && until != null)
    report.warning(line.place('exemptionUntil'), UNTIL_WITHOUT_REASON);
}

export function checkTeachers(tables: BundleTables, report: BundleReport): void {
  const kinds = schoolKinds(tables);
  const startDate = tables.county.lines[0]?.values.startDate;
  for (const line of tables.teachers.lines) {
    checkIdentity(line, report);
    checkDates(line, startDate, report);
    const { stage, schoolCode: school } = line.values;
    const misplaced = stage && school !== undefined ? stageProblem(stage, kinds.get(school)) : null;
    // Schools that changed their kind keep such teachers in post: the plan may use them elsewhere.
    if (misplaced) report.warning(line.place('stage'), { ...misplaced, ...IDLE_AT_HOME });
  }
}
