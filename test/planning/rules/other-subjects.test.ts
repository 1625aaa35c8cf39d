// other-subjects: half of a rotating or newly hired person for subjects other than the main one.
import { aHireMove, aRotationMove, broken, off } from '../../support/scene';

const fills = (music: number, art: number) => [
  { stage: 'PRIMARY' as const, subject: 'MUS', fte: music },
  { stage: 'PRIMARY' as const, subject: 'ART', fte: art },
];
const profiles = [{ stage: 'PRIMARY' as const, main: 'MUS', also: ['ART'] }];
const open = { 'hiring-budget': { budget: 2 }, 'new-hire-share': { share: 1 } };

test('a rotation gives 0.5 to other subjects, not more', () => {
  expect(broken({}, { rotations: [aRotationMove({ fills: fills(0.5, 0.5) })] })).toEqual([]);
  expect(broken({}, { rotations: [aRotationMove({ fills: fills(0.4, 0.6) })] })).toEqual(['other-subjects']);
});

test('hires give 0.5 each, counted over the entry', () => {
  const change = { rules: open, profiles };
  expect(broken(change, { hires: [aHireMove({ count: 2, fills: fills(1, 1) })] })).toEqual([]);
  expect(broken(change, { hires: [aHireMove({ count: 1, fills: fills(0.4, 0.6) })] })).toEqual([
    'other-subjects',
  ]);
});

test('switched off, other subjects may fill the whole person', () => {
  const rules = { ...open, ...off('other-subjects') };
  const art = [{ stage: 'PRIMARY' as const, subject: 'ART', fte: 1 }];
  expect(broken({ rules }, { rotations: [aRotationMove({ fills: art })] })).toEqual([]);
  expect(broken({ rules, profiles }, { hires: [aHireMove({ fills: art })] })).toEqual([]);
});
