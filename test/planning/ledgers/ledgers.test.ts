// The five ledgers on small counties whose figures can be counted by hand.
import { type Roster } from '../../../src/domain/roster';
import { countyFacts } from '../../../src/planning/facts/county-facts';
import {
  actualOfHistories,
  actualOfRecords,
  adherenceLedger,
  burdenLedger,
  clockLedger,
  establishmentLedger,
  goersOfPlan,
  goersOfRecords,
  quotaLedger,
} from '../../../src/planning/ledgers';
import { createProblem } from '../../../src/planning/problem';
import { aRoster, aRotation, aSchool, aTeacher, someMoves, teachers } from '../../builders';
import {
  anEvent,
  historyOf,
  NOTIFIED,
  PLANNED,
  theTerms,
} from '../../domain/rotation-lifecycle/history-builder';

const TOWN = '5300000001';
const RURAL = '5300000002';
const schools = [
  aSchool({ code: TOWN, authorisedPosts: 12 }),
  aSchool({ code: RURAL, name: '石门小学', area: 'RURAL', remoteness: 2, authorisedPosts: 3 }),
];
const facts = (roster: Roster) => countyFacts(createProblem(roster));

describe('quota', () => {
  const staff = [
    ...teachers(20, { staffNo: 'A' }),
    aTeacher({ staffNo: 'B', backbone: 'COUNTY' }),
    aTeacher({ staffNo: 'NEW', joinedSchoolOn: '2024-09-01' }),
  ];
  const sent = aRotation({ staffNo: 'A-1', toSchoolCode: RURAL, startsOn: '2026-09-01' });

  test('21 eligible ask for 2.1 people, so one who went misses by two, and a backbone teacher is missing', () => {
    const roster = aRoster({ schools, teachers: staff, rotations: [sent] });
    const ledger = quotaLedger(roster, goersOfRecords(roster));
    expect(ledger).toMatchObject({ eligible: 21, went: 1, backbone: 0, missedBy: 2, backboneMissedBy: 1 });
    expect(ledger.schools).toHaveLength(1);
    expect(ledger.schools[0]).toMatchObject({ school: TOWN, staffInPost: 22, eligible: 21, went: 1 });
    expect(ledger.schools[0]?.names).toEqual([
      { staffNo: 'A-1', name: '李梅', toSchool: RURAL, backbone: false, eligible: true },
    ]);
  });

  test('a plan of two rotations and one exchange with a backbone teacher reaches both goals', () => {
    const moves = someMoves({
      rotations: ['A-1', 'B'].map((staffNo) => ({ staffNo, fromSchool: TOWN, toSchool: RURAL, fills: [] })),
      exchanges: [
        {
          staffNo: 'A-2',
          partnerStaffNo: 'P',
          townSchool: TOWN,
          ruralSchool: RURAL,
          stage: 'PRIMARY',
          subject: 'MUS',
        },
      ],
    });
    const ledger = quotaLedger(aRoster({ schools, teachers: staff }), goersOfPlan(moves));
    expect(ledger).toMatchObject({ went: 3, backbone: 1, missedBy: 0, backboneMissedBy: 0 });
  });

  test('withdrawn, itinerant and earlier records, and records between town schools, do not count', () => {
    const rotations = [
      { ...sent, status: 'WITHDRAWN' as const },
      { ...sent, staffNo: 'A-2', kind: 'ITINERANT' as const },
      { ...sent, staffNo: 'A-3', startsOn: '2025-09-01' },
      { ...sent, staffNo: 'A-4', toSchoolCode: TOWN },
    ];
    expect(goersOfRecords(aRoster({ schools, teachers: staff, rotations }))).toEqual([]);
  });
});

test('clocks name who reaches 6 and 9 years, whose term ends, who retires and who lacks the rural year', () => {
  const roster = aRoster({
    schools,
    teachers: [
      aTeacher({ staffNo: 'SIX', joinedSchoolOn: '2021-09-01' }),
      aTeacher({ staffNo: 'NINE', joinedSchoolOn: '2019-09-01', title: 'FIRST' }),
      aTeacher({ staffNo: 'OUT', birthDate: '1972-03-01', ruralServiceYears: 1, title: 'FIRST' }),
      aTeacher({ staffNo: 'FAR', schoolCode: RURAL, joinedSchoolOn: '2021-09-01' }),
    ],
    rotations: [aRotation({ staffNo: 'OUT', toSchoolCode: RURAL, endsOn: '2027-07-10' })],
  });
  const lines = clockLedger(facts(roster)).map((entry) => [entry.staffNo, entry.kind, entry.on]);
  expect(lines).toEqual([
    ['OUT', 'RETIRES', '2027-03-01'],
    ['OUT', 'TERM_ENDS', '2027-07-10'],
    ['SIX', 'REACHES_TENURE', '2027-09-01'],
    ['NINE', 'REACHES_TENURE', '2028-09-01'],
    ['NINE', 'LACKS_RURAL_YEAR', null],
  ]);
});

