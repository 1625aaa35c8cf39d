// qualified-subject: certificates.
import { checkPlan } from '../../../src/planning/check-plan';
import { needs, someMoves } from '../../builders';
import {
  aHireMove,
  anItinerantMove,
  aRotationMove,
  broken,
  off,
  RURAL,
  scene,
  TOWN,
} from '../../support/scene';

const art = [{ stage: 'PRIMARY' as const, subject: 'ART', fte: 0.4 }];
const music = [{ stage: 'PRIMARY' as const, subject: 'MUS', fte: 0.6 }];

test('main and other certified subjects are allowed', () => {
  expect(broken({}, { rotations: [aRotationMove({ fills: [...music, ...art] })] })).toEqual([]);
});

test('a subject outside the certificates is refused in rotation, itinerant work and cover, by name', () => {
  const change = {
    first: { otherSubjects: [] },
    roster: { classes: [...needs(TOWN, { MUS: 10, ART: 1 }), ...needs(RURAL, { MUS: 4, ART: 1 })] },
  };
  expect(broken(change, { rotations: [aRotationMove({ fills: [...music, ...art] })] })).toEqual([
    'qualified-subject',
  ]);
  expect(broken(change, { itinerants: [anItinerantMove({ subject: 'ART' })] })).toEqual([
    'qualified-subject',
  ]);
  const cover = { staffNo: 'T-1', school: TOWN, stage: 'PRIMARY' as const, subject: 'ART', fte: 0.2 };
  expect(broken(change, { covers: [cover] })).toEqual(['qualified-subject']);
  const [violation] = checkPlan(scene(change), someMoves({ covers: [cover] }));
  expect(violation).toMatchObject({ staffNo: 'T-1', school: TOWN });
  expect(violation!.messageZh).toContain('李梅（T-1）没有小学美术的任教资格');
  expect(violation!.messageEn).toContain('not certified for primary Art');
});

test('switched off, every subject of the stage is allowed, still at most half a person', () => {
  const change = { first: { otherSubjects: [] }, rules: off('qualified-subject') };
  expect(broken(change, { rotations: [aRotationMove({ fills: [...music, ...art] })] })).toEqual([]);
  const tooMuch = [
    { ...music[0]!, fte: 0.4 },
    { ...art[0]!, fte: 0.6 },
  ];
  expect(broken(change, { rotations: [aRotationMove({ fills: tooMuch })] })).toEqual(['other-subjects']);
});

test('the other stage is refused, switched on or off, also in a nine-year school', () => {
  const change = {
    rural: { kind: 'NINE_YEAR' as const },
    roster: { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 2 }, 'JUNIOR')] },
  };
  const moves = { rotations: [aRotationMove({ fills: [{ stage: 'JUNIOR', subject: 'MUS', fte: 1 }] })] };
  expect(broken(change, moves)).toEqual(['qualified-subject']);
  expect(broken({ ...change, rules: off('qualified-subject') }, moves)).toEqual(['qualified-subject']);
});

test('switched off, it does not free new hires from their profile', () => {
  const rules = { ...off('qualified-subject'), 'hiring-budget': { budget: 1 } };
  const moves = { hires: [aHireMove({ fills: [...music, ...art] })] };
  expect(broken({ rules }, moves)).toEqual(['form']);
  const profiles = [{ stage: 'PRIMARY' as const, main: 'MUS', also: ['ART'] }];
  expect(broken({ rules, profiles }, moves)).toEqual([]);
});
