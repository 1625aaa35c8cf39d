// One tier minimised phase by phase: a plan once found is never lost, a bound once proven never falls, and no work is done in vain.
import { type LinearModel, LinearModelBuilder } from '../../../src/planning/linear/linear-model';
import { type MinimiseTask, minimise } from '../../../src/planning/search/minimise';
import { type SearchPhase } from '../../../src/planning/search/search-budget';
import { type Solution, type SolveOptions, type Solver } from '../../../src/planning/solver-port';
import { testSolver } from '../../support/planning';

/** Two schools with two whole columns each, at most 3 in all; every unit saves 1 at the first, 2 at the second. */
function model(): LinearModel {
  const builder = new LinearModelBuilder();
  const columns = [0, 1, 2, 3].map(() => builder.column({ upper: 2, integer: true }));
  builder.atMost(
    columns.map((column) => ({ column, coefficient: 1 })),
    3,
  );
  return builder.build(columns.map((column) => ({ column, coefficient: column < 2 ? -1 : -2 })));
}

const exact: SearchPhase = { kind: 'EXACT', nodes: 100, iterations: 1_000, timeShare: 1, gapShare: 0.5 };
const bound: SearchPhase = { kind: 'BOUND', nodes: 1, iterations: 10, timeShare: 1, gapShare: 0.5 };
const neighbourhoods: SearchPhase = { kind: 'NEIGHBOURHOODS', timeShare: 1 };

/** A solver that answers from a list, and what it was asked. */
function scripted(...answers: readonly Partial<Solution>[]) {
  const asked: SolveOptions[] = [];
  const solver: Solver = {
    name: 'scripted',
    version: '1',
    solve: (_model, options) => {
      const answer = answers[asked.length];
      asked.push(options);
      if (!answer) throw new Error('asked too often');
      return {
        status: 'FEASIBLE',
        point: null,
        value: Number.POSITIVE_INFINITY,
        bound: Number.NEGATIVE_INFINITY,
        cut: false,
        ...answer,
      };
    },
  };
  return { solver, asked };
}

function run(solver: Solver, phases: readonly SearchPhase[], change: Partial<MinimiseTask> = {}) {
  const seen: [number, number][] = [];
  const minimum = minimise({
    model: model(),
    solver,
    least: Number.NEGATIVE_INFINITY,
    start: null,
    blockOf: Int32Array.of(0, 0, 1, 1),
    passes: [[new Set([0]), new Set([1])]],
    gapAt: () => 0.5,
    budget: {
      phases,
      neighbourhoodNodes: 10,
      neighbourhoodIterations: 100,
      secondsLeft: () => 60,
      shouldStop: () => false,
    },
    onProgress: (best, proved) => seen.push([best, proved]),
    ...change,
  });
  return { minimum, seen };
}

const point = (...values: readonly number[]): Float64Array => Float64Array.from(values);

test('a gap that is closed ends the search, and each exact search starts from the best point', () => {
  const { solver, asked } = scripted(
    { point: point(2, 1, 0, 0), value: -3, bound: -10 },
    { point: point(0, 0, 2, 1), value: -6, bound: -6.4 },
  );
  const { minimum } = run(solver, [exact, exact, exact]);
  expect(minimum).toMatchObject({ value: -6, bound: -6.4, infeasible: false });
  expect([...minimum.point!]).toEqual([0, 0, 2, 1]);
  expect(asked).toHaveLength(2);
  expect(asked[0]!.start).toBeUndefined();
  expect([...asked[1]!.start!]).toEqual([2, 1, 0, 0]);
  expect(
    asked.map(({ nodeLimit, iterationLimit, absoluteGap }) => [nodeLimit, iterationLimit, absoluteGap]),
  ).toEqual([
    [100, 1_000, 0.25],
    [100, 1_000, 0.25],
  ]);
});

test('a worse answer and a lower bound change nothing', () => {
  const { solver } = scripted(
    { point: point(0, 0, 2, 0), value: -4, bound: -7 },
    { point: point(1, 0, 0, 0), value: -1, bound: -9 },
    { status: 'NOTHING_FOUND', bound: -8 },
  );
  const { minimum, seen } = run(solver, [exact, exact, bound]);
  expect(minimum).toMatchObject({ value: -4, bound: -7 });
  expect(seen.at(-1)).toEqual([-4, -7]);
});

