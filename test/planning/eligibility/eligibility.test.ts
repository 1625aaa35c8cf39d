// Who meets the exchange conditions, on the very edge of every one of them.
import { type Roster } from '../../../src/domain/roster';
import { type Teacher } from '../../../src/domain/teacher';
import { abilitiesOf } from '../../../src/planning/eligibility/abilities';
import { ineligibilities } from '../../../src/planning/eligibility/eligibility';
import { countyFacts } from '../../../src/planning/facts/county-facts';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { aPin, aRotation, START_DATE } from '../../builders';
import { off, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

function factsOf(change: SceneChange) {
  return countyFacts(createProblem(scene(change)));
}

/** What stands in the way of T-1. */
function barriers(change: SceneChange): readonly string[] {
  const facts = factsOf(change);
  const person = facts.personByStaffNo.get('T-1')!;
  return ineligibilities(person, facts.startDate, facts.settings).map(({ code, rule }) => rule ?? code);
}

function abilities(change: SceneChange, staffNo = 'T-1') {
  const facts = factsOf(change);
  return abilitiesOf(facts.personByStaffNo.get(staffNo)!, facts);
}

const as = (first: Partial<Teacher>): SceneChange => ({ first });
const withRecord = (record: Parameters<typeof aRotation>[0]): SceneChange => ({
  roster: { rotations: [aRotation({ staffNo: 'T-1', toSchoolCode: RURAL, ...record })] },
});

const absent = (startsOn: string, endsOn: string | null): SceneChange => ({
  roster: { absences: [{ staffNo: 'T-1', kind: 'ILLNESS', startsOn, endsOn }] },
});

test.each<[string, SceneChange, readonly string[]]>([
  ['nothing', {}, []],
  ['exactly 6 years at the school', as({ joinedSchoolOn: '2020-09-01' }), []],
  ['a day less than 6 years', as({ joinedSchoolOn: '2020-09-02' }), ['minimum-tenure']],
  ['a woman exactly 5 years from 55', as({ birthDate: '1976-09-01' }), []],
  ['a woman a day nearer to it', as({ birthDate: '1976-08-31' }), ['near-retirement']],
  ['a man of that age', as({ birthDate: '1976-08-31', gender: 'MALE' }), []],
  ['a man exactly 5 years from 60', as({ birthDate: '1971-09-01', gender: 'MALE' }), []],
  ['a man a day nearer to it', as({ birthDate: '1971-08-31', gender: 'MALE' }), ['near-retirement']],
  [
    'an exemption ending on the start date',
    as({ exemption: 'CARE', exemptionUntil: START_DATE }),
    ['exemption'],
  ],
  ['an exemption that ended the day before', as({ exemption: 'CARE', exemptionUntil: '2026-08-31' }), []],
  ['an open exemption', as({ exemption: 'CARE' }), ['exemption']],
  ['leaving on the start date', as({ leavesOn: START_DATE }), ['NOT_IN_POST']],
  ['leaving the day after', as({ leavesOn: '2026-09-02' }), []],
  ['a contract only', as({ employment: 'CONTRACT' }), ['NOT_IN_POST']],
  ['a special post', as({ employment: 'SPECIAL_POST' }), []],
  ['a half post', as({ fte: 0.5 }), []],
  ['sick leave up to the start date', absent('2026-03-01', START_DATE), ['ABSENT']],
  ['sick leave from the start date on', absent(START_DATE, null), ['ABSENT']],
  ['sick leave that ended the day before', absent('2026-03-01', '2026-08-31'), []],
  ['sick leave from the day after', absent('2026-09-02', null), []],
  ['a city school', { town: { area: 'URBAN' } }, []],
  ['a rural school', { town: { area: 'RURAL' } }, ['RURAL_SCHOOL']],
  [
    'a rotation that ended exactly 3 years ago',
    withRecord({ endsOn: '2023-09-01', status: 'COMPLETED' }),
    [],
  ],
  [
    'a rotation that ended a day later',
    withRecord({ endsOn: '2023-09-02', status: 'COMPLETED' }),
    ['cool-off'],
  ],
  ['a running rotation', withRecord({}), ['ON_ROTATION']],
  ['a rotation planned for later', withRecord({ startsOn: '2026-09-02', status: 'PLANNED' }), []],
  ['running itinerant days', withRecord({ kind: 'ITINERANT' }), ['ITINERANT_ALREADY']],
])('%s', (_what, change, expected) => {
  expect(barriers(change)).toEqual(expected);
});

test('every rule that bars somebody can be switched off, and all barriers are told at once', () => {
  const first = { joinedSchoolOn: '2024-09-01', exemption: 'ILLNESS' as const, birthDate: '1970-01-01' };
  expect(barriers({ first })).toEqual(['minimum-tenure', 'exemption', 'near-retirement']);
  const rules = { ...off('minimum-tenure'), ...off('exemption'), ...off('near-retirement') };
  expect(barriers({ first, rules })).toEqual([]);
});

test('the conditions are told of who is nowhere near: a rural substitute on rotation', () => {
  const change = { town: { area: 'RURAL' as const }, first: { employment: 'CONTRACT' as const } };
  expect(barriers({ ...change, ...withRecord({}) })).toEqual(['NOT_IN_POST', 'RURAL_SCHOOL', 'ON_ROTATION']);
});

test('part-timers count among the eligible and may neither rotate, trade nor travel', () => {
  expect(abilities(as({ fte: 0.5 }))).toEqual({
    eligible: true,
    mayRotate: false,
    mayExchange: false,
    mayPartner: false,
    freeDays: 0,
  });
  expect(abilities({})).toEqual({
    eligible: true,
    mayRotate: true,
    mayExchange: true,
    mayPartner: false,
    freeDays: 2,
  });
  expect(countyOf(createProblem(scene(as({ fte: 0.5 })))).eligibleCount).toBe(20);
  expect(countyOf(createProblem(scene(as({ joinedSchoolOn: '2024-09-01' })))).eligibleCount).toBe(19);
});

test('pins bar people who stay eligible', () => {
  const pinned = (kind: 'STAYS' | 'NEVER' | 'SEND_TO', toSchoolCode: string | null = null) =>
    abilities({ roster: { pins: [aPin({ kind, staffNo: 'T-1', toSchoolCode })] } });
  expect(pinned('STAYS')).toMatchObject({
    eligible: true,
    mayRotate: false,
    mayExchange: false,
    freeDays: 2,
  });
  expect(pinned('NEVER')).toMatchObject({
    eligible: true,
    mayRotate: false,
    mayExchange: false,
    freeDays: 0,
  });
  expect(pinned('NEVER', RURAL)).toMatchObject({ mayRotate: true, mayExchange: true, freeDays: 2 });
  expect(pinned('SEND_TO', RURAL)).toMatchObject({ mayRotate: true, mayExchange: false, freeDays: 2 });
});

test('itinerant days: running ones count towards the two, the exempt do not travel', () => {
  expect(abilities(withRecord({ kind: 'ITINERANT', daysPerWeek: 1 })).freeDays).toBe(1);
  expect(abilities(withRecord({ kind: 'ITINERANT', daysPerWeek: 3 })).freeDays).toBe(0);
  expect(abilities(as({ exemption: 'CARE' })).freeDays).toBe(0);
  expect(abilities({ ...as({ exemption: 'CARE' }), rules: off('exemption') }).freeDays).toBe(2);
  expect(abilities(withRecord({})).freeDays).toBe(0);
});

test('the rural partner: exactly 3 years is enough; minimum tenure off does not free them, exemption and cool-off off do', () => {
  const partner = (change: Partial<Teacher>, rules = {}) =>
    abilities({ partner: change, rules }, 'R-1').mayPartner;
  expect(partner({ joinedSchoolOn: '2023-09-01' })).toBe(true);
  expect(partner({ joinedSchoolOn: '2023-09-02' })).toBe(false);
  expect(partner({ joinedSchoolOn: '2023-09-02' }, off('minimum-tenure'))).toBe(false);
  expect(partner({ fte: 0.9 })).toBe(false);
  expect(partner({ exemption: 'CARE' })).toBe(false);
  expect(partner({ exemption: 'CARE' }, off('exemption'))).toBe(true);
  expect(partner({}, off('exchange'))).toBe(false);
  expect(abilities({}, 'T-1').mayPartner).toBe(false);
  const record = (change: Parameters<typeof aRotation>[0]): Partial<Roster> => ({
    rotations: [aRotation({ staffNo: 'R-1', toSchoolCode: TOWN, ...change })],
  });
  const cooling = record({ endsOn: '2025-08-31', status: 'COMPLETED' });
  expect(abilities({ roster: cooling }, 'R-1').mayPartner).toBe(false);
  expect(abilities({ roster: cooling, rules: off('cool-off') }, 'R-1').mayPartner).toBe(true);
  expect(abilities({ roster: record({ kind: 'ITINERANT' }) }, 'R-1').mayPartner).toBe(false);
  expect(abilities({ roster: record({}) }, 'R-1').mayPartner).toBe(false);
});
