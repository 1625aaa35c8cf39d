// The second solver: what it is trusted with, and the traps of the package behind it.
import solver, { type Model } from 'javascript-lp-solver';
import { type LinearModel, LinearModelBuilder } from '../../../src/planning/linear/linear-model';
import { type SolveOptions } from '../../../src/planning/solver-port';
import {
  javascriptLpSolver,
  ModelTooLargeError,
  SIZE_LIMIT,
} from '../../../src/planning/solvers/javascript-lp-solver';

const clock = (): number => performance.now();
const OPTIONS: SolveOptions = {
  absoluteGap: 0,
  nodeLimit: 1_000,
  iterationLimit: 10_000,
  timeLimitSeconds: 20,
};

function solve(model: LinearModel, options: Partial<SolveOptions> = {}) {
  return javascriptLpSolver(clock).solve(model, { ...OPTIONS, ...options });
}

/** Minimise -(5x + 4y) with 6x + 4y <= 24.5, x + 2y <= 6.5, whole numbers: (4, 0) with -20 (or a tie). */
function knapsack(): LinearModel {
  const builder = new LinearModelBuilder();
  const x = builder.column({ integer: true, upper: 10 });
  const y = builder.column({ integer: true, upper: 10 });
  builder.atMost([term(x, 6), term(y, 4)], 24.5);
  builder.atMost([term(x, 1), term(y, 2)], 6.5);
  return builder.build([term(x, -5), term(y, -4)]);
}

const term = (column: number, coefficient: number) => ({ column, coefficient });

/** A sum of even numbers that has to be odd: the relaxation is easy, the search for whole numbers is endless. */
function parity(columns: number): LinearModel {
  const builder = new LinearModelBuilder();
  const all = Array.from({ length: columns }, () => builder.column({ integer: true, upper: 1 }));
  builder.equal(
    all.map((column) => term(column, 2)),
    columns - (columns % 2) + 1,
  );
  return builder.build(all.map((column) => term(column, 1 + column / 1000)));
}

test('whole numbers are found and proven: the bound is the value', () => {
  const solution = solve(knapsack());
  expect(solution.status).toBe('OPTIMAL');
  expect(solution.value).toBeCloseTo(-20, 9);
  expect(solution.bound).toBe(solution.value);
});

test('lower bounds, fixed and free columns, ranges and equalities mean what the model says', () => {
  const builder = new LinearModelBuilder();
  const shifted = builder.column({ lower: 2, upper: 9, integer: true });
  const fixed = builder.column({ lower: 3, upper: 3 });
  const free = builder.column({ lower: Number.NEGATIVE_INFINITY });
  builder.row([term(shifted, 2), term(fixed, 1)], 7.5, 20);
  builder.equal([term(shifted, 1), term(free, -1)], 5);
  const solution = solve(builder.build([term(shifted, 1), term(fixed, 10)]));
  expect(solution.status).toBe('OPTIMAL');
  expect([...(solution.point ?? [])]).toEqual([3, 3, -2]);
  expect(solution.value).toBeCloseTo(33, 9);
});

test('the relaxation is solved when it is asked for', () => {
  const solution = solve(knapsack(), { relaxed: true });
  expect(solution.status).toBe('OPTIMAL');
  expect(solution.value).toBeLessThan(-20);
});

test('a model that cannot be kept is infeasible, also when only fixed columns stand in the row', () => {
  const open = new LinearModelBuilder();
  const x = open.column({ upper: 1 });
  open.atLeast([term(x, 1)], 2);
  expect(solve(open.build([term(x, 1)])).status).toBe('INFEASIBLE');
  const held = new LinearModelBuilder();
  const y = held.column({ lower: 1, upper: 1 });
  held.atLeast([term(y, 1)], 2);
  expect(solve(held.build([term(y, 1)])).status).toBe('INFEASIBLE');
});

test('explicit zero coefficients, which the package stumbles over, never reach it', () => {
  const base = knapsack();
  // The same model with a zero written out in every row.
  const model: LinearModel = {
    ...base,
    rowStart: Int32Array.from([0, 4, 8]),
    columnIndex: Int32Array.from([0, 1, 0, 1, 0, 1, 1, 0]),
    value: Float64Array.from([6, 4, 0, 0, 1, 2, 0, 0]),
  };
  const handed = jest.spyOn(solver, 'Solve');
  try {
    expect(solve(model).value).toBeCloseTo(-20, 9);
    const definition = handed.mock.calls[0]?.[0];
    const coefficients = Object.values(definition?.variables ?? {}).flatMap((terms) => Object.values(terms));
    expect(coefficients.length).toBeGreaterThan(4);
    expect(coefficients).not.toContain(0);
  } finally {
    handed.mockRestore();
  }
});

test('after a timeout the package offers fractions as feasible, and they are refused', () => {
  const model = parity(24);
  const offered: { readonly isIntegral: boolean; readonly feasible: boolean }[] = [];
  const original = solver.Solve.bind(solver);
  const watched = jest.spyOn(solver, 'Solve').mockImplementation((definition, ...rest) => {
    const answer = original({ ...(definition as Model), timeout: 1 }, ...rest) as {
      isIntegral?: boolean;
      feasible: boolean;
    };
    offered.push({ isIntegral: answer.isIntegral === true, feasible: answer.feasible });
    return answer as ReturnType<typeof solver.Solve>;
  });
  try {
    const solution = solve(model, { timeLimitSeconds: 0.001 });
    expect(offered).toEqual([{ isIntegral: false, feasible: true }]);
    expect(solution).toMatchObject({ status: 'NOTHING_FOUND', point: null, bound: Number.NEGATIVE_INFINITY });
  } finally {
    watched.mockRestore();
  }
});

test('a point found before the time ran out is feasible without any proof', () => {
  let now = 0;
  // A clock that jumps past the limit between the two looks at it.
  const late = javascriptLpSolver(() => {
    now += 60_000;
    return now;
  });
  const solution = late.solve(knapsack(), OPTIONS);
  expect(solution.status).toBe('FEASIBLE');
  expect(solution.value).toBeCloseTo(-20, 9);
  expect(solution.bound).toBe(Number.NEGATIVE_INFINITY);
});

test('a claim of whole numbers that does not keep the rows is refused', () => {
  const lying = jest
    .spyOn(solver, 'Solve')
    .mockImplementation(() => ({ feasible: true, bounded: true, isIntegral: true, result: -50, x0: 10 }));
  try {
    expect(solve(knapsack())).toMatchObject({ status: 'NOTHING_FOUND', point: null });
  } finally {
    lying.mockRestore();
  }
});

test('a model above the size limit is refused in words, before any work', () => {
  const builder = new LinearModelBuilder();
  for (let i = 0; i <= SIZE_LIMIT.columns; i++) builder.column({ upper: 1 });
  const model = builder.build([]);
  expect(() => solve(model)).toThrow(ModelTooLargeError);
  expect(() => solve(model)).toThrow(/601 列.*use highs/);
});