test('a start that breaks a row is left out; a feasible one is kept where nothing better is found', () => {
  const nothing = { status: 'NOTHING_FOUND' as const };
  const broken = run(scripted(nothing).solver, [exact], { start: point(2, 2, 0, 0) });
  expect(broken.minimum).toMatchObject({ point: null, value: Number.POSITIVE_INFINITY, infeasible: false });
  const kept = run(scripted(nothing).solver, [exact], { start: point(2, 1, 0, 0) });
  expect(kept.minimum).toMatchObject({ value: -3, bound: Number.NEGATIVE_INFINITY });
});

test('infeasible is believed where no point is known, and not against a point in hand', () => {
  const infeasible = { status: 'INFEASIBLE' as const };
  expect(run(scripted(infeasible).solver, [exact]).minimum).toMatchObject({ point: null, infeasible: true });
  const known = run(scripted(infeasible).solver, [exact], { start: point(1, 0, 0, 0) });
  expect(known.minimum).toMatchObject({ value: -1, infeasible: false, bound: Number.NEGATIVE_INFINITY });
});

test('when the time is over, or the user says stop, no solver is asked any more', () => {
  const budget = { phases: [exact], neighbourhoodNodes: 1, neighbourhoodIterations: 1 };
  const start = point(1, 0, 0, 0);
  const over = { ...budget, secondsLeft: () => 0, shouldStop: () => false };
  const stopped = { ...budget, secondsLeft: () => 60, shouldStop: () => true };
  for (const each of [over, stopped]) {
    expect(run(scripted().solver, [], { start, budget: each }).minimum).toMatchObject({ value: -1 });
  }
});

test('neighbourhoods free a school at a time and keep every improvement', async () => {
  const solver = await testSolver();
  const start = point(2, 1, 0, 0);
  // One school after the other: nothing to gain at the first, no room at the second, all of it where both are free.
  const apart = run(solver, [neighbourhoods], { start, passes: [[new Set([0]), new Set([1])]] });
  expect(apart.minimum.value).toBe(-3);
  const together = run(solver, [neighbourhoods], { start, passes: [[new Set([0]), new Set([0, 1])]] });
  expect(together.minimum.value).toBe(-6);
  // What is held counts: one more at the second school on top of the two at the first.
  const onTop = run(solver, [neighbourhoods], { start: point(2, 0, 0, 0), passes: [[new Set([1])]] });
  expect([onTop.minimum.value, ...onTop.minimum.point!.slice(0, 2)]).toEqual([-4, 2, 0]);
  expect(together.minimum.bound).toBe(Number.NEGATIVE_INFINITY);
  expect(run(scripted().solver, [neighbourhoods]).minimum.point).toBeNull();
});

test('neighbourhoods rest as soon as the bound in hand proves the value', async () => {
  const exactly = await testSolver();
  const asked: LinearModel[] = [];
  const counting: Solver = {
    ...exactly,
    solve: (each, options) => {
      asked.push(each);
      return exactly.solve(each, options);
    },
  };
  // The bound alone says -6.4 at best: -6 is within the gap of 0.5, found by the first of three neighbourhoods.
  const bounds: Solver = {
    ...counting,
    solve: (each, options) =>
      options.boundOnly
        ? { status: 'NOTHING_FOUND', point: null, value: Number.POSITIVE_INFINITY, bound: -6.4, cut: false }
        : counting.solve(each, options),
  };
  const both = new Set([0, 1]);
  const task = { start: point(2, 1, 0, 0), passes: [[both, both, both]] };
  expect(run(bounds, [bound, neighbourhoods], task).minimum).toMatchObject({ value: -6, bound: -6.4 });
  expect(asked).toHaveLength(1);
});

test('a pass that brings little is followed only by passes that free more schools at a time', async () => {
  const solver = await testSolver();
  const start = point(2, 1, 0, 0);
  const alone = [new Set([0]), new Set([1])];
  let solved = 0;
  const counting: Solver = {
    ...solver,
    solve: (each, options) => {
      solved += 1;
      return solver.solve(each, options);
    },
  };
  const passes = [alone, alone, alone, [new Set([0, 1])]];
  expect(run(counting, [neighbourhoods], { start, passes }).minimum.value).toBe(-6);
  expect(solved).toBe(3);
});
