// One tier minimised over one model: start solution, exact search, neighbourhoods, and the exact search again.
import { isFeasible, type LinearModel, valueAt } from '../linear/linear-model';
import { type Solver } from '../solver-port';
import { type Incumbent, searchNeighbourhoods } from './neighbourhood-search';
import { type SearchBudget } from './search-budget';

/** Columns beyond which presolve is skipped. */
const PRESOLVE_LIMIT = 12_000;

export interface MinimiseTask {
  readonly model: LinearModel;
  readonly solver: Solver;
  /** A feasible point, or null when none is known. */
  readonly start: Float64Array | null;
  readonly blockOf: Int32Array;
  /** Neighbourhoods by pass, in the order in which they are tried. */
  readonly passes: readonly (readonly ReadonlySet<number>[])[];
  /** value - bound at which the tier counts as proven, for a given value. */
  readonly gapAt: (value: number) => number;
  readonly budget: SearchBudget;
  readonly onProgress: (best: number, bound: number) => void;
}

export interface Minimum {
  readonly point: Float64Array | null;
  readonly value: number;
  readonly bound: number;
  readonly infeasible: boolean;
}

/**
 * Minimises in three phases: a short exact search, which settles easy models; where a gap remains, neighbourhoods
 * improve the best point; then the exact search goes on from there until its work limit.
 */
export function minimise(task: MinimiseTask): Minimum {
  const { model, budget } = task;
  let best: Incumbent | null = startOf(task);
  let bound = Number.NEGATIVE_INFINITY;
  const report = (incumbent = best): void =>
    task.onProgress(incumbent?.value ?? Number.POSITIVE_INFINITY, bound);
  const proven = (): boolean => best !== null && best.value - bound <= task.gapAt(best.value);
  for (const phase of budget.phases) {
    if (proven() || budget.shouldStop() || budget.secondsLeft() <= 0) break;
    const until = budget.secondsLeft() * (1 - phase.timeShare);
    const secondsLeft = (): number => Math.max(0, budget.secondsLeft() - until);
    if (phase.kind === 'NEIGHBOURHOODS') {
      if (best) best = improved({ ...task, budget: { ...budget, secondsLeft } }, { best, bound }, report);
      continue;
    }
    const solution = task.solver.solve(model, {
      absoluteGap: 0.5 * task.gapAt(best?.value ?? 0),
      nodeLimit: phase.nodes,
      boundOnly: phase.kind === 'BOUND',
      skipPresolve: model.cost.length > PRESOLVE_LIMIT,
      iterationLimit: phase.iterations,
      timeLimitSeconds: secondsLeft(),
      ...(best ? { start: best.point } : {}),
      shouldStop: budget.shouldStop,
      onProgress: (value, proved) => {
        task.onProgress(Math.min(value, best?.value ?? Number.POSITIVE_INFINITY), Math.max(bound, proved));
      },
    });
    if (solution.status === 'INFEASIBLE' && !best)
      return { point: null, value: solution.value, bound, infeasible: true };
    if (solution.point && solution.value < (best?.value ?? Number.POSITIVE_INFINITY)) {
      best = { point: solution.point, value: solution.value };
    }
    if (solution.status !== 'INFEASIBLE') bound = Math.max(bound, solution.bound);
    report();
  }
  const value = best?.value ?? Number.POSITIVE_INFINITY;
  return { point: best?.point ?? null, value, bound: Math.min(bound, value), infeasible: false };
}

function startOf({ model, start }: MinimiseTask): Incumbent | null {
  return start && isFeasible(model, start) ? { point: start, value: valueAt(model, start) } : null;
}

/** Neighbourhoods until the bound in hand proves the value, or as far as they go. */
function improved(
  task: MinimiseTask,
  { best, bound }: { readonly best: Incumbent; readonly bound: number },
  report: (incumbent: Incumbent) => void,
): Incumbent {
  const gap = 0.2 * task.gapAt(best.value);
  const enough = bound + task.gapAt(best.value);
  return searchNeighbourhoods({ ...task, gap, enough, onImproved: report }, best, task.passes);
}
