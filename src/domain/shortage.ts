// Supply, shortage and surplus of every school x stage x subject, and the establishment gap of a school.
import { type Roster } from './roster';
import { FTE_PER_DAY, isInPost, isSubstitute, type Service, serviceOn } from './service';
import { type CellKey, cellId, staffingNeeds } from './staffing-need';
import { positivePart } from './tolerance';

export interface StaffingCell extends CellKey {
  readonly id: string;
  /** N, FTE. */
  readonly need: number;
  /** A, FTE. */
  readonly supply: number;
  /** Teaching gap (课时缺口) d = max(0, N - A), FTE. */
  readonly shortage: number;
  /** Surplus e = max(0, A - N), FTE. */
  readonly surplus: number;
}

export interface Staffing {
  /** Every cell with need or supply, sorted by id. */
  readonly cells: readonly StaffingCell[];
  /** The same cells by id. */
  readonly cellById: ReadonlyMap<string, StaffingCell>;
  readonly service: readonly Service[];
}

/** Shortages on the roster's start date. `countSubstitutes`: whether substitutes are supply. */
export function assessStaffing(roster: Roster, countSubstitutes: boolean): Staffing {
  const needs = staffingNeeds(roster.classes, roster.curriculum, roster.workload);
  const service = serviceOn(roster.teachers, roster.rotations, roster.county.startDate, roster.absences);
  const supply = supplyOf(roster, service, countSubstitutes);
  const ids = [...new Set([...needs.keys(), ...supply.keys()])].sort();
  const cells = ids.map((id): StaffingCell => {
    const wanted = needs.get(id);
    const present = supply.get(id);
    const key = (wanted ?? present?.key) as CellKey;
    const need = wanted?.need ?? 0;
    const fte = present?.fte ?? 0;
    return {
      id,
      school: key.school,
      stage: key.stage,
      subject: key.subject,
      need,
      supply: fte,
      shortage: positivePart(need - fte),
      surplus: positivePart(fte - need),
    };
  });
  return { cells, cellById: new Map(cells.map((cell) => [cell.id, cell])), service };
}

type Supply = ReadonlyMap<string, { readonly key: CellKey; readonly fte: number }>;

/** FTE present, by cell id. */
function supplyOf(roster: Roster, service: readonly Service[], countSubstitutes: boolean): Supply {
  const supply = new Map<string, { key: CellKey; fte: number }>();
  const add = (key: CellKey, fte: number): void => {
    const id = cellId(key.school, key.stage, key.subject);
    const entry = supply.get(id);
    if (entry) entry.fte += fte;
    else supply.set(id, { key, fte });
  };
  for (const person of service) {
    if (person.gone || person.absent || (isSubstitute(person.teacher) && !countSubstitutes)) continue;
    const { teacher } = person;
    add({ school: person.presentAt, stage: person.stage, subject: person.subject }, teacher.fte);
    for (const record of person.itinerant) {
      const moved = (record.daysPerWeek ?? 0) * FTE_PER_DAY;
      add({ school: teacher.schoolCode, stage: teacher.stage, subject: teacher.mainSubject }, -moved);
      add({ school: record.toSchoolCode, stage: record.stage, subject: record.subject }, moved);
    }
  }
  // As they will count once they have come: whole persons in the main subject.
  for (const { schoolCode, stage, subject, count } of roster.expectedHires ?? []) {
    add({ school: schoolCode, stage, subject }, count);
  }
  return supply;
}

/** Staff in post by home school (persons): the base of posts, sender cap and new-hire share. */
export function staffInPost(roster: Roster): ReadonlyMap<string, number> {
  const counts = new Map(roster.schools.map((school) => [school.code, 0]));
  for (const teacher of roster.teachers) {
    if (!isInPost(teacher, roster.county.startDate)) continue;
    counts.set(teacher.schoolCode, (counts.get(teacher.schoolCode) ?? 0) + 1);
  }
  return counts;
}
