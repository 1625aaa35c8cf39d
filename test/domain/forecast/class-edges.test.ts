// The edges of classes and staff in the years ahead: the pupil too many, special schools, the day somebody is gone.
import {
  type ForecastAssumptions,
  forecastCounty,
  rollClasses,
  scaleEnrolment,
} from '../../../src/domain/forecast';
import { type ClassGroup } from '../../../src/domain/school';
import { aClassGroup, aRoster, aRotation, aSchool, aTeacher } from '../../builders';

const HOME = '5300000001';
const group = (schoolCode: string, grade: number, pupils: number, classes = 1): ClassGroup =>
  aClassGroup({ schoolCode, grade, pupils, classes });

// At most 45 pupils in a class of grades 1 to 6, at most 50 in grades 7 to 9.
test.each([
  ['grade 1 with two full classes', 1, 90, 2],
  ['grade 1 with one pupil more', 1, 91, 3],
  ['grade 6 with two full classes', 6, 90, 2],
  ['grade 6 with one pupil more', 6, 91, 3],
  ['grade 7 with two full classes', 7, 100, 2],
  ['grade 7 with one pupil more', 7, 101, 3],
  ['grade 9 with two full classes', 9, 100, 2],
  ['grade 9 with one pupil more', 9, 101, 3],
])('%s', (_, grade, pupils, classes) => {
  // One full class now.
  const full = grade <= 6 ? 45 : 50;
  const [scaled] = scaleEnrolment([group(HOME, grade, full)], pupils / full);
  expect(scaled?.pupils).toBeCloseTo(pupils);
  expect(scaled?.classes).toBe(classes);
});

test('the limit is that of the grade a cohort comes into: 50 sixth graders of one class are one junior class', () => {
  const schools = [aSchool({ kind: 'NINE_YEAR' }), aSchool({ code: 'J', kind: 'JUNIOR' })];
  const now = [group(HOME, 6, 90, 2), group('J', 7, 40)];
  // One class for 40 before; 90 need two at 50 each.
  expect(rollClasses(schools, now, now)).toEqual([group('J', 7, 90, 2)]);
});

describe('special schools keep to themselves', () => {
  const special = aSchool({ code: 'S', name: '特殊教育学校', kind: 'SPECIAL' });
  const junior = aSchool({ code: 'J', kind: 'JUNIOR', township: '石门乡' });

  test('they receive nobody, not even from their own township', () => {
    const now = [group(HOME, 6, 40), group('S', 7, 10), group('J', 7, 40)];
    const rolled = rollClasses([aSchool(), special, junior], now, now);
    expect(rolled).toEqual([group('J', 7, 40), group('S', 8, 10)].filter(({ grade }) => grade === 7));
  });

  test('where they alone teach the next grade, the others go elsewhere', () => {
    const now = [group(HOME, 6, 40), group('S', 7, 10)];
    expect(rollClasses([aSchool(), special], now, now)).toEqual([]);
  });

  test('their own pupils go nowhere else, and move up where the school goes on', () => {
    const now = [group('S', 6, 12), group('J', 7, 40)];
    expect(rollClasses([special, junior], now, now)).toEqual([]);
    const nine = [group('S', 6, 12), group('S', 7, 10), group('J', 7, 40)];
    expect(rollClasses([special, junior], nine, nine)).toEqual([group('S', 7, 12)]);
  });
});

test('pupils of a school that ends are added to those who move up, in the township first, then in the county', () => {
  const near = aSchool({ code: 'N' });
  const far = aSchool({ code: 'F', township: '石门乡' });
  const now = [
    group(HOME, 1, 20),
    group('N', 1, 30),
    group('N', 2, 30),
    group('F', 2, 30),
    group('F', 1, 10),
  ];
  expect(rollClasses([aSchool(), near, far], now, [])).toEqual([group('F', 2, 10), group('N', 2, 50, 2)]);
  const gone = [group(HOME, 1, 20), group('F', 1, 10), group('F', 2, 30)];
  expect(rollClasses([aSchool(), far], gone, [])).toEqual([group('F', 2, 30)]);
});

test('grade 9 leaves, first graders come as they were, in the order of schools and grades', () => {
  const schools = [aSchool({ code: 'B', kind: 'NINE_YEAR' }), aSchool({ code: 'A', kind: 'NINE_YEAR' })];
  const now = [group('B', 9, 30), group('B', 8, 31), group('A', 2, 20), group('A', 1, 21)];
  const first = [group('B', 1, 25), group('A', 1, 21), group('A', 2, 99)];
  expect(rollClasses(schools, now, first)).toEqual([
    group('A', 1, 21),
    group('A', 2, 21),
    group('B', 1, 25),
    group('B', 9, 31),
  ]);
});

const ASSUMED: ForecastAssumptions = {
  years: 2,
  enrolmentMargin: 0,
  retirementAge: { MALE: 60, FEMALE: 55 },
  countSubstitutes: false,
  hires: [],
};

// The years ahead start on 1 September 2027 and 2028.
test.each([
  ['a woman of 55 on the first day of the first year', { birthDate: '1972-09-01' }, [1, 0]],
  ['a woman of 55 a day later', { birthDate: '1972-09-02' }, [0, 1]],
  ['a man of 60 on the first day', { gender: 'MALE' as const, birthDate: '1967-09-01' }, [1, 0]],
  ['a man of 55', { gender: 'MALE' as const, birthDate: '1972-09-01' }, [0, 0]],
  ['who is gone today is no leaver of the next year', { leavesOn: '2026-09-01' }, [0, 0]],
  ['who is gone tomorrow is one', { leavesOn: '2026-09-02' }, [1, 0]],
  [
    'a day named by the roster comes before the age',
    { birthDate: '1972-03-01', leavesOn: '2028-07-31' },
    [0, 1],
  ],
  [
    'a substitute has no retirement age',
    { employment: 'CONTRACT' as const, birthDate: '1972-03-01' },
    [0, 0],
  ],
])('%s', (_, teacher, leavers) => {
  const roster = aRoster({ classes: [group(HOME, 1, 40)], teachers: [aTeacher(teacher)] });
  expect(forecastCounty(roster, ASSUMED).map((year) => year.leavers)).toEqual(leavers);
});

test.each([
  ['a rotation that ends the day before the first year', { endsOn: '2027-08-31' }, [1, 0]],
  ['one that ends on its first day', { endsOn: '2027-09-01' }, [0, 1]],
  ['one without an end', { endsOn: null }, [0, 0]],
  ['itinerant days', { kind: 'ITINERANT' as const, endsOn: '2027-07-31' }, [0, 0]],
])('back home: %s', (_, record, returns) => {
  const schools = [aSchool(), aSchool({ code: '5300000002', area: 'RURAL' })];
  const roster = aRoster({ schools, teachers: [aTeacher()], rotations: [aRotation(record)] });
  expect(forecastCounty(roster, ASSUMED).map((year) => year.returns)).toEqual(returns);
});

test('who retires while away does not come back', () => {
  const schools = [aSchool(), aSchool({ code: '5300000002', area: 'RURAL' })];
  const roster = aRoster({
    schools,
    teachers: [aTeacher({ birthDate: '1972-03-01' })],
    rotations: [aRotation({ endsOn: '2027-07-31' })],
  });
  expect(forecastCounty(roster, ASSUMED)[0]).toMatchObject({ leavers: 1, returns: 0 });
});
