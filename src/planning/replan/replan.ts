// Re-planning: tiers 1 to 4 as ever, then as little change of the earlier plan as they allow, then least disruption.
import { staffGroups } from '../grouping/staff-groups';
import { type PlanMoves, type TierResult } from '../plan';
import { type County } from '../solve/county';
import { legalStart } from '../solve/first-plan';
import { settleAmounts } from '../solve/settle-amounts';
import { type Failure, HOLD, solveTier, type TierOutcome, type TierTask } from '../solve/solve-tier';
import { solveTiers, type TiersReached } from '../solve/solve-tiers';
import { proofOf, type Searched, standingOf } from '../solve/tier-results';
import { searchScope } from '../solve/used-pairs';
import { TIERS } from '../tiers';
import { amountOf, changeBetween, leastChange } from './least-change';
import { marksOf, stillPossible } from './previous-moves';

export interface ReplanOutcome {
  readonly moves: PlanMoves;
  readonly searched: readonly Searched[];
  /** FTE of work arranged differently; `before` is all the earlier plan arranged. */
  readonly change: Omit<TierResult, 'id'>;
}

const FOUR = TIERS.slice(0, -1);
const { tier: DISRUPTION, scope: WIDEST } = TIERS[TIERS.length - 1]!;

/** Plans again from an earlier plan, which may be of another year, roster or rule set. */
export function replan(task: TierTask, earlier: PlanMoves): ReplanOutcome | Failure {
  const previous = stillPossible(task.county.facts, earlier);
  const start = legalStart(task, previous);
  if (start === 'INFEASIBLE') return start;
  const four = solveTiers({ ...task, keepsStart: true }, start, FOUR);
  if (typeof four === 'string') return four;
  const county = { ...task.county, groups: staffGroups(task.county.facts, marksOf(previous)) };
  const last = isAsGood(county, previous, four)
    ? { moves: previous, bound: Number.POSITIVE_INFINITY, cut: false, change: { bound: 0, cut: false } }
    : lastTiers({ ...task, county }, previous, four);
  const lost = amountOf(earlier) - amountOf(previous);
  const change = proofOf({
    before: amountOf(earlier),
    value: lost + changeBetween(previous, last.moves),
    bound: lost + last.change.bound,
  });
  return {
    moves: last.moves,
    searched: [...four.searched, { tier: DISRUPTION, bound: last.bound, cut: last.cut }],
    change: { ...change, ...(last.change.cut ? { cutShort: true } : {}) },
  };
}

/** Whether the earlier plan still is legal and reaches what the first four tiers can. */
function isAsGood(county: County, previous: PlanMoves, { searched }: TiersReached): boolean {
  const standing = standingOf(county, previous);
  if (!standing.legal || changeBetween(standing.moves, previous) > HOLD) return false;
  return searched.every(({ tier, value }) => (standing.values.get(tier.id) ?? 0) <= value + HOLD);
}

interface LastTiers extends Pick<TierOutcome, 'moves' | 'bound' | 'cut'> {
  readonly change: Pick<TierOutcome, 'bound' | 'cut'>;
}

/** Least change, then least disruption. People with moves in the earlier plan are told apart from all others. */
function lastTiers(marked: TierTask, previous: PlanMoves, four: TiersReached): LastTiers {
  const scope = searchScope(marked.county.groups, WIDEST, [previous, four.moves]);
  const isCertain = scope === WIDEST;
  const tier = leastChange(previous);
  const kept = orUnchanged(solveTier(marked, { tier, scope, held: four.searched }, four.moves), four.moves);
  const held = [...four.searched, ...(Number.isFinite(kept.value) ? [{ tier, value: kept.value }] : [])];
  const final = orUnchanged(solveTier(marked, { tier: DISRUPTION, scope, held }, kept.moves), kept.moves);
  return {
    moves: settleAmounts(marked, final.moves, [...FOUR.map((step) => step.tier), tier, DISRUPTION]),
    bound: isCertain ? final.bound : 0,
    cut: final.cut,
    change: { bound: isCertain ? kept.bound : 0, cut: kept.cut },
  };
}

/** A tier out of time or luck keeps the plan as it is. */
function orUnchanged(outcome: TierOutcome | Failure, moves: PlanMoves): TierOutcome {
  if (typeof outcome !== 'string') return outcome;
  return { moves, value: Number.POSITIVE_INFINITY, bound: 0, cut: true };
}
