// The five tiers one after the other, each from a plan that no single decision improves.
import { PlanImprover } from '../improve/improve-plan';
import { type PlanMoves } from '../plan';
import { type SearchBudget } from '../search/search-budget';
import { TIERS } from '../tiers';
import { improvementWork } from './budgets';
import { settleAmounts } from './settle-amounts';
import { solveStep } from './solve-step';
import { type Failure, type Held, NO_MOVES, type Part, type TierTask } from './solve-tier';
import { type Searched, standingOf } from './tier-results';
import { searchScope } from './used-pairs';

/** A plan, and what the search for each of its tiers came to. */
export interface TiersReached {
  readonly moves: PlanMoves;
  readonly searched: readonly (Held & Searched)[];
}

/** Minimises the tiers in order. Once a plan exists, a tier whose time is over keeps it as it is, without a bound. */
export function solveTiers(
  task: TierTask,
  start: PlanMoves = NO_MOVES,
  steps: typeof TIERS = TIERS,
): TiersReached | Failure {
  const searched: (Held & Searched)[] = [];
  const better = improver(task, steps.length);
  let moves = better(start, 'START');
  for (const step of steps) {
    if (searched.length > 0 && isOver(task.budgetOf(step.tier.id, 0))) {
      searched.push({ tier: step.tier, value: Number.POSITIVE_INFINITY, bound: 0, cut: true });
      continue;
    }
    const outcome = solveStep(task, { ...step, held: searched }, moves);
    if (typeof outcome === 'string') {
      if (searched.length === 0) return outcome;
      throw new Error(`Tier ${step.tier.id} lost the plan found for the earlier tiers: ${outcome}`);
    }
    searched.push({ tier: step.tier, value: outcome.value, bound: outcome.bound, cut: outcome.cut });
    moves = better(outcome.moves, step.tier.id);
    lower(task, searched, moves);
  }
  if (steps.length === TIERS.length) return { moves: finished(task, moves, better), searched };
  lower(task, searched, moves);
  return { moves, searched };
}

/** Holds no tier higher than the plan in hand has it. */
function lower({ county }: TierTask, searched: (Held & Searched)[], moves: PlanMoves): void {
  const { values } = standingOf(county, moves);
  searched.forEach((each, i) => {
    searched[i] = { ...each, value: Math.min(each.value, values.get(each.tier.id) ?? each.value) };
  });
}

/** Rounds of settling and improving: freed hands may do one thing more, and what they do is settled again. */
const ROUNDS = 3;

/** The last word on a plan, also where the search for it was cut short: exact amounts, and no single decision improves it. */
function finished(task: TierTask, moves: PlanMoves, better: Improve): PlanMoves {
  let settled = settleAmounts(task, better(moves, 'IMPROVE'));
  for (let round = 1; round < ROUNDS; round++) {
    const improved = better(settled, 'IMPROVE');
    if (improved === settled) break;
    settled = settleAmounts(task, improved);
  }
  return settled;
}

type Improve = (moves: PlanMoves, part: Part) => PlanMoves;

/** Makes plans that no single decision improves in any of the first tiers given the earlier ones. */
function improver(task: TierTask, tiers: number): Improve {
  const { scope: widest, tier } = TIERS[TIERS.length - 1]!;
  let known: PlanImprover | null = null;
  return (moves, part) => {
    const budget = task.budgetOf(tier.id, 0, part);
    if (isOver(budget)) return moves;
    const scope = searchScope(task.county.groups, widest, [moves]);
    if (known?.scope !== scope) known = new PlanImprover(task.county, scope);
    return known.improve(moves, {
      goals: tiers,
      workLimit: improvementWork,
      isOver: () => isOver(budget),
    });
  };
}

function isOver(budget: SearchBudget): boolean {
  return budget.shouldStop() || budget.secondsLeft() <= 0;
}
