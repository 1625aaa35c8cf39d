// The sender and receiver pairs of a list of moves, so that a model of few pairs still holds the plan.
import { type StaffGroup } from '../county/staff-group';
import { pairKey } from '../model/scope';
import { type PlanMoves } from '../plan';

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
