// Re-planning: tiers 1 to 4 as ever, then as little change of the earlier plan as they allow, then least disruption.
import { type StaffGroup } from '../county/staff-group';
import { staffGroups } from '../grouping/staff-groups';
import { exchangePairs } from '../model/exchange';
import { type Scope } from '../model/scope';
import { type PlanMoves, type TierResult } from '../plan';
import { legalStart } from '../solve/first-plan';
import {
  type Failure,
  resultsOf,
  solveTier,
  solveTiers,
  type TiersOutcome,
  type TierTask,
} from '../solve/solve-tiers';
import { usedPairs } from '../solve/used-pairs';
import { provenGap, TIERS } from '../tiers';
import { amountOf, changeBetween, leastChange } from './least-change';
import { marksOf, stillPossible } from './previous-moves';

/** Exchange pairs beyond which only the nearest are considered; what is found then carries no bound. */
const MANY_PAIRS = 15_000;
const NEAREST = 8;

export interface ReplanOutcome extends TiersOutcome {
  /** FTE of work arranged differently; `before` is all the earlier plan arranged. */
  readonly change: Omit<TierResult, 'id'>;
}

/** Plans again from an earlier plan, which may be of another year, roster or rule set. */
export function replan(task: TierTask, earlier: PlanMoves): ReplanOutcome | Failure {
  const previous = stillPossible(task.county.facts, earlier);
  const start = legalStart(task, previous);
  if (start === 'INFEASIBLE') return start;
  const four = solveTiers(task, start, TIERS.slice(0, -1));
  if (typeof four === 'string') return four;
  const { tier: last, scope: widest } = TIERS[TIERS.length - 1]!;
  const county = { ...task.county, groups: staffGroups(task.county.facts, marksOf(previous)) };
  const marked = { ...task, county };
  const scope = scopeOf(county.groups, widest, [previous, four.moves]);
  const held = TIERS.slice(0, -1).map(({ tier }, i) => ({ tier, value: four.tiers[i]!.value }));
  const tier = leastChange(previous);
  const kept = orUnchanged(solveTier(marked, { tier, scope, held }, four.moves), four.moves);
  const holding = Number.isFinite(kept.value) ? [...held, { tier, value: kept.value }] : held;
  const final = orUnchanged(solveTier(marked, { tier: last, scope, held: holding }, kept.moves), kept.moves);
  const certain = scope.pairs === undefined;
  const bounds = [...four.tiers.map(({ bound }) => bound), certain ? final.bound : Number.NEGATIVE_INFINITY];
  const lost = amountOf(earlier) - amountOf(previous);
  return {
    moves: final.moves,
    tiers: resultsOf(
      county,
      final.moves,
      TIERS.map((step, i) => ({ tier: step.tier, value: 0, bound: bounds[i]! })),
    ),
    change: changeOf(lost + changeBetween(previous, final.moves), {
      before: amountOf(earlier),
      bound: lost + (certain ? Math.max(0, kept.bound) : 0),
    }),
  };
}

/** A tier out of time or luck keeps the plan as it is. */
function orUnchanged(
  outcome: ReturnType<typeof solveTier>,
  moves: PlanMoves,
): { readonly moves: PlanMoves; readonly value: number; readonly bound: number } {
  if (typeof outcome !== 'string') return outcome;
  return { moves, value: Number.POSITIVE_INFINITY, bound: Number.NEGATIVE_INFINITY };
}

function changeOf(
  value: number,
  { before, bound }: { readonly before: number; readonly bound: number },
): ReplanOutcome['change'] {
  const proved = Math.min(bound, value);
  return {
    before,
    value,
    bound: proved,
    status: value - proved <= provenGap(before, value) ? 'PROVEN' : 'BEST_FOUND',
  };
}

/** Every pair, or where that is too many the nearest and those that either plan uses. */
function scopeOf(groups: readonly StaffGroup[], widest: Scope, plans: readonly PlanMoves[]): Scope {
  if (exchangePairs(groups) <= MANY_PAIRS) return widest;
  const used = new Set(plans.flatMap((moves) => [...usedPairs(groups, moves)]));
  return { ...widest, pairs: { nearest: NEAREST, used } };
}
