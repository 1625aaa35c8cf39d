// Columns held at a known point: what is left is feasible exactly where the whole is, and costs the rest.
import fc from 'fast-check';
import {
  isFeasible,
  type LinearModel,
  LinearModelBuilder,
  valueAt,
} from '../../../src/planning/linear/linear-model';
import { extend, restrict } from '../../../src/planning/search/restrict';
import { type Solver } from '../../../src/planning/solver-port';
import { disruption } from '../../../src/planning/tiers/disruption';
import { testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';
import { exactly, modelOf } from '../../support/staffing-models';

let solver: Solver;
beforeAll(async () => {
  solver = await testSolver();
});

/** a + 2b <= 4, b + c = 2, c <= 1.5; cost a + 10 b + 100 c. */
function small(): LinearModel {
  const builder = new LinearModelBuilder();
  const [a, b, c] = [builder.column({ upper: 5, integer: true }), builder.column(), builder.column()];
  const term = (column: number, coefficient = 1) => ({ column, coefficient });
  builder.atMost([term(a), term(b, 2)], 4);
  builder.equal([term(b), term(c)], 2);
  builder.atMost([term(c)], 1.5);
  return builder.build([term(a), term(b, 10), term(c, 100)]);
}

test('held columns leave the model, their rows move by what they hold, and settled rows are gone', () => {
  const point = Float64Array.of(1, 1.5, 0.5);
  const { model, kept, heldCost } = restrict(small(), Uint8Array.of(1, 1, 0), point);
  expect([...kept]).toEqual([0, 1]);
  expect(heldCost).toBe(50);
  expect([...model.cost]).toEqual([1, 10]);
  expect([...model.integer]).toEqual([1, 0]);
  expect([...model.columnUpper]).toEqual([5, Number.POSITIVE_INFINITY]);
  expect([...model.rowStart]).toEqual([0, 2, 3]);
  expect([...model.columnIndex]).toEqual([0, 1, 1]);
  expect([...model.value]).toEqual([1, 2, 1]);
  expect(model.rowUpper[0]).toBeCloseTo(4, 8);
  expect([model.rowLower[1], model.rowUpper[1]]).toEqual([expect.closeTo(1.5, 8), expect.closeTo(1.5, 8)]);
  const whole = extend({ model, kept, heldCost }, Float64Array.of(0, 1.5), point);
  expect([...whole]).toEqual([0, 1.5, 0.5]);
  expect([...point]).toEqual([1, 1.5, 0.5]);
});

test('with every column free nothing changes, with none free nothing is left but the cost', () => {
  const point = Float64Array.of(1, 1.5, 0.5);
  const all = restrict(small(), Uint8Array.of(1, 1, 1), point);
  expect([all.heldCost, all.model.cost.length, all.model.rowLower.length]).toEqual([0, 3, 3]);
  const none = restrict(small(), new Uint8Array(3), point);
  expect([none.heldCost, none.model.cost.length, none.model.rowLower.length]).toEqual([66, 0, 0]);
});

test('in random counties the optimum of the rest, put back, is feasible in the whole and costs as much', () => {
  const seen = { improved: 0, tried: 0 };
  fc.assert(
    fc.property(
      randomCounty({ pins: 'SAFE', schools: { min: 3, max: 6 } }),
      fc.infiniteStream(fc.boolean()),
      fc.boolean(),
      (roster, marks, far) => {
        const staffing = modelOf(roster, { links: 'PAIRED' });
        const sign = far ? -1 : 1;
        const goal = disruption
          .express(staffing)
          .expression.map((each) => ({ ...each, coefficient: sign * each.coefficient }));
        const model = staffing.builder.build([
          ...goal,
          ...staffing.shortages.map(({ column }) => ({ column, coefficient: 3 })),
        ]);
        // Any plan at all to start from: the best one for the opposite goal.
        const opposite = { ...model, cost: model.cost.map((cost) => -cost) };
        const { point } = exactly(solver, opposite);
        const free = Uint8Array.from(model.cost, () => (marks.next().value ? 1 : 0));
        const restriction = restrict(model, free, point!);
        const solution = exactly(solver, restriction.model);
        expect(solution.status).toBe('OPTIMAL');
        const whole = extend(restriction, solution.point!, point!);
        expect(isFeasible(model, whole)).toBe(true);
        expect(valueAt(model, whole)).toBeCloseTo(solution.value + restriction.heldCost, 6);
        expect(valueAt(model, whole)).toBeLessThanOrEqual(valueAt(model, point!) + 1e-6);
        for (let column = 0; column < free.length; column++) {
          if (!free[column]) expect(whole[column]).toBe(point![column]);
        }
        seen.tried += 1;
        if (valueAt(model, whole) < valueAt(model, point!) - 1e-6) seen.improved += 1;
      },
    ),
    { numRuns: 30, seed: 21, endOnFailure: true },
  );
  expect(seen.improved).toBeGreaterThan(seen.tried / 3);
}, 120_000);
