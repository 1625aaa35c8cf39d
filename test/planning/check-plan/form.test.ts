// Form: what is no move of the planning model at all, whatever the rules say.
import { checkPlan } from '../../../src/planning/check-plan';
import { aRotation, needs, someMoves } from '../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  broken,
  RURAL,
  rotations,
  scene,
  TOWN,
} from '../../support/scene';

const classes = [...needs(TOWN, { MUS: 10, ART: 1 }), ...needs(RURAL, { MUS: 4, ART: 1 })];
const cover = { staffNo: 'T-1', school: TOWN, stage: 'PRIMARY' as const, subject: 'ART', fte: 0.4 };
const hiring = { rules: { 'hiring-budget': { budget: 5 }, 'new-hire-share': { share: 1 } } };

test('unknown people and schools are named and do not stop the check', () => {
  const found = checkPlan(
    scene(),
    someMoves({
      rotations: [aRotationMove({ staffNo: 'X-9' }), aRotationMove({ staffNo: 'T-9' })],
      hires: [aHireMove({ school: '9999999999' })],
    }),
  );
  expect(found.map((violation) => violation.rule)).toEqual(['form', 'form', 'backbone-share']);
  expect(found[0]!.messageZh).toContain('X-9');
  expect(found[1]!.messageEn).toContain('9999999999');
});

test('people who are gone, substitutes and people serving elsewhere make no move', () => {
  expect(broken({ first: { leavesOn: '2026-09-01' } }, { itinerants: [anItinerantMove()] })).toEqual([
    'form',
  ]);
  expect(broken({ first: { leavesOn: '2026-09-02' } }, { itinerants: [anItinerantMove()] })).toEqual([]);
  expect(broken({ first: { employment: 'CONTRACT' } }, { itinerants: [anItinerantMove()] })).toEqual([
    'form',
  ]);
  const away = aRotation({ staffNo: 'T-1', kind: 'SUPPORT', toSchoolCode: RURAL });
  const change = { roster: { rotations: [away], classes } };
  expect(broken(change, { covers: [cover] })).toEqual(['form']);
  expect(broken(change, { rotations: [aRotationMove()] })).toEqual(['form']);
});

test('whoever is absent on the first day makes no move, on either side of an exchange either', () => {
  const ill = { staffNo: 'T-1', kind: 'ILLNESS' as const, startsOn: '2026-03-01', endsOn: '2026-09-01' };
  // Full classes elsewhere: the surplus is there without the one who is absent.
  const change = { roster: { absences: [ill], classes } };
  expect(broken(change, { covers: [cover] })).toContain('form');
  expect(broken(change, { itinerants: [anItinerantMove()] })).toContain('form');
  expect(broken(change, { rotations: [aRotationMove()] })).toContain('form');
  expect(broken(change, { exchanges: [anExchangeMove()] })).toContain('form');
  const partner = { ...ill, staffNo: anExchangeMove().partnerStaffNo };
  expect(broken({ roster: { absences: [partner] } }, { exchanges: [anExchangeMove()] })).toContain('form');
  const over = { ...ill, endsOn: '2026-08-31' };
  expect(broken({ roster: { absences: [over], classes } }, { covers: [cover] })).not.toContain('form');
});

test('part-timers cover and do not travel or rotate', () => {
  const change = { first: { fte: 0.8 }, roster: { classes } };
  expect(broken(change, { covers: [cover] })).toEqual([]);
  expect(broken(change, { itinerants: [anItinerantMove()] })).toEqual(['form']);
  expect(broken(change, { rotations: [aRotationMove()] })).toEqual(['form']);
});

test('a running itinerant may travel on the days left and not rotate', () => {
  const running = aRotation({ staffNo: 'T-1', kind: 'ITINERANT', daysPerWeek: 1, toSchoolCode: RURAL });
  const change = { roster: { rotations: [running] } };
  expect(broken(change, { itinerants: [anItinerantMove({ daysPerWeek: 1, fillsFte: 0.2 })] })).toEqual([]);
  expect(broken(change, { rotations: [aRotationMove()] })).toEqual(['form']);
});