test('burden counts rural years by remoteness, itinerant days in proportion, and scales to the heaviest', () => {
  const roster = aRoster({
    schools,
    teachers: [
      aTeacher({ staffNo: 'HOME', schoolCode: RURAL, joinedSchoolOn: '2022-09-01' }),
      aTeacher({ staffNo: 'SENT' }),
      aTeacher({ staffNo: 'DAYS' }),
      aTeacher({ staffNo: 'NONE' }),
    ],
    rotations: [
      aRotation({ staffNo: 'SENT', toSchoolCode: RURAL, startsOn: '2024-09-01', endsOn: '2026-08-31' }),
      aRotation({
        staffNo: 'DAYS',
        kind: 'ITINERANT',
        daysPerWeek: 2,
        toSchoolCode: RURAL,
        startsOn: '2025-09-01',
        endsOn: '2026-08-31',
      }),
      aRotation({ staffNo: 'NONE', toSchoolCode: RURAL, status: 'WITHDRAWN' }),
    ],
  });
  const rows = burdenLedger(facts(roster));
  expect(rows.map((row) => row.staffNo)).toEqual(['HOME', 'SENT', 'DAYS', 'NONE']);
  const [home, sent, days, none] = rows;
  expect(home?.hardshipYears).toBeCloseTo(4 * 1.5, 1);
  expect(sent?.hardshipYears).toBeCloseTo(2 * 1.5, 1);
  expect(days?.awayYears).toBeCloseTo(0.4, 2);
  expect([home?.weight, none?.weight]).toEqual([1, 0]);
  expect(sent?.weight).toBeCloseTo(0.5, 2);
});

test('the establishment keeps vacant and over apart, and people away at home', () => {
  const roster = aRoster({
    schools,
    teachers: [
      ...teachers(5, { staffNo: 'V', schoolCode: RURAL, title: 'FIRST' }),
      ...teachers(10, { staffNo: 'T' }),
      aTeacher({ staffNo: 'SUB', employment: 'CONTRACT', schoolCode: RURAL }),
      aTeacher({ staffNo: 'GONE', leavesOn: '2026-09-01' }),
    ],
    rotations: [aRotation({ staffNo: 'T-1', toSchoolCode: RURAL })],
  });
  const { county, schools: rows } = establishmentLedger(roster);
  expect(
    rows.map(({ school, inPost, vacant, over, away, guests, substitutes }) => [
      school,
      inPost,
      vacant,
      over,
      away,
      guests,
      substitutes,
    ]),
  ).toEqual([
    [TOWN, 10, 2, 0, 1, 0, 0],
    [RURAL, 5, 0, 2, 0, 1, 1],
  ]);
  expect(county).toMatchObject({ authorised: 15, inPost: 15, vacant: 2, over: 2 });
  expect(county.titles).toMatchObject({ FIRST: 5, SECOND: 10, SENIOR: 0 });
});

test('adherence tells planned, served, late, withdrawn and unplanned apart, and counts the newcomers', () => {
  const moves = someMoves({
    rotations: ['A', 'B', 'C'].map((staffNo) => ({ staffNo, fromSchool: TOWN, toSchool: RURAL, fills: [] })),
    hires: [{ school: RURAL, stage: 'PRIMARY', mainSubject: 'MUS', count: 2, fills: [] }],
  });
  const late = historyOf(
    [PLANNED, NOTIFIED, anEvent('2026-09-05', { kind: 'LATE' })],
    theTerms({ staffNo: 'A', toSchoolCode: RURAL }),
  );
  const withdrawn = historyOf(
    [PLANNED, anEvent('2026-07-01', { kind: 'WITHDRAWN' })],
    theTerms({ staffNo: 'B', toSchoolCode: RURAL }),
  );
  const extra = historyOf([PLANNED], theTerms({ staffNo: 'D', toSchoolCode: RURAL }));
  const roster = aRoster({
    schools,
    teachers: [aTeacher({ staffNo: 'N', schoolCode: RURAL, joinedSchoolOn: '2026-08-25' })],
  });
  const ledger = adherenceLedger(moves, actualOfHistories([late, withdrawn, extra]), roster);
  expect(ledger.lines.map((line) => [line.staffNo, line.outcome])).toEqual([
    ['A', 'ARRIVED_LATE'],
    ['B', 'WITHDRAWN'],
    ['C', 'NO_RECORD'],
    ['D', 'UNPLANNED'],
  ]);
  expect(ledger).toMatchObject({ planned: 3, kept: 1 });
  expect(ledger.hires).toEqual([{ school: RURAL, stage: 'PRIMARY', subject: 'MUS', planned: 2, arrived: 1 }]);
});

test('roster records stand in where no events were kept', () => {
  const rotations = [
    aRotation({ staffNo: 'A', startsOn: '2026-09-01', status: 'ACTIVE' }),
    aRotation({ staffNo: 'B', startsOn: '2025-09-01', status: 'ACTIVE' }),
  ];
  expect(actualOfRecords(aRoster({ schools, rotations }))).toEqual([
    { staffNo: 'A', toSchool: RURAL, phase: 'SERVING', arrivedLate: false },
  ]);
});
