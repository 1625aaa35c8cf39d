// Random rosters that a bundle can hold: valid, normalised text, every optional part now and then.
import * as fc from 'fast-check';
import { type Absence } from '../../../../src/domain/absence';
import { type Roster } from '../../../../src/domain/roster';
import { ROTATION_STATUSES, type RotationRecord } from '../../../../src/domain/rotation';
import { type School, STAGES } from '../../../../src/domain/school';
import { DEFAULT_SUBJECTS } from '../../../../src/domain/subject';
import { BACKBONE_LEVELS, EMPLOYMENTS, type Teacher, TITLES } from '../../../../src/domain/teacher';
import { personName } from '../../../../src/features/rosters/bundle/cells/cell-repair';
import { identityCheckCharacter } from '../../../../src/features/rosters/bundle/checks/identity-number';

const WORDS = [
  '青山',
  '=1+1',
  '+86',
  '-x',
  '@a',
  "'=x",
  "''",
  'a,b',
  '"q"',
  '（甲）',
  '李 四',
  '１２',
  'é',
  '𠮷',
  'x;y',
];

const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc
    .string({ unit: fc.constantFrom(...'=+-@\'",;、甲乙 a1'), minLength: 1, maxLength: 12 })
    .map((value) => value.trim())
    .filter((value) => value !== '' && !/^'*[=+\-@]+\s/.test(value)),
);
const name = text;
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const decimal = (minimum: number, maximum: number) =>
  fc.double({ min: minimum, max: maximum, noNaN: true }).map((n) => n + 0);
const count = fc.integer({ min: 0, max: 300 });
const subjectCode = fc.constantFrom(...DEFAULT_SUBJECTS.map((subject) => subject.code));

const schools = fc
  .uniqueArray(
    fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => String(n).padStart(10, '0')),
    { minLength: 2, maxLength: 4 },
  )
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code, index) =>
        fc.record<School>({
          code: fc.constant(code),
          name,
          kind: fc.constant(index === 0 ? 'NINE_YEAR' : 'SPECIAL'),
          area: fc.constantFrom('URBAN', 'TOWN', 'RURAL'),
          township: fc.oneof(fc.constant(''), name),
          cluster: fc.oneof(fc.constant(''), name),
          longitude: decimal(73, 136),
          latitude: decimal(3, 54),
          remoteness: fc.integer({ min: 0, max: 3 }),
          authorisedPosts: count,
          freeBeds: count,
          pairedSchoolCode: fc.constantFrom(null, codes[(index + 1) % codes.length] ?? null),
          supportClass: fc.constantFrom(null, 'SENDER', 'RECEIVER', 'BOTH'),
        }),
      ),
    ),
  );

function idNumber(birthDate: string, gender: string, serial: number): string {
  const first17 = `430621${birthDate.replaceAll('-', '')}${String(serial * 2 + (gender === 'MALE' ? 1 : 0)).padStart(3, '0')}`;
  return first17 + identityCheckCharacter(first17);
}

function teacher(index: number, codes: readonly string[]): fc.Arbitrary<Teacher> {
  const plain = fc.record({
    staffNo: fc.constantFrom('t', 'T', '00', 'No.').map((prefix) => `${prefix}${index}`),
    // Blanks between the characters of a name mean nothing.
    name: name.map(personName).filter((plain) => plain !== ''),
    gender: fc.constantFrom('MALE' as const, 'FEMALE' as const),
    birthDate: day('1960-01-01', '2004-12-31'),
    schoolCode: fc.constantFrom(...codes),
    stage: fc.constantFrom(...STAGES),
    subjects: fc.uniqueArray(subjectCode, { minLength: 1, maxLength: 4 }),
    title: fc.constantFrom(...TITLES),
    backbone: fc.constantFrom(...BACKBONE_LEVELS),
    employment: fc.constantFrom(...EMPLOYMENTS),
    fte: fc.double({ min: 0.01, max: 1, noNaN: true }),
    joinedSchoolOn: day('2005-01-01', '2026-08-31'),
    ruralServiceYears: decimal(0, 40),
    exempt: fc.boolean(),
    until: fc.option(day('2026-01-01', '2030-01-01')),
    leavesOn: fc.option(day('2026-09-01', '2030-01-01')),
    withId: fc.boolean(),
  });
  return plain.map(({ subjects, exempt, until, withId, ...rest }) => ({
    ...rest,
    idNumber: withId ? idNumber(rest.birthDate, rest.gender, index) : null,
    mainSubject: subjects[0] ?? 'CHN',
    otherSubjects: subjects.slice(1).sort(),
    exemption: exempt ? 'ILLNESS' : 'NONE',
    exemptionUntil: exempt ? until : null,
  }));
}

