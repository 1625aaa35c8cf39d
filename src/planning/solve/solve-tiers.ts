// The five tiers one after the other, each from a plan that no single decision improves.
import { improvePlan } from '../improve/improve-plan';
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
  const better = (plan: PlanMoves, part: Part): PlanMoves =>
    improved(task, plan, { part, tiers: steps.length });
  const reached = ({ tier }: (typeof TIERS)[number], plan: PlanMoves): number =>
    standingOf(task.county, plan).values.get(tier.id) ?? 0;
  let moves = better(start, 'START');
  for (const step of steps) {
    if (searched.length > 0 && isOver(task.budgetOf(step.tier.id, 0))) {
      searched.push({ tier: step.tier, value: reached(step, moves), bound: 0, cut: true });
      continue;
    }
    const outcome = solveStep(task, { ...step, held: searched }, moves);
    if (typeof outcome === 'string') {
      if (searched.length === 0) return outcome;
      throw new Error(`Tier ${step.tier.id} lost the plan found for the earlier tiers: ${outcome}`);
    }
    searched.push({ tier: step.tier, value: outcome.value, bound: outcome.bound, cut: outcome.cut });
    moves = better(outcome.moves, step.tier.id);
    const { values } = standingOf(task.county, moves);
    searched.forEach((each, i) => {
      searched[i] = { ...each, value: Math.min(each.value, values.get(each.tier.id) ?? each.value) };
    });
  }
  return { moves, searched };
}

/** Rounds of settling and improving: freed hands may do one thing more, and what they do is settled again. */
const ROUNDS = 3;

/** The last word on a plan, also where the search for it was cut short: exact amounts, and no single decision improves it. */
export function finish(task: TierTask, moves: PlanMoves): PlanMoves {
  let settled = settleAmounts(task, moves);
  for (let round = 0; round < ROUNDS; round++) {
    const better = improved(task, settled, { part: 'IMPROVE', tiers: TIERS.length });
    if (better === settled) break;
    settled = settleAmounts(task, better);
  }
  return settled;
}

/** The plan that no single decision improves in any of the first tiers given the earlier ones. */
function improved(
  task: TierTask,
  moves: PlanMoves,
  { part, tiers }: { readonly part: Part; readonly tiers: number },
): PlanMoves {
  const { county } = task;
  const { scope, tier } = TIERS[TIERS.length - 1]!;
  const budget = task.budgetOf(tier.id, 0, part);
  return improvePlan(
    {
      county,
      scope: searchScope(county.groups, scope, [moves]),
      tiers,
      workLimit: improvementWork,
      isOver: () => isOver(budget),
    },
    moves,
  );
}

function isOver(budget: SearchBudget): boolean {
  return budget.shouldStop() || budget.secondsLeft() <= 0;
}
