// The sender and receiver pairs of a list of moves, so that a model of few pairs still holds the plan.
import { type StaffGroup } from '../county/staff-group';
import { exchangePairs } from '../model/exchange';
import { pairKey, type Scope } from '../model/scope';
import { type PlanMoves } from '../plan';
import { TIERS } from '../tiers';

/** Exchange pairs beyond which only the nearest are looked at. */
const MANY_PAIRS = 15_000;
const NEAREST = 8;

/** The scope with every pair, or where that is too many with the nearest and those that the plans use. */
export function searchScope(
  groups: readonly StaffGroup[],
  widest: Scope,
  plans: readonly PlanMoves[],
): Scope {
  if (widest.links !== 'PAIRED' || exchangePairs(groups) <= MANY_PAIRS) return widest;
  const used = new Set(plans.flatMap((moves) => [...usedPairs(groups, moves)]));
  return { ...widest, pairs: { nearest: NEAREST, used } };
}

/** Every measure and cell, and of the pairs those of the plan alone. */
export function scopeOfPlan(groups: readonly StaffGroup[], moves: PlanMoves): Scope {
  return { ...TIERS[TIERS.length - 1]!.scope, pairs: { nearest: 0, used: usedPairs(groups, moves) } };
}

/** Keys of `pairKey` for every rotation and exchange. */
export function usedPairs(groups: readonly StaffGroup[], moves: PlanMoves): ReadonlySet<string> {
  const groupOf = new Map(
    groups.flatMap((group) => group.members.map(({ teacher }) => [teacher.staffNo, group])),
  );
  const keys = new Set<string>();
  for (const { staffNo, toSchool } of moves.rotations) {
    const group = groupOf.get(staffNo);
    if (group) keys.add(pairKey(group, toSchool));
  }
  for (const { staffNo, partnerStaffNo } of moves.exchanges) {
    const [town, partner] = [groupOf.get(staffNo), groupOf.get(partnerStaffNo)];
    if (town && partner) keys.add(pairKey(town, partner));
  }
  return keys;
}
