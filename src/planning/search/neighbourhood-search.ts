// Start solutions and improvement: all but a few schools are held at the best known point, the rest is solved again.
import { type LinearModel } from '../model/linear-model';
import { type Solver } from '../solver-port';
import { type SearchBudget } from './search-budget';

export interface Incumbent {
  readonly point: Float64Array;
  readonly value: number;
}

export interface SearchTask {
  readonly model: LinearModel;
  /** Block of each column: the school whose arrivals it decides, or -1 for columns that follow from others. */
  readonly blockOf: Int32Array;
  readonly solver: Solver;
  readonly budget: SearchBudget;
  /** Gap at which one neighbourhood counts as solved. */
  readonly gap: number;
  readonly onImproved: () => void;
}

/** Solves the model with the whole-number columns outside `free` blocks fixed at the incumbent. */
export function reoptimise(task: SearchTask, incumbent: Incumbent, free: ReadonlySet<number>): Incumbent {
  const { model, blockOf, solver, budget, gap } = task;
  const columnLower = Float64Array.from(model.columnLower);
  const columnUpper = Float64Array.from(model.columnUpper);
  for (let column = 0; column < blockOf.length; column++) {
    const block = blockOf[column]!;
    if (block < 0 || !model.integer[column] || free.has(block)) continue;
    const value = Math.round(incumbent.point[column]!);
    columnLower[column] = value;
    columnUpper[column] = value;
  }
  const solution = solver.solve(
    { ...model, columnLower, columnUpper },
    {
      absoluteGap: gap,
      nodeLimit: budget.neighbourhoodNodes,
      iterationLimit: budget.neighbourhoodIterations,
      timeLimitSeconds: budget.secondsLeft(),
      start: incumbent.point,
      shouldStop: budget.shouldStop,
    },
  );
  if (!solution.point || solution.value >= incumbent.value - 1e-9) return incumbent;
  const improved = { point: solution.point, value: solution.value };
  task.onImproved();
  return improved;
}

/** Works through neighbourhoods in order, keeping every improvement, until one whole pass brings less than `gap`. */
export function searchNeighbourhoods(
  task: SearchTask,
  start: Incumbent,
  passes: readonly (readonly ReadonlySet<number>[])[],
): Incumbent {
  let incumbent = start;
  for (const pass of passes) {
    const before = incumbent.value;
    for (const free of pass) {
      if (task.budget.shouldStop() || task.budget.secondsLeft() <= 0) return incumbent;
      incumbent = reoptimise(task, incumbent, free);
    }
    if (before - incumbent.value < task.gap) return incumbent;
  }
  return incumbent;
}
