// Start solutions and improvement: all but a few schools are held at the best known point, the rest is solved again.
import { isFeasible, type LinearModel } from '../linear/linear-model';
import { type Solver } from '../solver-port';
import { extend, restrict } from './restrict';
import { type SearchBudget } from './search-budget';

export interface Incumbent {
  readonly point: Float64Array;
  readonly value: number;
}

/** The best point found, and whether the clock or the user ended the search for it. */
export interface Found {
  readonly incumbent: Incumbent;
  readonly cut: boolean;
}

export interface SearchTask {
  readonly model: LinearModel;
  /** Block of each column: the school it belongs to, or -1 for columns that follow from others. */
  readonly blockOf: Int32Array;
  readonly solver: Solver;
  readonly budget: SearchBudget;
  /** Gap at which one neighbourhood counts as solved. */
  readonly gap: number;
  /** Value at which the search may rest. */
  readonly enough: number;
  readonly onImproved: (incumbent: Incumbent) => void;
}

/** Solves the model with the columns outside the `free` blocks held at the incumbent. */
export function reoptimise(task: SearchTask, incumbent: Incumbent, free: ReadonlySet<number>): Found {
  const { model, blockOf, solver, budget, gap } = task;
  const marks = Uint8Array.from(blockOf, (block) => (block < 0 || free.has(block) ? 1 : 0));
  const restriction = restrict(model, marks, incumbent.point);
  const solution = solver.solve(restriction.model, {
    absoluteGap: gap,
    nodeLimit: budget.neighbourhoodNodes,
    iterationLimit: budget.neighbourhoodIterations,
    timeLimitSeconds: budget.secondsLeft(),
    start: Float64Array.from(restriction.kept, (column) => incumbent.point[column]!),
    shouldStop: budget.shouldStop,
  });
  const { cut } = solution;
  const value = solution.value + restriction.heldCost;
  if (!solution.point || value >= incumbent.value - 1e-9) return { incumbent, cut };
  const point = extend(restriction, solution.point, incumbent.point);
  if (!isFeasible(model, point)) return { incumbent, cut };
  const improved = { point, value };
  task.onImproved(improved);
  return { incumbent: improved, cut };
}

/**
 * Works through neighbourhoods in order, keeping every improvement, until the value is good `enough`. After a pass that
 * brings less than `gap` only those follow that free more schools at a time.
 */
export function searchNeighbourhoods(
  task: SearchTask,
  start: Incumbent,
  passes: readonly (readonly ReadonlySet<number>[])[],
): Found {
  let incumbent = start;
  let exhausted = 0;
  let cut = false;
  for (const pass of passes) {
    if (sizeOf(pass) <= exhausted) continue;
    const before = incumbent.value;
    for (const free of pass) {
      if (incumbent.value <= task.enough) return { incumbent, cut };
      if (task.budget.shouldStop() || task.budget.secondsLeft() <= 0) return { incumbent, cut: true };
      const found = reoptimise(task, incumbent, free);
      incumbent = found.incumbent;
      cut ||= found.cut;
    }
    if (before - incumbent.value < task.gap) exhausted = sizeOf(pass);
  }
  return { incumbent, cut };
}

/** Most schools that a pass frees at a time. */
function sizeOf(pass: readonly ReadonlySet<number>[]): number {
  return Math.max(0, ...pass.map(({ size }) => size));
}
