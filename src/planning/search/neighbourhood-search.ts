// Start solutions and improvement: all but a few schools are held at the best known point, the rest is solved again.
import { isFeasible, type LinearModel } from '../linear/linear-model';
import { type Solver } from '../solver-port';
import { extend, restrict } from './restrict';
import { type SearchBudget } from './search-budget';

export interface Incumbent {
  readonly point: Float64Array;
  readonly value: number;
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
export function reoptimise(task: SearchTask, incumbent: Incumbent, free: ReadonlySet<number>): Incumbent {
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
  if (!solution.point) return incumbent;
  const value = solution.value + restriction.heldCost;
  if (value >= incumbent.value - 1e-9) return incumbent;
  const point = extend(restriction, solution.point, incumbent.point);
  if (!isFeasible(model, point)) return incumbent;
  const improved = { point, value };
  task.onImproved(improved);
  return improved;
}

/**
 * Works through neighbourhoods in order, keeping every improvement, until the value is good `enough`. After a pass that
 * brings less than `gap` only those follow that free more schools at a time.
 */
export function searchNeighbourhoods(
  task: SearchTask,
  start: Incumbent,
  passes: readonly (readonly ReadonlySet<number>[])[],
): Incumbent {
  let incumbent = start;
  let exhausted = 0;
  for (const pass of passes) {
    if (sizeOf(pass) <= exhausted) continue;
    const before = incumbent.value;
    for (const free of pass) {
      const isOver = task.budget.shouldStop() || task.budget.secondsLeft() <= 0;
      if (isOver || incumbent.value <= task.enough) return incumbent;
      incumbent = reoptimise(task, incumbent, free);
    }
    if (before - incumbent.value < task.gap) exhausted = sizeOf(pass);
  }
  return incumbent;
}

/** Most schools that a pass frees at a time. */
function sizeOf(pass: readonly ReadonlySet<number>[]): number {
  return Math.max(0, ...pass.map(({ size }) => size));
}
