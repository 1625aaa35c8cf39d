// A linear model as data: what the builder keeps, and when a point is feasible.
import { evaluate, isFeasible, LinearModelBuilder, scaled } from '../../../src/planning/linear/linear-model';

const term = (column: number, coefficient: number) => ({ column, coefficient });

function built(rows: (builder: LinearModelBuilder) => void) {
  const builder = new LinearModelBuilder();
  for (let i = 0; i < 3; i++) builder.column({ upper: 10, integer: i === 2 });
  rows(builder);
  const model = builder.build([term(0, 2), term(2, -1), term(0, 0.5)]);
  const terms = [...model.rowLower].map((_lower, row) => {
    const entries = Array.from(model.value)
      .map((value, k) => [model.columnIndex[k], value] as const)
      .slice(model.rowStart[row], model.rowStart[row + 1]);
    return Object.fromEntries(entries);
  });
  return { builder, model, terms };
}

test('terms of one column are summed, and nothing is left where they cancel out', () => {
  const { terms } = built((builder) => {
    builder.atMost([term(1, 2), term(0, 1), term(1, 3)], 4);
    builder.atMost([term(1, 2), term(0, 1), term(1, -2)], 4);
    builder.atMost([term(1, 0), term(2, 1)], 4);
  });
  expect(terms).toEqual([{ 0: 1, 1: 5 }, { 0: 1 }, { 2: 1 }]);
});

test('an empty row is dropped where it holds, and kept where it cannot', () => {
  const { builder, model, terms } = built((rows) => {
    rows.atMost([], 0);
    rows.atLeast([term(0, 0)], -1);
    rows.atLeast([], 1);
    rows.atMost([term(1, 1), term(1, -1)], -1);
  });
  expect(builder.rowCount).toBe(2);
  expect(terms).toEqual([{}, {}]);
  expect(isFeasible(model, new Float64Array(3))).toBe(false);
});

test('costs of one column are summed, and bounds and whole numbers kept', () => {
  const { builder, model } = built((rows) => rows.equal([term(0, 1)], 3));
  expect([...model.cost]).toEqual([2.5, 0, -1]);
  expect([...model.columnUpper]).toEqual([10, 10, 10]);
  expect([...model.integer]).toEqual([0, 0, 1]);
  expect([model.rowLower[0], model.rowUpper[0]]).toEqual([3, 3]);
  expect([builder.isInteger(1), builder.isInteger(2), builder.upperOf(1)]).toEqual([false, true, 10]);
  const free = builder.column();
  expect([builder.columnCount, builder.upperOf(free)]).toEqual([4, Number.POSITIVE_INFINITY]);
});

test('expressions are evaluated and scaled term by term', () => {
  const expression = [term(0, 2), term(2, -1), term(0, 0.5)];
  expect(evaluate(expression, [2, 100, 3])).toBe(2);
  expect(evaluate(scaled(expression, -2), [2, 100, 3])).toBe(-4);
  expect(evaluate([], [1])).toBe(0);
});

test('a point is feasible within the tolerance of bounds, rows and whole numbers, and no further', () => {
  const { model } = built((rows) => rows.row([term(0, 1), term(1, 2)], 1, 5));
  const at = (a: number, b: number, c: number, tolerance?: number): boolean =>
    isFeasible(model, Float64Array.of(a, b, c), tolerance);
  expect(at(1, 2, 3)).toBe(true);
  expect(at(1, 2 + 4e-7, 3 - 9e-7)).toBe(true);
  expect([at(1, 2 + 6e-7, 3), at(1, 2, 3 + 2e-6), at(1, 2, 3.5)]).toEqual([false, false, false]);
  expect([at(1, 0, 0), at(1 - 2e-6, 0, 0)]).toEqual([true, false]);
  expect([at(2, -9e-7, 0), at(2, -2e-6, 0)]).toEqual([true, false]);
  expect([at(1, 0, 10), at(1, 0, 11)]).toEqual([true, false]);
  expect([at(1, 2 + 6e-7, 3, 1e-3), at(1, 2 + 4e-7, 3, 1e-9)]).toEqual([true, false]);
});
