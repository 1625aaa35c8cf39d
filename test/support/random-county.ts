// Random small counties for property tests: valid rosters that visit the corners of the planning model.
import fc from 'fast-check';
import { type Absence } from '../../src/domain/absence';
import { type Pin } from '../../src/domain/pin';
import { type Roster } from '../../src/domain/roster';
import { type ClassGroup, type School, type SuppliedDistance } from '../../src/domain/school';
import { DEFAULT_SUBJECTS } from '../../src/domain/subject';
import { type Teacher } from '../../src/domain/teacher';
import { ABSENCE_WORDS, codesOf } from '../../src/domain/words';
import { aCounty } from '../builders';
import { randomRotations } from './random-rotations';
import { randomRuleSet } from './random-rules';
import { randomStaff, SUBJECTS_OF_STAGE, stagesOf } from './random-staff';

export interface CountyOptions {
  /** SAFE pins can always be honoured; ANY adds SEND_TO, which may contradict rules and other pins. Default SAFE. */
  readonly pins?: 'NONE' | 'SAFE' | 'ANY';
  /** DEFAULT: every rule on with its defaults; ANY: rules off and parameters changed at random. Default ANY. */
  readonly rules?: 'DEFAULT' | 'ANY';
  /** Number of schools; default 3 to 10. */
  readonly schools?: { readonly min: number; readonly max: number };
  /** AREA: every school is of the class its area gives it, and the rule `direction` stands at its defaults. Default ANY. */
  readonly supportClasses?: 'AREA' | 'ANY';
}

/** Periods a week of one class and of one full-time teacher. */
const PERIODS: Readonly<Record<string, number>> = { CHN: 6, MAT: 5, PHY: 3, MUS: 2, ART: 2, PED: 3 };
const WORKLOAD: Readonly<Record<string, number>> = { CHN: 12, MAT: 12, PHY: 14, MUS: 14, ART: 15, PED: 15 };

/** A valid roster of 3-10 schools and some 15-90 teachers. */
export function randomCounty(options: CountyOptions = {}): fc.Arbitrary<Roster> {
  const { min, max } = options.schools ?? { min: 3, max: 10 };
  return fc
    .array(
      options.supportClasses === 'AREA' ? school.map((draft) => ({ ...draft, supportClass: null })) : school,
      { minLength: min, maxLength: max },
    )
    .map(finishSchools)
    .chain((schools) => fc.tuple(fc.constant(schools), randomStaff(schools)))
    .chain(([schools, teachers]) =>
      fc
        .record({
          classes: classesOf(schools),
          rotations: randomRotations(schools, teachers),
          pins: pinsFor(schools, teachers, options.pins ?? 'SAFE'),
          ruleSet: randomRuleSet(options.rules ?? 'ANY'),
          distances: distancesOf(schools),
          weights: fc.array(fc.constantFrom(1, 1, 1, 1.5, 0.5, 0), { minLength: 6, maxLength: 6 }),
          absences: absencesFor(teachers),
        })
        .map(({ weights, absences, ...rest }) => ({
          ...countyFrame(weights),
          schools,
          teachers,
          ...rest,
          ...(absences.length > 0 ? { absences } : {}),
        }))
        .map((roster) => (options.supportClasses === 'AREA' ? withoutDirection(roster) : roster)),
    );
}

function withoutDirection(roster: Roster): Roster {
  const { direction: _, ...rules } = roster.ruleSet.rules;
  return { ...roster, ruleSet: { ...roster.ruleSet, rules } };
}

function countyFrame(
  weights: readonly number[],
): Pick<Roster, 'county' | 'subjects' | 'curriculum' | 'workload'> {
  const used = Object.keys(PERIODS);
  const curriculum = Array.from({ length: 9 }, (_, i) => i + 1).flatMap((grade) =>
    SUBJECTS_OF_STAGE[grade <= 6 ? 'PRIMARY' : 'JUNIOR'].map((subject) => ({
      grade,
      subject,
      weeklyPeriods: PERIODS[subject]!,
    })),
  );
  const workload = (['PRIMARY', 'JUNIOR'] as const).flatMap((stage) =>
    SUBJECTS_OF_STAGE[stage].map((subject) => ({
      stage,
      subject,
      weeklyPeriodsPerTeacher: WORKLOAD[subject]!,
    })),
  );
  const subjects = DEFAULT_SUBJECTS.filter((subject) => used.includes(subject.code)).map((subject, i) => ({
    ...subject,
    weight: weights[i] ?? 1,
  }));
  return { county: aCounty(), subjects, curriculum, workload };
}

const school = fc.record({
  kind: fc.constantFrom('PRIMARY', 'PRIMARY', 'JUNIOR', 'NINE_YEAR', 'TEACHING_POINT', 'SPECIAL'),
  area: fc.constantFrom('URBAN', 'TOWN', 'RURAL', 'RURAL', 'RURAL'),
  cluster: fc.constantFrom('东片', '东片', '西片', ''),
  longitude: fc.integer({ min: 0, max: 30 }).map((x) => 100 + x / 100),
  latitude: fc.integer({ min: 0, max: 30 }).map((x) => 25 + x / 100),
  remoteness: fc.integer({ min: 0, max: 3 }),
  authorisedPosts: fc.integer({ min: 0, max: 20 }),
  freeBeds: fc.integer({ min: 0, max: 2 }),
  pairedIndex: fc.option(fc.nat(9), { freq: 2 }),
  supportClass: fc.constantFrom(null, null, null, null, 'SENDER', 'RECEIVER', 'BOTH'),
});

type SchoolDraft = typeof school extends fc.Arbitrary<infer T> ? T : never;

