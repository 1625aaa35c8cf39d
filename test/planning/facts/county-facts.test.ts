// The facts of a county, settled once: schools, distances, weights, people and their pins.
import { countyFacts } from '../../../src/planning/facts/county-facts';
import { createProblem } from '../../../src/planning/problem';
import { aDistance, aPin, aRotation } from '../../builders';
import { off, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

const factsOf = (change: SceneChange = {}) => countyFacts(createProblem(scene(change)));

test('schools: rural or not, staff in post, remoteness, whether closed', () => {
  const { schoolByCode, schools } = factsOf({ rural: { remoteness: 3 } });
  expect(
    schools.map(({ code, receives, staffInPost, remotenessWeight, receivesNobody }) => [
      code,
      receives,
      staffInPost,
      remotenessWeight,
      receivesNobody,
    ]),
  ).toEqual([
    [TOWN, false, 20, 1, false],
    [RURAL, true, 4, 1.75, false],
  ]);
  expect(schoolByCode.get(RURAL)).toBe(schools[1]);
  const pins = [aPin({ kind: 'RECEIVES_NOBODY', schoolCode: RURAL })];
  const closed = (rules = {}) =>
    factsOf({ rules, roster: { pins } }).schools.map((school) => school.receivesNobody);
  expect([closed(), closed(off('pinned'))]).toEqual([
    [false, true],
    [false, false],
  ]);
});

test('the seat is as far as the great circle says, schools as far as the table says', () => {
  const roster = { distances: [aDistance(TOWN, RURAL, 42)] };
  const { schoolByCode, km } = factsOf({ roster, rural: { latitude: 25.1 } });
  expect(km(RURAL, TOWN)).toBe(42);
  expect(schoolByCode.get(RURAL)!.seatKm).toBeCloseTo(14.455, 2);
  const wide = factsOf({ rural: { latitude: 25.1 }, rules: { distance: { detour: 2 } } });
  expect(wide.schoolByCode.get(RURAL)!.seatKm).toBeCloseTo(22.239, 2);
  expect(wide.km(RURAL, TOWN)).toBeCloseTo(22.239, 2);
});

test('shortage and surplus of a cell, nothing where there is no cell', () => {
  const { shortage, surplus } = factsOf();
  expect([shortage(RURAL, 'PRIMARY', 'MUS'), surplus(RURAL, 'PRIMARY', 'MUS')]).toEqual([3, 0]);
  expect([shortage(TOWN, 'PRIMARY', 'MUS'), surplus(TOWN, 'PRIMARY', 'MUS')]).toEqual([0, 10]);
  expect([shortage(RURAL, 'JUNIOR', 'MUS'), surplus('x', 'PRIMARY', 'PED')]).toEqual([0, 0]);
});

test('tier 1 weighs rural shortages by remoteness and subject, and town ones not at all', () => {
  const subjects = scene().subjects.map((row) => ({ ...row, weight: row.code === 'MUS' ? 1.5 : 0 }));
  const { tier1Weight, staffing } = factsOf({ rural: { remoteness: 2 }, roster: { subjects } });
  const weight = (school: string, subject: string) =>
    tier1Weight(staffing.cellById.get(`${school}|PRIMARY|${subject}`)!);
  expect([weight(RURAL, 'MUS'), weight(RURAL, 'ART'), weight(TOWN, 'MUS')]).toEqual([1.5 * 1.5, 0, 0]);
});

test('substitutes fill shortages where the rule set counts them', () => {
  const partner = { employment: 'CONTRACT' as const };
  const short = (rules = {}) => factsOf({ partner, rules }).shortage(RURAL, 'PRIMARY', 'MUS');
  expect([short(), short({ supply: { countSubstitutes: true } })]).toEqual([4, 3]);
});

test('other subjects are the certified ones, or all of the stage once certificates do not bind', () => {
  const others = (rules = {}) =>
    factsOf({ rules, first: { otherSubjects: ['PED', 'ART', 'MUS'] } }).personByStaffNo.get('T-1')!
      .otherSubjects;
  expect(others()).toEqual(['ART', 'PED']);
  expect(others(off('qualified-subject'))).toEqual(['ART', 'CHN', 'ENG', 'MAT', 'PED']);
});

test('people: at home and in post they may be moved; records, days and backbone level are theirs', () => {
  const running = aRotation({ staffNo: 'T-1', toSchoolCode: RURAL, kind: 'ITINERANT', daysPerWeek: 1 });
  const more = aRotation({
    staffNo: 'T-1',
    toSchoolCode: RURAL,
    kind: 'ITINERANT',
    daysPerWeek: 2,
    subject: 'ART',
  });
  const away = aRotation({ staffNo: 'T-2', toSchoolCode: RURAL });
  const { personByStaffNo, people } = factsOf({
    roster: { rotations: [running, more, away] },
    partner: { employment: 'CONTRACT' },
  });
  const person = (staffNo: string) => personByStaffNo.get(staffNo)!;
  expect(person('T-1')).toMatchObject({ runningDays: 3, movable: true, inPost: true, backbone: true });
  expect(person('T-2')).toMatchObject({ movable: false, inPost: true, runningDays: 0 });
  expect(person('R-1')).toMatchObject({ movable: false, inPost: false });
  expect(person('T-9').backbone).toBe(false);
  expect(people.map(({ teacher }) => teacher.staffNo)).toEqual([...personByStaffNo.keys()].sort());
  expect(person('T-1').home).toBe(person('T-3').home);
  const city = factsOf({ rules: { 'backbone-share': { level: 'CITY' } }, first: { backbone: 'PROVINCE' } });
  expect(['T-1', 'T-2'].map((staffNo) => city.personByStaffNo.get(staffNo)!.backbone)).toEqual([true, false]);
});

test.each([
  ['FIRST', 0.9, true],
  ['SENIOR', 0, true],
  ['FIRST', 1, false],
  ['SECOND', 0, false],
  ['PROFESSOR', 0, false],
] as const)('title %s with %d years in the countryside: rural service lacking %s', (title, years, lacks) => {
  const facts = factsOf({ first: { title, ruralServiceYears: years } });
  expect(facts.personByStaffNo.get('T-1')!.lacksRuralService).toBe(lacks);
});

test('pins by teacher: schools to go to, schools barred, staying, never at all', () => {
  const about = (kind: 'SEND_TO' | 'NEVER' | 'STAYS', toSchoolCode: string | null = null) =>
    aPin({ kind, staffNo: 'T-1', toSchoolCode });
  const pinsOf = (...pins: ReturnType<typeof aPin>[]) => {
    const { personByStaffNo } = factsOf({ roster: { pins } });
    return [personByStaffNo.get('T-1')!.pins, personByStaffNo.get('T-2')!.pins];
  };
  const none = { sendTo: [], stays: false, neverAtAll: false, neverTo: [] };
  expect(pinsOf()).toEqual([none, none]);
  expect(pinsOf(about('SEND_TO', RURAL), about('STAYS'))).toEqual([
    { ...none, sendTo: [RURAL], stays: true },
    none,
  ]);
  expect(pinsOf(about('NEVER', TOWN))[0]).toEqual({ ...none, neverTo: [TOWN] });
  expect(pinsOf(about('NEVER'), about('NEVER', TOWN), about('NEVER', TOWN))).toEqual([
    { ...none, neverAtAll: true, neverTo: [TOWN] },
    none,
  ]);
});

test('a teacher of an unknown school is an error that names both', () => {
  expect(() => factsOf({ first: { schoolCode: '5399999999' } })).toThrow(/T-1.*5399999999/);
});
