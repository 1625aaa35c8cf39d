// Builders of roster rows with sensible defaults: a test states only what it is about.

import { type CurriculumRow, type WorkloadRow } from '../src/domain/curriculum';
import { type Pin } from '../src/domain/pin';
import { type County, type Roster } from '../src/domain/roster';
import { type RotationRecord } from '../src/domain/rotation';
import { DEFAULT_RULE_SET, type RuleSet } from '../src/domain/rule-set';
import { type ClassGroup, type School, type Stage, type SuppliedDistance } from '../src/domain/school';
import { DEFAULT_SUBJECTS, type Subject } from '../src/domain/subject';
import { type Teacher } from '../src/domain/teacher';
import { type PlanMoves } from '../src/planning/plan';

/** First day of the school year of every built county. */
export const START_DATE = '2026-09-01';

export function aCounty(overrides: Partial<County> = {}): County {
  return {
    code: '530000',
    name: '青禾县',
    schoolYear: '2026-2027',
    startDate: START_DATE,
    seatLongitude: 100,
    seatLatitude: 25,
    ...overrides,
  };
}

export function aSubject(overrides: Partial<Subject> = {}): Subject {
  return { code: 'MUS', nameZh: '音乐', nameEn: 'Music', weight: 1, ...overrides };
}

/** A town primary school at the county seat, with posts and beds to spare. */
export function aSchool(overrides: Partial<School> = {}): School {
  return {
    code: '5300000001',
    name: '城关小学',
    kind: 'PRIMARY',
    area: 'TOWN',
    township: '城关镇',
    cluster: '第一学区',
    longitude: 100,
    latitude: 25,
    remoteness: 0,
    authorisedPosts: 100,
    freeBeds: 10,
    pairedSchoolCode: null,
    supportClass: null,
    ...overrides,
  };
}

export function aClassGroup(overrides: Partial<ClassGroup> = {}): ClassGroup {
  return { schoolCode: '5300000001', grade: 1, classes: 1, pupils: 40, ...overrides };
}

/** An eligible full-time music teacher in post: 16 years at the school, no exemption. */
export function aTeacher(overrides: Partial<Teacher> = {}): Teacher {
  return {
    staffNo: 'T001',
    name: '李梅',
    idNumber: null,
    gender: 'FEMALE',
    birthDate: '1985-03-01',
    schoolCode: '5300000001',
    stage: 'PRIMARY',
    mainSubject: 'MUS',
    otherSubjects: [],
    title: 'SECOND',
    backbone: 'NONE',
    employment: 'POST',
    fte: 1,
    joinedSchoolOn: '2010-09-01',
    ruralServiceYears: 0,
    exemption: 'NONE',
    exemptionUntil: null,
    leavesOn: null,
    ...overrides,
  };
}

/** The same teacher several times; staff numbers get a running suffix. */
export function teachers(count: number, overrides: Partial<Teacher> = {}): readonly Teacher[] {
  const first = aTeacher(overrides);
  return Array.from({ length: count }, (_, i) => ({ ...first, staffNo: `${first.staffNo}-${i + 1}` }));
}

/** A full-time rotation that runs on the start date. */
export function aRotation(overrides: Partial<RotationRecord> = {}): RotationRecord {
  return {
    staffNo: 'T001',
    kind: 'ROTATION',
    toSchoolCode: '5300000002',
    stage: 'PRIMARY',
    subject: 'MUS',
    daysPerWeek: overrides.kind === 'ITINERANT' ? 1 : null,
    startsOn: '2025-09-01',
    endsOn: '2027-07-31',
    status: 'ACTIVE',
    ...overrides,
  };
}

export function aPin(overrides: Partial<Pin> = {}): Pin {
  return {
    kind: 'STAYS',
    staffNo: null,
    schoolCode: null,
    toSchoolCode: null,
    reason: '局里决定',
    ...overrides,
  };
}

export function aDistance(fromSchoolCode: string, toSchoolCode: string, km: number): SuppliedDistance {
  return { fromSchoolCode, toSchoolCode, km };
}

export function aRuleSet(rules: RuleSet['rules'] = {}, overrides: Partial<RuleSet> = {}): RuleSet {
  return { ...DEFAULT_RULE_SET, version: 'test', rules, ...overrides };
}

const PERIODS_A_WEEK = 10;

/** One subject for each grade of a stage, in order: one class of the grade needs exactly 1 FTE of its subject. */
const SUBJECT_OF_GRADE: readonly string[] = ['CHN', 'MAT', 'ENG', 'MUS', 'ART', 'PED', 'CHN', 'MAT', 'MUS'];

/** The curriculum behind `needs`: every grade has one subject, 10 periods a week. */
export const ONE_SUBJECT_A_GRADE: readonly CurriculumRow[] = SUBJECT_OF_GRADE.map((subject, i) => ({
  grade: i + 1,
  subject,
  weeklyPeriods: PERIODS_A_WEEK,
}));

/** The workload behind `needs`: 10 periods a week are one full-time teacher. */
export const TEN_PERIODS_A_TEACHER: readonly WorkloadRow[] = SUBJECT_OF_GRADE.map((subject, i) => ({
  stage: i < 6 ? ('PRIMARY' as const) : ('JUNIOR' as const),
  subject,
  weeklyPeriodsPerTeacher: PERIODS_A_WEEK,
}));

/**
 * Classes that need the given FTE at a school under the builders' curriculum. PRIMARY knows CHN MAT ENG MUS
 * ART PED, JUNIOR knows CHN MAT MUS; any other subject is a RangeError.
 */
export function needs(
  schoolCode: string,
  fteBySubject: Readonly<Record<string, number>>,
  stage: Stage = 'PRIMARY',
): readonly ClassGroup[] {
  const first = stage === 'PRIMARY' ? 0 : 6;
  return Object.entries(fteBySubject).map(([subject, fte]) => {
    const grade = SUBJECT_OF_GRADE.indexOf(subject, first) + 1;
    if (grade === 0 || (stage === 'PRIMARY' && grade > 6)) {
      throw new RangeError(`The builders' curriculum has no ${stage} ${subject}`);
    }
    return aClassGroup({ schoolCode, grade, classes: fte });
  });
}

/** An otherwise empty county with the default rules and the builders' curriculum. */
export function aRoster(overrides: Partial<Roster> = {}): Roster {
  return {
    county: aCounty(),
    subjects: DEFAULT_SUBJECTS,
    schools: [aSchool()],
    classes: [],
    curriculum: ONE_SUBJECT_A_GRADE,
    workload: TEN_PERIODS_A_TEACHER,
    teachers: [],
    rotations: [],
    pins: [],
    ruleSet: aRuleSet(),
    distances: [],
    ...overrides,
  };
}

/** A plan's moves; nothing moves unless said. */
export function someMoves(overrides: Partial<PlanMoves> = {}): PlanMoves {
  return { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [], ...overrides };
}
