// Burden and establishment: order, sums and every figure of a row.
import { type Roster } from '../../../src/domain/roster';
import { countyFacts } from '../../../src/planning/facts/county-facts';
import { burdenLedger, establishmentLedger } from '../../../src/planning/ledgers';
import { createProblem } from '../../../src/planning/problem';
import { aRoster, aRotation, aSchool, aTeacher } from '../../builders';

const TOWN = '5300000001';
const RURAL = '5300000002';
const OTHER = '5300000003';
const schools = [
  aSchool({ code: TOWN }),
  aSchool({ code: RURAL, name: '石门小学', area: 'RURAL', remoteness: 2 }),
  aSchool({ code: OTHER, name: '沙河小学', area: 'RURAL', remoteness: 0 }),
];
const facts = (roster: Roster) => countyFacts(createProblem(roster));

describe('burden', () => {
  test('the heaviest first, equals by staff number, people in post only, nobody heavy without countryside', () => {
    const staff = ['B', 'A'].map((staffNo) => aTeacher({ staffNo, schoolCode: TOWN }));
    const gone = aTeacher({ staffNo: 'G', schoolCode: RURAL, leavesOn: '2026-09-01' });
    const light = burdenLedger(facts(aRoster({ schools, teachers: [...staff, gone] })));
    expect(light).toEqual(
      ['A', 'B'].map((staffNo) => ({
        staffNo,
        name: '李梅',
        school: TOWN,
        awayYears: 0,
        homeYears: 0,
        hardshipYears: 0,
        weight: 0,
      })),
    );
    const heavy = [aTeacher({ staffNo: 'Z', schoolCode: OTHER }), ...staff];
    const rotations = ['A', 'A', 'B'].map((staffNo, i) =>
      aRotation({
        staffNo,
        toSchoolCode: OTHER,
        startsOn: `20${12 + i}-09-01`,
        endsOn: `20${13 + i}-08-31`,
        status: 'COMPLETED',
      }),
    );
    const rows = burdenLedger(facts(aRoster({ schools, teachers: heavy, rotations })));
    // 16 years at home in the countryside, two years away, one year away.
    expect(rows.map(({ staffNo, hardshipYears }) => [staffNo, Math.round(hardshipYears)])).toEqual([
      ['Z', 16],
      ['A', 2],
      ['B', 1],
    ]);
    expect(rows.map(({ weight }) => Math.round(weight * 16))).toEqual([16, 2, 1]);
  });
});

describe('establishment', () => {
  test('one row a school in the order of codes, every figure; the county is their sum', () => {
    const rural = [schools[2]!, schools[1]!].map((school) => ({ ...school, authorisedPosts: 1 }));
    const roster = aRoster({
      schools: [...rural, aSchool({ code: TOWN, authorisedPosts: 4 })],
      teachers: [
        aTeacher({ staffNo: 'A', title: 'SENIOR' }),
        aTeacher({ staffNo: 'B', title: 'NONE' }),
        aTeacher({ staffNo: 'C', schoolCode: RURAL, title: 'FIRST' }),
        aTeacher({ staffNo: 'D', schoolCode: RURAL, title: 'FIRST', leavesOn: '2026-09-02' }),
        aTeacher({ staffNo: 'S', employment: 'CONTRACT' }),
        aTeacher({ staffNo: 'X', leavesOn: '2026-09-01' }),
      ],
      rotations: [aRotation({ staffNo: 'A', toSchoolCode: OTHER })],
    });
    const { county, schools: rows } = establishmentLedger(roster);
    const none = { PROFESSOR: 0, SENIOR: 0, FIRST: 0, SECOND: 0, THIRD: 0, NONE: 0 };
    expect(rows).toEqual([
      {
        school: TOWN,
        schoolName: '城关小学',
        authorised: 4,
        inPost: 2,
        vacant: 2,
        over: 0,
        substitutes: 1,
        away: 1,
        guests: 0,
        titles: { ...none, SENIOR: 1, NONE: 1 },
      },
      {
        school: RURAL,
        schoolName: '石门小学',
        authorised: 1,
        inPost: 2,
        vacant: 0,
        over: 1,
        substitutes: 0,
        away: 0,
        guests: 0,
        titles: { ...none, FIRST: 2 },
      },
      {
        school: OTHER,
        schoolName: '沙河小学',
        authorised: 1,
        inPost: 0,
        vacant: 1,
        over: 0,
        substitutes: 0,
        away: 0,
        guests: 1,
        titles: none,
      },
    ]);
    expect(county).toEqual({
      authorised: 6,
      inPost: 4,
      vacant: 3,
      over: 1,
      substitutes: 1,
      away: 1,
      guests: 1,
      titles: { ...none, SENIOR: 1, FIRST: 2, NONE: 1 },
    });
  });
});
