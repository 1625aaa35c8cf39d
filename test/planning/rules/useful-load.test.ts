// useful-load: 0.6 for a rotation, 0.8 for a hire.
import { aHireMove, aRotationMove, broken, off } from '../../support/scene';

const music = (fte: number) => [{ stage: 'PRIMARY' as const, subject: 'MUS', fte }];
const rotation = (fte: number) => ({ rotations: [aRotationMove({ fills: music(fte) })] });
const hires = (count: number, fte: number) => ({ hires: [aHireMove({ count, fills: music(fte) })] });
const open = { 'hiring-budget': { budget: 2 }, 'new-hire-share': { share: 1 } };

test('a rotation that fills exactly 0.6 is useful, 0.59 is not', () => {
  expect(broken({}, rotation(0.6))).toEqual([]);
  expect(broken({}, rotation(0.59))).toEqual(['useful-load']);
});

test('hires fill 0.8 each, counted over the entry', () => {
  expect(broken({ rules: open }, hires(2, 1.6))).toEqual([]);
  expect(broken({ rules: open }, hires(2, 1.59))).toEqual(['useful-load']);
});

test('both loads are parameters', () => {
  const rules = { ...open, 'useful-load': { rotation: 0.3, hire: 0.5 } };
  expect(broken({ rules }, { ...rotation(0.3), ...hires(1, 0.5) })).toEqual([]);
});

test('switched off, any load will do', () => {
  expect(
    broken({ rules: { ...open, ...off('useful-load') } }, { ...rotation(0.1), ...hires(1, 0.1) }),
  ).toEqual([]);
});
