// Quota: the school year of postings by its edge days, and which records and people count.
import { type RotationRecord } from '../../../src/domain/rotation';
import {
  goersOfPlan,
  goersOfRecords,
  isWithin,
  quotaLedger,
  schoolYearSpan,
} from '../../../src/planning/ledgers';
import { aRoster, aRotation, aRuleSet, aSchool, aTeacher, someMoves, teachers } from '../../builders';

const TOWN = '5300000001';
const RURAL = '5300000002';
const OTHER = '5300000003';
const schools = [
  aSchool({ code: TOWN }),
  aSchool({ code: RURAL, name: '石门小学', area: 'RURAL', remoteness: 2 }),
  aSchool({ code: OTHER, name: '沙河小学', area: 'RURAL', remoteness: 0 }),
];

// 1 September less 62 days (July and August) is 1 July.
describe('the school year of postings', () => {
  test('runs from 1 July to 30 June', () => {
    expect(schoolYearSpan('2026-09-01')).toEqual({ from: '2026-07-01', until: '2027-07-01' });
  });

  test.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('%s: %s', (day, within) => {
    expect(isWithin(schoolYearSpan('2026-09-01'), day)).toBe(within);
  });
});

describe('quota', () => {
  const record = (change: Partial<RotationRecord>): RotationRecord =>
    aRotation({ staffNo: 'A-1', toSchoolCode: RURAL, startsOn: '2026-09-01', ...change });
  const staff = [...teachers(20, { staffNo: 'A' }), aTeacher({ staffNo: 'R', schoolCode: OTHER })];

  test.each<[string, Partial<RotationRecord>, boolean]>([
    ['a rotation', {}, true],
    ['support', { kind: 'SUPPORT' }, true],
    ['shadowing', { kind: 'SHADOWING' }, false],
    ['itinerant days', { kind: 'ITINERANT' }, false],
    ['a planned one', { status: 'PLANNED' }, true],
    ['a finished one', { status: 'COMPLETED' }, true],
    ['a withdrawn one', { status: 'WITHDRAWN' }, false],
    ['from the first day of the year', { startsOn: '2026-07-01' }, true],
    ['from the day before it', { startsOn: '2026-06-30' }, false],
    ['from its last day', { startsOn: '2027-06-30' }, true],
    ['from the day after it', { startsOn: '2027-07-01' }, false],
    ['to town', { toSchoolCode: TOWN }, false],
    ['between rural schools', { staffNo: 'R' }, false],
  ])('%s counts: %#', (_, change, counts) => {
    const roster = aRoster({ schools, teachers: staff, rotations: [record(change)] });
    expect(goersOfRecords(roster)).toEqual(counts ? [{ staffNo: 'A-1', toSchool: RURAL }] : []);
  });

  // 20 town teachers meet the conditions; this year's postings do not make anybody ineligible, earlier ones do.
  test.each([
    ['2026-06-30', 19],
    ['2026-07-01', 20],
    ['2026-09-01', 20],
  ])('a rotation from %s leaves %d eligible', (startsOn, eligible) => {
    const roster = aRoster({ schools, teachers: staff, rotations: [record({ startsOn })] });
    expect(quotaLedger(roster, goersOfRecords(roster)).eligible).toBe(eligible);
  });

  test.each([
    ['2 of 20 reach 10%', 2, 0.1, 0],
    ['1 of 20 misses by one', 1, 0.1, 1],
    ['10.5% of 20 are 2.1, so two miss by one', 2, 0.105, 1],
    ['3 reach 10.5%', 3, 0.105, 0],
  ])('%s', (_, count, share, missedBy) => {
    const goers = staff.slice(0, count).map(({ staffNo }) => ({ staffNo, toSchool: RURAL }));
    const rules = { 'rotation-quota': { share }, 'backbone-share': { share: 0.5 } };
    const ledger = quotaLedger(aRoster({ schools, teachers: staff, ruleSet: aRuleSet(rules) }), goers);
    expect(ledger).toMatchObject({ went: count, quotaShare: share, backboneShare: 0.5, missedBy });
    // Half of them should be backbone teachers, and none is.
    expect(ledger.backboneMissedBy).toBe(Math.ceil(count / 2));
  });

  test('schools that send are listed with their own people; who goes from a receiver is no part of the quota', () => {
    const more = [...staff, aTeacher({ staffNo: 'N', joinedSchoolOn: '2025-09-01', backbone: 'CITY' })];
    const goers = [
      { staffNo: 'N', toSchool: RURAL },
      { staffNo: 'R', toSchool: RURAL },
    ];
    const ledger = quotaLedger(aRoster({ schools, teachers: more }), goers);
    expect(ledger.schools).toEqual([
      {
        school: TOWN,
        schoolName: '城关小学',
        staffInPost: 21,
        eligible: 20,
        went: 1,
        backbone: 1,
        names: [{ staffNo: 'N', name: '李梅', toSchool: RURAL, backbone: true, eligible: false }],
      },
    ]);
  });

  test('a plan sends its rotations and the town side of exchanges', () => {
    const plan = someMoves({
      rotations: [{ staffNo: 'A-1', fromSchool: TOWN, toSchool: RURAL, fills: [] }],
      exchanges: [
        {
          staffNo: 'A-2',
          partnerStaffNo: 'R',
          townSchool: TOWN,
          ruralSchool: OTHER,
          stage: 'PRIMARY',
          subject: 'MUS',
        },
      ],
    });
    expect(goersOfPlan(plan)).toEqual([
      { staffNo: 'A-1', toSchool: RURAL },
      { staffNo: 'A-2', toSchool: OTHER },
    ]);
  });

  test('a goer whom nobody knows is told by number', () => {
    expect(() => quotaLedger(aRoster({ schools }), [{ staffNo: 'X9', toSchool: RURAL }])).toThrow('X9');
  });
});
