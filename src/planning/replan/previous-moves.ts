// The moves of an earlier plan as far as they still can be spoken of: people and schools of today's roster.

import { type Person } from '../county/person';
import { type CountyFacts } from '../facts/county-facts';
import { type PlanMoves } from '../plan';

/** Leaves out moves of people who may not be moved any more, and of schools that are gone. */
export function stillPossible(facts: CountyFacts, moves: PlanMoves): PlanMoves {
  const person = (staffNo: string, school: string): boolean => {
    const known = facts.personByStaffNo.get(staffNo);
    return known?.movable === true && known.home.code === school;
  };
  const school = (code: string): boolean => facts.schoolByCode.has(code);
  return {
    covers: moves.covers.filter((move) => person(move.staffNo, move.school)),
    itinerants: moves.itinerants.filter(
      (move) => person(move.staffNo, move.fromSchool) && school(move.toSchool),
    ),
    rotations: moves.rotations.filter(
      (move) => person(move.staffNo, move.fromSchool) && school(move.toSchool),
    ),
    exchanges: moves.exchanges.filter(
      (move) => person(move.staffNo, move.townSchool) && person(move.partnerStaffNo, move.ruralSchool),
    ),
    hires: moves.hires.filter((move) => school(move.school)),
  };
}

/** A name of their own for people with moves in the earlier plan: they are no longer like anybody else. */
export function marksOf({ covers, itinerants, rotations, exchanges }: PlanMoves): (person: Person) => string {
  const known = new Set([
    ...[...covers, ...itinerants, ...rotations, ...exchanges].map(({ staffNo }) => staffNo),
    ...exchanges.map(({ partnerStaffNo }) => partnerStaffNo),
  ]);
  return ({ teacher }) => (known.has(teacher.staffNo) ? teacher.staffNo : '');
}
