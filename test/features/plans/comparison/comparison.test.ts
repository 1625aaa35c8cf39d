// What counts as the same in several plans, and how people are counted.
import {
  type ComparedMove,
  comparedHires,
  comparedTeachers,
  peopleMoved,
} from '../../../../src/features/plans/comparison/comparison';

const move = (planId: string, change: Partial<ComparedMove>): ComparedMove => ({
  planId,
  kind: 'ROTATION',
  staffNo: 'A',
  partnerStaffNo: null,
  fromSchoolCode: 'town',
  toSchoolCode: 'village',
  stage: null,
  subjectCode: null,
  daysPerWeek: null,
  headCount: null,
  fte: 1,
  ...change,
});
const hire = (planId: string, headCount: number): ComparedMove =>
  move(planId, {
    kind: 'HIRE',
    staffNo: null,
    fromSchoolCode: null,
    stage: 'PRIMARY',
    subjectCode: 'MUS',
    headCount,
  });

test('a teacher sent elsewhere, or sent in one plan only, differs; an amount of rotation does not', () => {
  const moves = [
    move('one', {}),
    move('two', { fte: 0.7 }),
    move('one', { staffNo: 'B' }),
    move('two', { staffNo: 'B', toSchoolCode: 'hamlet' }),
    move('two', { staffNo: 'C' }),
  ];
  const found = new Map(comparedTeachers(['one', 'two'], moves).map(({ key, differs }) => [key, differs]));
  expect([...found]).toEqual([
    ['A', false],
    ['B', true],
    ['C', true],
  ]);
});

test('an exchange is told of both people, in the order of the plans', () => {
  const exchange = move('two', { kind: 'EXCHANGE', partnerStaffNo: 'R' });
  const things = comparedTeachers(['one', 'two'], [exchange]);
  expect(things.map(({ key, inPlans }) => [key, inPlans.map((list) => list.length)])).toEqual([
    ['A', [0, 1]],
    ['R', [0, 1]],
  ]);
});

test('several itinerant entries of one teacher are the same whatever their order; amounts of cover count', () => {
  const days = (planId: string, subjectCode: string): ComparedMove =>
    move(planId, { kind: 'ITINERANT', subjectCode, daysPerWeek: 1 });
  const itinerant = [days('one', 'MUS'), days('one', 'ART'), days('two', 'ART'), days('two', 'MUS')];
  expect(comparedTeachers(['one', 'two'], itinerant)[0]?.differs).toBe(false);
  const cover = ['one', 'two'].map((planId, i) => move(planId, { kind: 'COVER', fte: 0.2 + i / 10 }));
  expect(comparedTeachers(['one', 'two'], cover)[0]?.differs).toBe(true);
});

test('people are counted once, days and hires in sum', () => {
  const moves = [
    move('one', {}),
    move('one', { kind: 'EXCHANGE', staffNo: 'B', partnerStaffNo: 'R' }),
    move('one', { kind: 'ITINERANT', staffNo: 'C', daysPerWeek: 1 }),
    move('one', { kind: 'ITINERANT', staffNo: 'C', daysPerWeek: 1, subjectCode: 'ART' }),
    move('one', { kind: 'COVER', staffNo: 'D' }),
    hire('one', 2),
  ];
  expect(peopleMoved(moves)).toEqual({
    covers: 1,
    itinerants: 1,
    itinerantDays: 2,
    rotations: 1,
    exchanges: 1,
    going: 2,
    hires: 2,
  });
});

test('hires are compared by place', () => {
  const [same] = comparedHires(['one', 'two'], [hire('one', 1), hire('two', 1)]);
  const [other] = comparedHires(['one', 'two'], [hire('one', 1), hire('two', 2)]);
  expect([same?.differs, other?.differs]).toEqual([false, true]);
});
