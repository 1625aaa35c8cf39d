// Cohorts moving up, classes opening and closing.
import fc from 'fast-check';
import { classesFor, rollClasses, scaleEnrolment } from '../../../src/domain/forecast';
import { aClassGroup, aSchool } from '../../builders';

const HILL = '5300000002';
const group = (schoolCode: string, grade: number, pupils: number, classes = 1) =>
  aClassGroup({ schoolCode, grade, pupils, classes });

test.each([
  ['nobody left', 0, { pupils: 40, classes: 2 }, 0],
  ['the same pupils', 60, { pupils: 60, classes: 3 }, 3],
  ['a little more than three small classes', 63, { pupils: 60, classes: 3 }, 3],
  ['more than three classes of 45', 136, { pupils: 130, classes: 3 }, 4],
  ['large classes that are large already', 120, { pupils: 120, classes: 2 }, 2],
  ['one class less when two can hold them', 88, { pupils: 132, classes: 3 }, 2],
  ['a few pupils left of three classes', 10, { pupils: 60, classes: 3 }, 1],
  ['five per cent less where that saves a class', 133, { pupils: 140, classes: 4 }, 3],
  ['half a class of two grades together', 7, { pupils: 9, classes: 0.5 }, 0.5],
  ['half a class that has grown', 24, { pupils: 9, classes: 0.5 }, 1],
])('%s', (_, pupils, before, expected) => {
  expect(classesFor(pupils, aClassGroup(before), 45)).toBe(expected);
});

test('pupils move up with their classes, grade 9 leaves, first graders come as this year', () => {
  const schools = [aSchool({ kind: 'NINE_YEAR' })];
  const now = [group('5300000001', 1, 90, 2), group('5300000001', 2, 40), group('5300000001', 9, 50)];
  expect(rollClasses(schools, now, now)).toEqual([
    { schoolCode: '5300000001', grade: 1, classes: 2, pupils: 90 },
    { schoolCode: '5300000001', grade: 2, classes: 2, pupils: 90 },
  ]);
});

test('sixth graders go to the junior schools of their township in proportion to the places there', () => {
  const schools = [
    aSchool(),
    aSchool({ code: HILL, township: '石门乡', kind: 'JUNIOR' }),
    aSchool({ code: 'J1', kind: 'JUNIOR' }),
    aSchool({ code: 'J2', kind: 'JUNIOR' }),
  ];
  const now = [
    group('5300000001', 6, 80, 2),
    group('J1', 7, 90, 2),
    group('J2', 7, 30),
    group(HILL, 7, 60, 2),
  ];
  expect(rollClasses(schools, now, now).filter((row) => row.grade === 7)).toEqual([
    { schoolCode: 'J1', grade: 7, classes: 2, pupils: 60 },
    { schoolCode: 'J2', grade: 7, classes: 1, pupils: 20 },
  ]);
});

test('pupils of a teaching point without the next grade join the cohort of the central school', () => {
  const schools = [aSchool(), aSchool({ code: HILL, kind: 'TEACHING_POINT' })];
  const now = [group(HILL, 2, 8, 0.5), group('5300000001', 2, 40), group('5300000001', 3, 42)];
  expect(rollClasses(schools, now, now)).toEqual([
    { schoolCode: '5300000001', grade: 3, classes: 2, pupils: 48 },
  ]);
});

const anyCounty = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 200 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) => rows.map(([grade, pupils]) => group('5300000001', grade, pupils, Math.ceil(pupils / 45))));

test('nobody is lost on the way up as long as the next grade is taught somewhere', () => {
  fc.assert(
    fc.property(anyCounty, (now) => {
      const taught = new Set(now.map((row) => row.grade));
      const expected = now
        .filter((row) => row.grade < 9 && taught.has(row.grade + 1))
        .reduce((sum, row) => sum + row.pupils, 0);
      const rolled = rollClasses([aSchool({ kind: 'NINE_YEAR' })], now, []);
      expect(rolled.reduce((sum, row) => sum + row.pupils, 0)).toBeCloseTo(expected, 6);
    }),
  );
});

test('more pupils never need fewer classes', () => {
  fc.assert(
    fc.property(anyCounty, fc.double({ min: 0.5, max: 1.5, noNaN: true }), (now, factor) => {
      const classes = (f: number) => scaleEnrolment(now, f).reduce((sum, row) => sum + row.classes, 0);
      expect(classes(factor + 0.1)).toBeGreaterThanOrEqual(classes(factor));
    }),
  );
});