test('nobody rotates twice, or rotates and covers or travels', () => {
  const half = [{ stage: 'PRIMARY' as const, subject: 'MUS', fte: 0.7 }];
  const twice = [aRotationMove({ fills: half }), aRotationMove({ fills: half })];
  expect(broken({}, { rotations: twice })).toEqual(['form']);
  expect(broken({ roster: { classes } }, { rotations: [aRotationMove()], covers: [cover] })).toEqual([
    'form',
  ]);
  expect(broken({}, { rotations: [aRotationMove()], itinerants: [anItinerantMove()] })).toEqual(['form']);
});

test('the same cover, itinerant work or hire is not listed twice', () => {
  const half = { ...cover, fte: 0.2 };
  expect(broken({ roster: { classes } }, { covers: [half, half] })).toEqual(['form']);
  const day = anItinerantMove({ daysPerWeek: 1, fillsFte: 0.2 });
  expect(broken({}, { itinerants: [day, day] })).toEqual(['form']);
  expect(broken(hiring, { hires: [aHireMove(), aHireMove()] })).toEqual(['form']);
});

test('days and persons are whole and positive, loads are positive figures', () => {
  expect(broken({}, { itinerants: [anItinerantMove({ daysPerWeek: 1.5, fillsFte: 0.3 })] })).toEqual([
    'form',
  ]);
  expect(broken({}, { itinerants: [anItinerantMove({ daysPerWeek: 0, fillsFte: 0 })] })).toEqual(['form']);
  expect(broken(hiring, { hires: [aHireMove({ count: 1.25 })] })).toEqual(['form']);
  expect(broken({ roster: { classes } }, { covers: [{ ...cover, fte: -0.1 }] })).toEqual(['form']);
  expect(broken({ roster: { classes } }, { covers: [{ ...cover, fte: Number.NaN }] })).toContain('form');
  const fills = [
    { stage: 'PRIMARY' as const, subject: 'MUS', fte: 1 },
    { stage: 'PRIMARY' as const, subject: 'ART', fte: 0 },
  ];
  expect(broken({}, { rotations: [aRotationMove({ fills })] })).toEqual(['form']);
});

test('a day fills at most 0.2, a person at most 1', () => {
  expect(broken({}, { itinerants: [anItinerantMove({ fillsFte: 0.41 })] })).toEqual(['form']);
  const fills = [
    { stage: 'PRIMARY' as const, subject: 'MUS', fte: 0.7 },
    { stage: 'PRIMARY' as const, subject: 'ART', fte: 0.4 },
  ];
  expect(broken({}, { rotations: [aRotationMove({ fills })] })).toEqual(['form']);
});

test('cover is another subject at the own school', () => {
  expect(broken({ roster: { classes } }, { covers: [{ ...cover, school: RURAL }] })).toEqual(['form']);
  expect(broken({ roster: { classes } }, { covers: [{ ...cover, subject: 'MUS' }] })).toContain('form');
});

test('places are traded between a sender and a receiver', () => {
  expect(broken({ town: { area: 'RURAL' } }, { exchanges: [anExchangeMove()] })).toContain('form');
  expect(broken({ rural: { area: 'TOWN' } }, { exchanges: [anExchangeMove()] })).toEqual(['form']);
  expect(
    broken({ rural: { area: 'TOWN', supportClass: 'BOTH' } }, { exchanges: [anExchangeMove()] }),
  ).toEqual([]);
});

test('moves name the schools the people belong to', () => {
  expect(broken({}, { rotations: [aRotationMove({ fromSchool: RURAL })] })).toEqual(['form']);
  expect(broken({}, { itinerants: [anItinerantMove({ fromSchool: RURAL })] })).toEqual(['form']);
  expect(broken({}, { exchanges: [anExchangeMove({ townSchool: RURAL })] })).toEqual(['form']);
});

test('hires need a profile when the rule set names profiles', () => {
  const profiles = [{ stage: 'PRIMARY' as const, main: 'ART', also: [] }];
  expect(broken({ ...hiring, profiles }, { hires: [aHireMove()] })).toEqual(['form']);
  expect(broken({ ...hiring, profiles: [] }, { hires: [aHireMove()] })).toEqual(['form']);
});

test('three good rotations are no violation', () => {
  expect(broken({}, { rotations: rotations(3) })).toEqual([]);
});