function rotation(staffNo: string, to: string): fc.Arbitrary<RotationRecord> {
  return fc
    .record({
      kind: fc.constantFrom(
        'ROTATION' as const,
        'SUPPORT' as const,
        'ITINERANT' as const,
        'SHADOWING' as const,
      ),
      stage: fc.constantFrom(...STAGES),
      subject: subjectCode,
      days: fc.integer({ min: 1, max: 5 }),
      startsOn: day('2015-01-01', '2026-08-31'),
      endsOn: fc.option(day('2026-09-01', '2028-01-01')),
      status: fc.constantFrom(...ROTATION_STATUSES),
    })
    .map(({ days, ...rest }) => ({
      ...rest,
      staffNo,
      toSchoolCode: to,
      daysPerWeek: rest.kind === 'ITINERANT' ? days : null,
    }));
}

const ruleSet = fc.record({
  version: fc.constantFrom('2026.1', '默认', '7'),
  rules: fc.constantFrom(
    {},
    { cover: {} },
    { 'minimum-tenure': { enabled: false, years: 5 }, supply: { countSubstitutes: true } },
    {
      'near-retirement': { retirementAge: { FEMALE: 55, MALE: 63 } },
      'backbone-share': { level: 'CITY', share: 0.25 },
    },
  ),
  hiringProfiles: fc.constantFrom(
    null,
    [],
    [{ stage: 'JUNIOR' as const, main: 'PHY', also: ['CHE', 'MAT'] }],
  ),
});

function rosterAt(places: readonly School[]): fc.Arbitrary<Roster> {
  const codes = places.map((school) => school.code);
  const [home = '', host = ''] = codes;
  const staff = fc.tuple(...[1, 2, 3].map((index) => teacher(index, [home])));
  return staff.chain((teachers) => {
    const [first, second] = teachers.map(({ staffNo }) => staffNo);
    return fc
      .record<Omit<Roster, 'absences'> & { absences: readonly Absence[] }>({
        county: fc.record({
          code: fc.constant('430621'),
          name,
          schoolYear: fc.constant('2026-2027'),
          startDate: day('2026-07-01', '2027-08-31'),
          seatLongitude: decimal(73, 136),
          seatLatitude: decimal(3, 54),
        }),
        subjects: fc
          .array(decimal(0, 5), { minLength: 16, maxLength: 16 })
          .map((weights) =>
            DEFAULT_SUBJECTS.map((subject, index) => ({ ...subject, weight: weights[index] ?? 1 })),
          ),
        schools: fc.constant(places),
        classes: fc.tuple(decimal(0, 50), count).map(([classes, pupils]) => [
          { schoolCode: home, grade: 1, classes, pupils },
          { schoolCode: home, grade: 8, classes: 0.5, pupils },
        ]),
        curriculum: fc
          .array(decimal(0, 20), { minLength: 2, maxLength: 9 })
          .map((periods) =>
            periods.map((weeklyPeriods, index) => ({ grade: index + 1, subject: 'CHN', weeklyPeriods })),
          ),
        workload: fc
          .double({ min: 0.1, max: 60, noNaN: true })
          .map((weeklyPeriodsPerTeacher) =>
            STAGES.map((stage) => ({ stage, subject: 'CHN', weeklyPeriodsPerTeacher })),
          ),
        teachers: fc.constant(teachers),
        rotations: fc.oneof(
          fc.constant([]),
          fc.tuple(rotation(first ?? '', host), rotation(second ?? '', host)),
        ),
        absences: fc.constantFrom<readonly Absence[]>(
          [],
          [
            { staffNo: first ?? '', kind: 'ILLNESS', startsOn: '2026-02-28', endsOn: null },
            { staffNo: second ?? '', kind: 'SECONDMENT', startsOn: '2026-09-01', endsOn: '2027-01-31' },
          ],
        ),
        pins: fc.constantFrom(
          [],
          [
            {
              kind: 'RECEIVES_NOBODY' as const,
              staffNo: null,
              schoolCode: host,
              toSchoolCode: null,
              reason: '=改建',
            },
            {
              kind: 'SEND_TO' as const,
              staffNo: first ?? '',
              schoolCode: null,
              toSchoolCode: host,
              reason: '',
            },
          ],
        ),
        ruleSet,
        distances: decimal(0, 900).map((km) => [{ fromSchoolCode: home, toSchoolCode: host, km }]),
      })
      .map(({ absences, ...rest }): Roster => (absences.length > 0 ? { ...rest, absences } : rest));
  });
}

/** Rosters with two to four schools and three teachers. */
export const anyRoster: fc.Arbitrary<Roster> = schools.chain((places) => rosterAt(places));
