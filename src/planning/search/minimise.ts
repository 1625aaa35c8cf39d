// One tier minimised over one model: start solution, exact search, neighbourhoods, and the exact search again.
import { isFeasible, type LinearModel, valueAt } from '../linear/linear-model';
import { type Solution, type Solver } from '../solver-port';
import { type Incumbent, searchNeighbourhoods } from './neighbourhood-search';
import { type SearchBudget, type SearchPhase } from './search-budget';

/** Columns beyond which presolve is skipped. */
const PRESOLVE_LIMIT = 12_000;

export interface MinimiseTask {
  readonly model: LinearModel;
  readonly solver: Solver;
  /** A value that no point is below, known beforehand. */
  readonly least: number;
  /** A feasible point, or null when none is known. */
  readonly start: Float64Array | null;
  readonly blockOf: Int32Array;
  /** Neighbourhoods by pass, in the order in which they are tried. */
  readonly passes: readonly (readonly ReadonlySet<number>[])[];
  /** value - bound at which the tier counts as proven, for a given value. */
  readonly gapAt: (value: number) => number;
  /** The start is as good as anything where the bound proves it; otherwise whatever is better replaces it. */
  readonly keepsStart?: boolean;
  readonly budget: SearchBudget;
  readonly onProgress: (best: number, bound: number) => void;
}

export interface Minimum {
  readonly point: Float64Array | null;
  readonly value: number;
  readonly bound: number;
  readonly infeasible: boolean;
  /** The clock or the user ended the search, so that another run may end elsewhere. */
  readonly cut: boolean;
}

/**
 * Minimises in phases: a short exact search, which settles easy models; where a gap remains, neighbourhoods improve the
 * best point; then the exact search goes on from there until its work limit.
 */
export function minimise(task: MinimiseTask): Minimum {
  const { budget } = task;
  const start = startOf(task);
  let best = start;
  let bound = task.least;
  let cut = false;
  const report = (incumbent = best): void =>
    task.onProgress(incumbent?.value ?? Number.POSITIVE_INFINITY, bound);
  for (const phase of budget.phases) {
    if (best !== null && best.value - bound <= task.gapAt(best.value)) break;
    if (budget.shouldStop() || budget.secondsLeft() <= 0) {
      cut = true;
      break;
    }
    if (phase.kind === 'NEIGHBOURHOODS') {
      if (best) {
        const found = improved({ ...task, budget: within(budget, phase) }, { best, bound }, report);
        best = found.incumbent;
        cut ||= found.cut;
      }
      continue;
    }
    const solution = exactly({ ...task, budget: within(budget, phase) }, phase, { best, bound });
    cut ||= solution.cut;
    if (solution.status === 'INFEASIBLE' && !best)
      return { point: null, value: solution.value, bound, infeasible: true, cut };
    if (solution.point && solution.value < (best?.value ?? Number.POSITIVE_INFINITY))
      best = { point: solution.point, value: solution.value };
    if (solution.status !== 'INFEASIBLE') bound = Math.max(bound, solution.bound);
    report();
  }
  if (task.keepsStart && start && start.value - bound <= task.gapAt(start.value)) best = start;
  const value = best?.value ?? Number.POSITIVE_INFINITY;
  return { point: best?.point ?? null, value, bound: Math.min(bound, value), infeasible: false, cut };
}

/** The budget with the phase's share of the seconds left. */
function within(budget: SearchBudget, { timeShare }: SearchPhase): SearchBudget {
  const until = budget.secondsLeft() * (1 - timeShare);
  return { ...budget, secondsLeft: () => Math.max(0, budget.secondsLeft() - until) };
}

function startOf({ model, start }: MinimiseTask): Incumbent | null {
  return start && isFeasible(model, start) ? { point: start, value: valueAt(model, start) } : null;
}

interface State {
  readonly best: Incumbent | null;
  readonly bound: number;
}

function exactly(
  { model, solver, budget, gapAt, onProgress }: MinimiseTask,
  phase: Exclude<SearchPhase, { kind: 'NEIGHBOURHOODS' }>,
  { best, bound }: State,
): Solution {
  return solver.solve(model, {
    absoluteGap: phase.gapShare * gapAt(best?.value ?? 0),
    nodeLimit: phase.nodes,
    boundOnly: phase.kind === 'BOUND',
    skipPresolve: model.cost.length > PRESOLVE_LIMIT,
    iterationLimit: phase.iterations,
    timeLimitSeconds: budget.secondsLeft(),
    ...(best ? { start: best.point } : {}),
    shouldStop: budget.shouldStop,
    onProgress: (value, proved) =>
      onProgress(Math.min(value, best?.value ?? Number.POSITIVE_INFINITY), Math.max(bound, proved)),
  });
}

/** Neighbourhoods until the bound in hand proves the value, or as far as they go. */
function improved(
  task: MinimiseTask,
  { best, bound }: { readonly best: Incumbent; readonly bound: number },
  report: (incumbent: Incumbent) => void,
): ReturnType<typeof searchNeighbourhoods> {
  const gap = 0.2 * task.gapAt(best.value);
  const enough = bound + task.gapAt(best.value);
  return searchNeighbourhoods({ ...task, gap, enough, onImproved: report }, best, task.passes);
}
