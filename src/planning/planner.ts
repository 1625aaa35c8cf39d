// The pipeline: problem -> facts -> five tiers -> waterfall -> plan document -> independent check.
import { checkPlan } from './check-plan';
import { type Conflict, smallestConflict } from './conflicts';
import { abilitiesOf } from './eligibility/abilities';
import { explainPlan } from './explain/explain-plan';
import { priceList } from './explain/price-list';
import { countyFacts } from './facts/county-facts';
import { staffGroups } from './grouping/staff-groups';
import { type ExplainedPlan, type PlanMoves, type Violation, type WaterfallStep } from './plan';
import { type Problem } from './problem';
import { type PlanOptions, type Progress } from './progress';
import { planDifference, type ReplanOutcome, replan } from './replan';
import { neighbourhoodWork, phasesFor } from './solve/budgets';
import { type County } from './solve/county';
import { legalStart } from './solve/first-plan';
import { Schedule } from './solve/schedule';
import { type Failure, NO_MOVES, type TierTask } from './solve/solve-tier';
import { solveTiers } from './solve/solve-tiers';
import { resultsOf } from './solve/tier-results';
import { waterfall } from './solve/waterfall';
import { type Solver } from './solver-port';

/** Name of the way the model is written, for the plan document. */
export const FORMULATION = 'pooled arrivals, whole-person inequalities, five held tiers';

export type PlanOutcome =
  | { readonly kind: 'PLAN'; readonly plan: ExplainedPlan }
  /** Pins against rules; the conflict is null when the search for it ran into its work limit. */
  | { readonly kind: 'INFEASIBLE'; readonly conflict: Conflict | null }
  | { readonly kind: 'NOTHING_FOUND' }
  /** The checker refused what the solver found: never stored, always a bug worth a report. */
  | { readonly kind: 'REFUSED'; readonly violations: readonly Violation[] };

/** A clock is passed in, so that the core stays pure: milliseconds since any fixed point. */
export type Clock = () => number;

export function planCounty(
  problem: Problem,
  solver: Solver,
  options: PlanOptions,
  clock: Clock,
): PlanOutcome {
  const started = clock();
  const seconds = (): number => (clock() - started) / 1000;
  const report: Report = (phase, best, bound) =>
    options.onProgress({ phase, best, bound, seconds: seconds(), done: DONE[phase] });
  report('MODEL', null, null);
  const schedule = new Schedule(options.timeLimitSeconds);
  const task = tierTask({ county: countyOf(problem), solver }, options, { seconds, schedule }, report);
  const outcome = outcomeOf(task, options.previous);
  if (outcome === 'INFEASIBLE') return { kind: outcome, conflict: smallestConflict(problem, solver) };
  if (outcome === 'NOTHING_FOUND') return { kind: outcome };
  report('WATERFALL', null, null);
  const tiers = resultsOf(task.county, outcome.moves, outcome.searched);
  const steps = waterfall(task, outcome.moves, tiers);
  report('EXPLAIN', null, null);
  const draft = documentOf({ problem, task, options, seconds, schedule }, { ...outcome, tiers }, steps);
  report('CHECK', null, null);
  const violations = checkPlan(problem.roster, draft);
  return violations.length > 0 ? { kind: 'REFUSED', violations } : { kind: 'PLAN', plan: draft };
}

/** Five tiers, from the plan to be changed as little as possible where there is one. */
function outcomeOf(task: TierTask, previous: PlanMoves | undefined): Reached | Failure {
  if (previous) return replan(task, previous);
  const start = legalStart(task, NO_MOVES);
  if (start === 'INFEASIBLE') return start;
  return solveTiers(task, start);
}

type Reached = Pick<ReplanOutcome, 'moves' | 'searched'> & Partial<Pick<ReplanOutcome, 'change'>>;

type Report = (phase: Progress['phase'], best: number | null, bound: number | null) => void;

interface Run {
  readonly problem: Problem;
  readonly task: TierTask;
  readonly options: PlanOptions;
  /** Wall-clock seconds since the start. */
  readonly seconds: () => number;
  readonly schedule: Schedule;
}

/** The plan document, explanation and prices included. */
function documentOf(
  { problem, task: { county, solver }, options, seconds, schedule }: Run,
  { moves, tiers, change }: Reached & Pick<ExplainedPlan, 'tiers'>,
  steps: readonly WaterfallStep[],
): ExplainedPlan {
  const { cells, explanation } = explainPlan(county, moves);
  let unpriced = false;
  const secondsLeft = (): number => {
    const left = schedule.deadline('PRICES') - seconds();
    unpriced ||= left <= 0;
    return Math.max(0, left);
  };
  const t1 = tiers.find(({ id }) => id === 'T1')?.value ?? 0;
  const pricing = { county, moves, t1, solver, secondsLeft, shouldStop: options.isCancelled };
  const prices = options.withPrices === false ? [] : priceList(pricing);
  return {
    schemaVersion: 1,
    inputHash: problem.inputHash,
    ruleSetVersion: problem.roster.ruleSet.version,
    solver: {
      name: solver.name,
      version: solver.version,
      seconds: seconds(),
      formulation: FORMULATION,
      seed: options.seed,
    },
    tiers,
    waterfall: steps,
    ...moves,
    cells,
    check: { violations: [] },
    explanation: { ...explanation, prices },
    ...(unpriced ? { leftOut: ['PRICES'] } : {}),
    ...(change && options.previous
      ? { replanning: { change, difference: planDifference(options.previous, moves) } }
      : {}),
  };
}

/** Facts, groups and the count of those who meet the exchange conditions. */
export function countyOf(problem: Problem): County {
  const facts = countyFacts(problem);
  return {
    facts,
    groups: staffGroups(facts),
    eligibleCount: facts.people.filter((person) => abilitiesOf(person, facts).eligible).length,
  };
}

/** Rough share of the work done when a phase begins. */
const DONE: Readonly<Record<Progress['phase'], number>> = {
  MODEL: 0,
  T1: 0.05,
  T2: 0.4,
  T3: 0.5,
  T4: 0.6,
  T5: 0.7,
  WATERFALL: 0.85,
  EXPLAIN: 0.9,
  CHECK: 0.98,
};

function tierTask(
  given: Pick<TierTask, 'county' | 'solver'>,
  options: PlanOptions,
  { seconds, schedule }: Pick<Run, 'seconds' | 'schedule'>,
  report: Report,
): TierTask {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    ...given,
    budgetOf: (tier, columns, part) => ({
      phases: phasesFor(tier, columns),
      ...neighbourhoodWork(columns),
      secondsLeft: () => Math.max(0, schedule.deadline(part ?? tier) - seconds()),
      // Whoever stops a plan still gets one that no single decision improves.
      shouldStop: part === 'IMPROVE' ? () => false : options.isCancelled,
    }),
    onProgress: (tier, best, bound) => {
      schedule.firstPlan(seconds());
      report(tier, finite(best), finite(bound));
    },
  };
}
