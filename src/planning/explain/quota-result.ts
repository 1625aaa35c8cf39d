// The goals of rotation-quota in persons: reached, or missed by how many people. Never a reason to fail.
import { positivePart } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { type PlanMoves } from '../plan';
import { type QuotaResult } from '../plan/explanation';
import { isOrdinary } from '../rules/direction';
import { goingWanted } from '../rules/rotation-quota';

/** m and b of tier 4: people going to the countryside by rotation and exchange, and the backbone teachers among them. */
export function quotaResult(facts: CountyFacts, eligible: number, moves: PlanMoves): QuotaResult {
  const ordinary = moves.rotations.filter(({ fromSchool, toSchool }) =>
    isOrdinary(facts.schoolByCode.get(fromSchool)!, facts.schoolByCode.get(toSchool)!),
  );
  const people = [...ordinary, ...moves.exchanges].map(({ staffNo }) => facts.personByStaffNo.get(staffNo)!);
  const backbone = people.filter((person) => person.backbone).length;
  const { 'rotation-quota': quota, 'backbone-share': share } = facts.settings;
  const wanted = goingWanted(eligible, facts.settings);
  const backboneWanted = quota.enabled ? share.share * people.length : 0;
  return {
    eligible,
    wanted,
    going: people.length,
    missing: positivePart(wanted - people.length),
    backboneWanted,
    backbone,
    backboneMissing: positivePart(backboneWanted - backbone),
  };
}
