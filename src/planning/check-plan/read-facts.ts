// The county before any move, read afresh from the roster for the checker.

import { greatCircleKm, roadDistances } from '../../domain/distance';
import { type Roster } from '../../domain/roster';
import { type RotationRecord } from '../../domain/rotation';
import { isSender, type School } from '../../domain/school';
import { isInPost, type Service } from '../../domain/service';
import { assessStaffing, staffInPost } from '../../domain/shortage';
import { resolveSettings } from '../problem';
import { ALL_RULES } from '../rules';
import { detourFactor } from '../rules/distance';
import { countsSubstitutes } from '../rules/supply';
import { type RuledFacts } from './ruled-plan';

/** Reads the facts of a roster. Throws RangeError when periods have no workload row. */
export function readFacts(roster: Roster): RuledFacts {
  const settings = resolveSettings(roster.ruleSet.rules);
  const { cellById, service } = assessStaffing(roster, countsSubstitutes(settings.supply));
  const detour = detourFactor(settings.distance);
  const seat = { longitude: roster.county.seatLongitude, latitude: roster.county.seatLatitude };
  const facts = {
    roster,
    settings,
    startDate: roster.county.startDate,
    schools: new Map(roster.schools.map((school) => [school.code, school])),
    people: new Map(service.map((person) => [person.teacher.staffNo, person])),
    records: recordsByPerson(roster.rotations),
    cells: cellById,
    staffInPost: staffInPost(roster),
    km: roadDistances(roster.schools, roster.distances, detour),
    kmToSeat: (school: School) => greatCircleKm(seat, school) * detour,
  };
  const eligible = service.filter((person) => isEligible(facts, person));
  return { ...facts, eligible: new Set(eligible.map(({ teacher }) => teacher.staffNo)) };
}

function recordsByPerson(records: readonly RotationRecord[]): ReadonlyMap<string, readonly RotationRecord[]> {
  const byPerson = new Map<string, RotationRecord[]>();
  for (const record of records) {
    const list = byPerson.get(record.staffNo);
    if (list) list.push(record);
    else byPerson.set(record.staffNo, [record]);
  }
  return byPerson;
}

/**
 * Meets the exchange conditions (符合交流条件, planning model section 2): in post at a sender and on no rotation,
 * and not held back by an eligibility rule that is switched on. Part-timers count.
 */
function isEligible(facts: Omit<RuledFacts, 'eligible'>, person: Service): boolean {
  const { settings, startDate, records } = facts;
  const { teacher } = person;
  const home = facts.schools.get(teacher.schoolCode);
  if (!home || !isSender(home) || !isInPost(teacher, startDate)) return false;
  if (person.absent !== null || person.away !== null || person.itinerant.length > 0) return false;
  const own = records.get(teacher.staffNo) ?? [];
  return !ALL_RULES.some(
    ({ id, eligibility }) => settings[id].enabled && eligibility?.bars(person, own, startDate, settings),
  );
}
