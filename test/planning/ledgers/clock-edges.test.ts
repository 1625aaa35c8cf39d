// Clocks: the day exactly three years ahead, and whose clock does not run.
import { type Roster } from '../../../src/domain/roster';
import { type RotationRecord } from '../../../src/domain/rotation';
import { type Teacher } from '../../../src/domain/teacher';
import { countyFacts } from '../../../src/planning/facts/county-facts';
import { clockLedger } from '../../../src/planning/ledgers';
import { createProblem } from '../../../src/planning/problem';
import { aRoster, aRotation, aRuleSet, aSchool, aTeacher } from '../../builders';

const TOWN = '5300000001';
const RURAL = '5300000002';
const OTHER = '5300000003';
const schools = [
  aSchool({ code: TOWN }),
  aSchool({ code: RURAL, name: '石门小学', area: 'RURAL', remoteness: 2 }),
  aSchool({ code: OTHER, name: '沙河小学', area: 'RURAL', remoteness: 0 }),
];
const facts = (roster: Roster) => countyFacts(createProblem(roster));

describe('clocks', () => {
  const dueOf = (teacher: Partial<Teacher>, record?: Partial<RotationRecord>, rules = {}) => {
    const roster = aRoster({
      schools,
      ruleSet: aRuleSet(rules),
      // Title and birth keep the other clocks silent: no title left to reach, far from retirement.
      teachers: [aTeacher({ title: 'PROFESSOR', ...teacher })],
      rotations: record ? [aRotation({ toSchoolCode: RURAL, ...record })] : [],
    });
    return clockLedger(facts(roster)).map((entry) => [entry.kind, entry.on]);
  };

  // From the day after 1 September 2026 up to and including 1 September 2029.
  test.each([
    ['2026-09-01', false],
    ['2026-09-02', true],
    ['2029-09-01', true],
    ['2029-09-02', false],
  ])('what falls on %s is told: %s', (day, told) => {
    const years = (n: number): string => `${Number(day.slice(0, 4)) - n}${day.slice(4)}`;
    const nine = { 'minimum-tenure': { years: 9 } };
    expect(dueOf({ joinedSchoolOn: years(9) }, undefined, nine)).toEqual(
      told ? [['REACHES_TENURE', day]] : [],
    );
    expect(dueOf({ birthDate: years(55) })).toEqual(told ? [['RETIRES', day]] : []);
    expect(dueOf({}, { endsOn: day })).toEqual(told ? [['TERM_ENDS', day]] : []);
    expect(dueOf({}, { kind: 'ITINERANT', endsOn: day })).toEqual(told ? [['TERM_ENDS', day]] : []);
  });

  test('marks are the years of the rule set and nine, one where both are the same', () => {
    expect(dueOf({ joinedSchoolOn: '2023-01-15' }, undefined, { 'minimum-tenure': { years: 5 } })).toEqual([
      ['REACHES_TENURE', '2028-01-15'],
    ]);
    expect(dueOf({ joinedSchoolOn: '2019-01-15' }, undefined, { 'minimum-tenure': { years: 9 } })).toEqual([
      ['REACHES_TENURE', '2028-01-15'],
    ]);
    expect(dueOf({ joinedSchoolOn: '2019-01-15' }, undefined, { 'minimum-tenure': { years: 8 } })).toEqual([
      ['REACHES_TENURE', '2027-01-15'],
      ['REACHES_TENURE', '2028-01-15'],
    ]);
  });

  test('at rural schools no clock of tenure runs, and who is gone has none at all', () => {
    expect(dueOf({ schoolCode: RURAL, joinedSchoolOn: '2021-09-01' })).toEqual([]);
    expect(dueOf({ joinedSchoolOn: '2021-09-01', leavesOn: '2026-09-01' })).toEqual([]);
    expect(dueOf({ joinedSchoolOn: '2021-09-01', employment: 'CONTRACT' })).toEqual([]);
  });

  test('by gender and age of the rule set', () => {
    expect(dueOf({ gender: 'MALE', birthDate: '1968-05-05' })).toEqual([['RETIRES', '2028-05-05']]);
    const rules = { 'near-retirement': { retirementAge: { FEMALE: 58 } } };
    expect(dueOf({ birthDate: '1970-05-05' }, undefined, rules)).toEqual([['RETIRES', '2028-05-05']]);
  });

  test('each line has who, where and what; equal days by staff number, lines without a day last', () => {
    const roster = aRoster({
      schools,
      teachers: [
        aTeacher({ staffNo: 'B', name: '王芳', title: 'FIRST', joinedSchoolOn: '2021-09-01' }),
        aTeacher({ staffNo: 'A', title: 'PROFESSOR', joinedSchoolOn: '2021-09-01' }),
        aTeacher({ staffNo: 'C', title: 'PROFESSOR' }),
      ],
      rotations: [aRotation({ staffNo: 'C', toSchoolCode: RURAL, endsOn: '2027-07-10' })],
    });
    const who = { name: '李梅', school: TOWN };
    expect(clockLedger(facts(roster))).toEqual([
      { kind: 'TERM_ENDS', staffNo: 'C', ...who, on: '2027-07-10', toSchool: RURAL },
      { kind: 'REACHES_TENURE', staffNo: 'A', ...who, on: '2027-09-01', years: 6 },
      { kind: 'REACHES_TENURE', staffNo: 'B', ...who, name: '王芳', on: '2027-09-01', years: 6 },
      {
        kind: 'LACKS_RURAL_YEAR',
        staffNo: 'B',
        ...who,
        name: '王芳',
        on: null,
        nextTitle: 'SENIOR',
        served: 0,
      },
    ]);
  });
});