/** Gives codes and names, and makes sure that there is a town school to send from and a rural one to receive. */
function finishSchools(drafts: readonly SchoolDraft[]): readonly School[] {
  const code = (i: number): string => String(5300000001 + i);
  return drafts.map(({ pairedIndex, ...draft }, i) => {
    const area = i === 0 ? 'TOWN' : i === 1 ? 'RURAL' : draft.area;
    const kind = i < 2 && draft.kind !== 'NINE_YEAR' ? 'PRIMARY' : draft.kind;
    const paired = pairedIndex !== null && pairedIndex < drafts.length && pairedIndex !== i;
    return {
      ...draft,
      kind: kind as School['kind'],
      area: area as School['area'],
      code: code(i),
      name: `第${i + 1}学校`,
      township: `第${(i % 3) + 1}镇`,
      remoteness: area === 'RURAL' ? draft.remoteness : 0,
      pairedSchoolCode: paired ? code(pairedIndex) : null,
      supportClass: i < 2 ? null : (draft.supportClass as School['supportClass']),
    };
  });
}

function classesOf(schools: readonly School[]): fc.Arbitrary<readonly ClassGroup[]> {
  const perSchool = schools.map((item) => {
    const stages = stagesOf(item);
    const grades = Array.from({ length: 9 }, (_, i) => i + 1).filter(
      (grade) =>
        stages.includes(grade <= 6 ? 'PRIMARY' : 'JUNIOR') && !(item.kind === 'TEACHING_POINT' && grade > 4),
    );
    const most = item.area === 'RURAL' ? 2 : 4;
    return fc.tuple(...grades.map((grade) => classGroup(item.code, grade, most)));
  });
  return fc.tuple(...perSchool).map((groups) => groups.flat().filter((group) => group.classes > 0));
}

function classGroup(schoolCode: string, grade: number, halves: number): fc.Arbitrary<ClassGroup> {
  return fc
    .integer({ min: 0, max: halves })
    .map((n) => ({ schoolCode, grade, classes: n / 2, pupils: n * 17 }));
}

function pinsFor(
  schools: readonly School[],
  teachers: readonly Teacher[],
  mode: 'NONE' | 'SAFE' | 'ANY',
): fc.Arbitrary<readonly Pin[]> {
  if (mode === 'NONE' || teachers.length === 0) return fc.constant([]);
  const staffNo = fc.constantFrom(...teachers.map((teacher) => teacher.staffNo));
  const code = fc.constantFrom(...schools.map((item) => item.code));
  const reason = fc.constant('局里决定');
  const none = fc.constant(null);
  const about = (kind: Pin['kind'], to: fc.Arbitrary<string | null>, who = staffNo): fc.Arbitrary<Pin> =>
    fc.record({ kind: fc.constant(kind), staffNo: who, schoolCode: none, toSchoolCode: to, reason });
  const towns = new Set(schools.filter((item) => item.area !== 'RURAL').map((item) => item.code));
  const sendable = teachers.filter(
    (teacher) => towns.has(teacher.schoolCode) && teacher.employment === 'POST',
  );
  const rural = fc.constantFrom(...schools.filter((item) => item.area === 'RURAL').map((item) => item.code));
  const closed: fc.Arbitrary<Pin> = fc.record({
    kind: fc.constant('RECEIVES_NOBODY' as const),
    staffNo: none,
    schoolCode: code,
    toSchoolCode: none,
    reason,
  });
  const kinds = [about('NEVER', none), about('NEVER', code), about('STAYS', none), closed];
  if (mode === 'ANY') {
    const likely =
      sendable.length > 0 ? fc.constantFrom(...sendable.map((teacher) => teacher.staffNo)) : staffNo;
    kinds.push(about('SEND_TO', rural, fc.oneof(likely, likely, staffNo)));
  }
  return fc.uniqueArray(fc.oneof(...kinds), {
    maxLength: 4,
    selector: (pin) => `${pin.kind}|${pin.staffNo}|${pin.schoolCode}|${pin.toSchoolCode}`,
  });
}

/** Some are absent on the first day, from or up to it, some before or after; most counties have nobody. */
function absencesFor(teachers: readonly Teacher[]): fc.Arbitrary<readonly Absence[]> {
  if (teachers.length === 0) return fc.constant([]);
  const span = fc.constantFrom<Pick<Absence, 'startsOn' | 'endsOn'>>(
    { startsOn: '2026-03-01', endsOn: null },
    { startsOn: '2026-06-01', endsOn: '2027-05-31' },
    { startsOn: '2026-09-01', endsOn: '2026-09-01' },
    { startsOn: '2026-02-01', endsOn: '2026-08-31' },
    { startsOn: '2026-09-02', endsOn: null },
  );
  const one = fc
    .record({
      staffNo: fc.constantFrom(...teachers.map((teacher) => teacher.staffNo)),
      kind: fc.constantFrom(...codesOf(ABSENCE_WORDS)),
      span,
    })
    .map(({ span: dates, ...rest }): Absence => ({ ...rest, ...dates }));
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: 6, selector: ({ staffNo }) => staffNo });
  return fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some });
}

function distancesOf(schools: readonly School[]): fc.Arbitrary<readonly SuppliedDistance[]> {
  const code = fc.constantFrom(...schools.map((item) => item.code));
  return fc
    .uniqueArray(
      fc.record({ fromSchoolCode: code, toSchoolCode: code, km: fc.constantFrom(3, 15, 15.1, 20, 20.1, 48) }),
      { maxLength: 4, selector: (row) => [row.fromSchoolCode, row.toSchoolCode].sort().join('|') },
    )
    .map((rows) => rows.filter((row) => row.fromSchoolCode !== row.toSchoolCode));
}
