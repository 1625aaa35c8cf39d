// Adherence: every phase of a record planned or not, and who counts as an arrived hire.
import { type RotationPhase } from '../../../src/domain/rotation-lifecycle';
import { type Teacher } from '../../../src/domain/teacher';
import {
  type ActualService,
  ADHERENCE_OUTCOMES,
  type AdherenceOutcome,
  actualOfHistories,
  actualOfRecords,
  adherenceLedger,
} from '../../../src/planning/ledgers';
import { aRoster, aRotation, aSchool, aTeacher, someMoves } from '../../builders';

const TOWN = '5300000001';
const RURAL = '5300000002';
const OTHER = '5300000003';
const schools = [
  aSchool({ code: TOWN }),
  aSchool({ code: RURAL, name: '石门小学', area: 'RURAL', remoteness: 2 }),
  aSchool({ code: OTHER, name: '沙河小学', area: 'RURAL', remoteness: 0 }),
];

describe('adherence', () => {
  const planned = someMoves({
    rotations: [{ staffNo: 'A', fromSchool: TOWN, toSchool: RURAL, fills: [] }],
  });
  const roster = aRoster({ schools });
  const service = (phase: RotationPhase, arrivedLate = false, toSchool = RURAL): ActualService => ({
    staffNo: 'A',
    toSchool,
    phase,
    arrivedLate,
  });

  test.each<[string, ActualService | null, AdherenceOutcome, number]>([
    ['nobody made a record', null, 'NO_RECORD', 0],
    ['planned', service('PLANNED'), 'WAITING', 0],
    ['told', service('NOTIFIED'), 'WAITING', 0],
    ['objecting', service('OBJECTED'), 'WAITING', 0],
    ['on duty', service('SERVING'), 'SERVING', 1],
    ['on duty, late', service('SERVING', true), 'ARRIVED_LATE', 1],
    ['gone early', service('LEFT_EARLY'), 'LEFT_EARLY', 0],
    ['gone early, come late', service('LEFT_EARLY', true), 'LEFT_EARLY', 0],
    ['at the end', service('COMPLETED'), 'FULFILLED', 1],
    ['home again', service('RETURNED', true), 'FULFILLED', 1],
    ['withdrawn', service('WITHDRAWN'), 'WITHDRAWN', 0],
  ])('%s', (_, actual, outcome, kept) => {
    const ledger = adherenceLedger(planned, actual ? [actual] : [], roster);
    expect(ledger.lines).toEqual([{ staffNo: 'A', toSchool: RURAL, outcome }]);
    expect(ledger).toMatchObject({ planned: 1, kept });
  });

  test.each<[RotationPhase, boolean]>([
    ['PLANNED', true],
    ['NOTIFIED', true],
    ['OBJECTED', true],
    ['SERVING', true],
    ['LEFT_EARLY', true],
    ['COMPLETED', true],
    ['RETURNED', true],
    ['WITHDRAWN', false],
  ])('a record that nobody planned, %s, is told: %s; it is not kept', (phase, told) => {
    const ledger = adherenceLedger(planned, [service(phase, false, OTHER)], roster);
    expect(ledger.lines.slice(1)).toEqual(
      told ? [{ staffNo: 'A', toSchool: OTHER, outcome: 'UNPLANNED' }] : [],
    );
    expect(ledger).toMatchObject({ planned: 1, kept: 0 });
  });

  test('both sides of an exchange and days are services, the same place once', () => {
    const day = {
      staffNo: 'I',
      fromSchool: TOWN,
      toSchool: RURAL,
      stage: 'PRIMARY' as const,
      daysPerWeek: 1,
      fillsFte: 0.2,
    };
    const plan = someMoves({
      exchanges: [
        {
          staffNo: 'X',
          partnerStaffNo: 'Y',
          townSchool: TOWN,
          ruralSchool: RURAL,
          stage: 'PRIMARY',
          subject: 'MUS',
        },
      ],
      itinerants: [
        { ...day, subject: 'MUS' },
        { ...day, subject: 'ART' },
      ],
    });
    expect(adherenceLedger(plan, [], roster).lines).toEqual([
      { staffNo: 'X', toSchool: RURAL, outcome: 'NO_RECORD' },
      { staffNo: 'Y', toSchool: TOWN, outcome: 'NO_RECORD' },
      { staffNo: 'I', toSchool: RURAL, outcome: 'NO_RECORD' },
    ]);
  });

  test.each<[string, Partial<Teacher>, number]>([
    ['in post from the first day of the year', { joinedSchoolOn: '2026-07-01' }, 1],
    ['from the day before it', { joinedSchoolOn: '2026-06-30' }, 0],
    ['from its last day', { joinedSchoolOn: '2027-06-30' }, 1],
    ['from the day after it', { joinedSchoolOn: '2027-07-01' }, 0],
    ['a special post', { employment: 'SPECIAL_POST' }, 1],
    ['a contract teacher', { employment: 'CONTRACT' }, 0],
    ['of another subject', { mainSubject: 'ART' }, 0],
    ['of another stage', { stage: 'JUNIOR' }, 0],
    ['at another school', { schoolCode: OTHER }, 0],
  ])('arrived as a hire: %s', (_, change, arrived) => {
    const plan = someMoves({
      hires: [{ school: RURAL, stage: 'PRIMARY', mainSubject: 'MUS', count: 2, fills: [] }],
    });
    const newcomer = aTeacher({ schoolCode: RURAL, joinedSchoolOn: '2026-08-25', ...change });
    expect(adherenceLedger(plan, [], aRoster({ schools, teachers: [newcomer] })).hires).toEqual([
      { school: RURAL, stage: 'PRIMARY', subject: 'MUS', planned: 2, arrived },
    ]);
  });

  test.each([
    ['PLANNED', 'PLANNED'],
    ['ACTIVE', 'SERVING'],
    ['COMPLETED', 'COMPLETED'],
    ['WITHDRAWN', 'WITHDRAWN'],
  ] as const)('a roster record that is %s stands for the phase %s', (status, phase) => {
    const rotations = ['2026-06-30', '2026-07-01', '2027-06-30', '2027-07-01'].map((startsOn) =>
      aRotation({ staffNo: startsOn, startsOn, status }),
    );
    expect(actualOfRecords(aRoster({ schools, rotations }))).toEqual(
      ['2026-07-01', '2027-06-30'].map((staffNo) => ({
        staffNo,
        toSchool: RURAL,
        phase,
        arrivedLate: false,
      })),
    );
  });

  test('a history without events is no service, and the outcomes are all in the table', () => {
    const terms = {
      staffNo: 'A',
      kind: 'ROTATION' as const,
      fromSchoolCode: TOWN,
      toSchoolCode: RURAL,
      stage: 'PRIMARY' as const,
      subject: 'MUS',
      daysPerWeek: null,
      startsOn: '2026-09-01',
      endsOn: null,
      needsBed: false,
    };
    expect(actualOfHistories([{ terms, events: [] }])).toEqual([]);
    expect(ADHERENCE_OUTCOMES).toHaveLength(8);
  });
});
