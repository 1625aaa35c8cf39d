// The coefficient of variation, against figures anybody can recompute.
import { coefficientOfVariation } from '../../src/domain/balance';

test('five schools with pupils 45 37 89 76 55 and books 279 137 935 160 402 give 0.5153', () => {
  const pupils = [45, 37, 89, 76, 55];
  const books = [279, 137, 935, 160, 402];
  const cv = coefficientOfVariation(pupils.map((p, i) => ({ pupils: p, amount: books[i]! })));
  expect(cv).toBeCloseTo(0.5153, 4);
});

test('schools without pupils do not count, and nothing to compare gives null', () => {
  expect(coefficientOfVariation([{ pupils: 0, amount: 4 }])).toBeNull();
  expect(
    coefficientOfVariation([
      { pupils: 10, amount: 1 },
      { pupils: 0, amount: 9 },
    ]),
  ).toBe(0);
});
