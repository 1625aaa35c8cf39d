// Numbers read off a solver's point: what is nearly whole is whole, what is noise is nothing.
import { fteAt, roundFte, roundTier, wholeAt } from '../../../src/planning/decode/amounts';

test.each([
  [1.9999995, 2],
  [2.0000005, 2],
  [0.9999991, 1],
  [-0.0000004, -0],
])('%d is %d persons or days', (value, whole) => {
  expect(wholeAt([7, value], 1)).toBe(whole);
});

test.each([
  [0.00000009, 0],
  [0.0000002, 0.0000002],
  [-0.3, 0],
  [0.4000000004, 0.4],
  [0.3999999996, 0.4],
  [0.333333333333, 0.333333333],
  [0.6666666666, 0.666666667],
])('%d is %d FTE', (value, fte) => {
  expect(fteAt([value], 0)).toBe(fte);
});

test('an amount has nine decimals, a tier eight', () => {
  expect([roundFte(0.12345678951), roundTier(0.12345678951)]).toEqual([0.12345679, 0.12345679]);
  expect([roundFte(0.1234567894), roundTier(0.123456784)]).toEqual([0.123456789, 0.12345678]);
});
