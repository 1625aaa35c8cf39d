// new-hire-share: new hires are a small part of a school.
import { aHireMove, broken, off } from '../../support/scene';

const hires = (count: number) => ({
  hires: [aHireMove({ count, fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: count }] })],
});
const rules = (change: Record<string, unknown>) => ({
  'hiring-budget': { budget: 9 },
  'new-hire-share': change,
});

test('30% of four is one: one may be hired, two may not', () => {
  expect(broken({ rules: rules({}) }, hires(1))).toEqual([]);
  expect(broken({ rules: rules({}) }, hires(2))).toEqual(['new-hire-share']);
});

test('the minimum is always allowed, the share when it is larger', () => {
  expect(broken({ rules: rules({ share: 0 }) }, hires(1))).toEqual([]);
  expect(broken({ rules: rules({ share: 0, minimum: 0 }) }, hires(1))).toEqual(['new-hire-share']);
  expect(broken({ rules: rules({ minimum: 2 }) }, hires(2))).toEqual([]);
  expect(broken({ rules: rules({ share: 0.75 }) }, hires(3))).toEqual([]);
});

test('switched off, a school may hire more', () => {
  expect(broken({ rules: rules({ enabled: false }) }, hires(3))).toEqual([]);
  expect(broken({ rules: { 'hiring-budget': { budget: 9 }, ...off('new-hire-share') } }, hires(3))).toEqual(
    [],
  );
});
