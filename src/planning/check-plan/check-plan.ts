// The independent check of a finished plan: every move is read again from the facts and every rule. Knows no model.
import { type Roster } from '../../domain/roster';
import { type PlanCell, type PlanMoves, type TierResult, type Violation } from '../plan';
import { applyPlan } from './apply-plan';
import { checkShortage, checkSurplus } from './check-balance';
import { checkCells } from './check-cells';
import { checkHires } from './check-hires';
import { checkMoves } from './check-moves';
import { checkMovers, checkNames } from './check-people';
import { checkRules } from './check-rules';
import { checkTiers } from './check-tiers';
import { readFacts } from './read-facts';
import { recomputeTiers } from './recompute-tiers';

const NO_MOVES: PlanMoves = { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] };

/** A plan's moves and, unless only the moves are to be checked, the tiers and cells it claims. */
export interface CheckedPlan extends PlanMoves {
  readonly tiers?: readonly TierResult[];
  readonly cells?: readonly PlanCell[];
}

/**
 * Everything that is wrong with a plan, in words; empty for a plan that may be stored.
 * Throws RangeError when the roster has periods without a workload row (imports refuse it).
 */
export function checkPlan(roster: Roster, plan: CheckedPlan): readonly Violation[] {
  const facts = readFacts(roster);
  const applied = applyPlan(facts, plan);
  const before = applyPlan(facts, NO_MOVES);
  return [
    ...checkNames(facts, plan),
    ...checkMovers(applied),
    ...checkMoves(applied),
    ...checkHires(applied),
    ...checkSurplus(applied),
    ...checkShortage(applied),
    ...checkRules(applied),
    ...(plan.tiers ? checkTiers(plan.tiers, recomputeTiers(before), recomputeTiers(applied)) : []),
    ...(plan.cells ? checkCells(applied, plan.cells) : []),
  ];
}
