// Itinerant days of a class of teachers, shared out so that each person sees few schools.
import { FTE_PER_DAY } from '../../domain/service';
import { cellId } from '../../domain/staffing-need';
import { type Person } from '../county/person';
import { type StaffingModel } from '../model/staffing-model';
import { type ItinerantMove } from '../plan';
import { fteAt, roundFte, wholeAt } from './amounts';
import { type Assignments } from './assignments';

interface Traveller {
  readonly person: Person;
  free: number;
}

/** Days nobody gains from (more days than the cell can use) are dropped. */
export function assignItinerants(
  model: StaffingModel,
  point: ArrayLike<number>,
  assignments: Assignments,
): readonly ItinerantMove[] {
  const travellersOf = new Map<string, Traveller[]>();
  const open = new Map([...model.itinerants.filled].map(([cell, column]) => [cell, fteAt(point, column)]));
  const moves: ItinerantMove[] = [];
  for (const { column, groups, host, subject } of model.itinerants.days) {
    let days = wholeAt(point, column);
    if (days === 0) continue;
    const { classKey, stage } = groups[0]!;
    const travellers =
      travellersOf.get(classKey) ??
      groups.flatMap((group) =>
        assignments.unassigned(group).map((person) => ({ person, free: group.freeDays })),
      );
    travellersOf.set(classKey, travellers);
    const cell = cellId(host, stage, subject);
    for (const traveller of travellers) {
      const spent = Math.min(days, traveller.free);
      const fills = roundFte(Math.min(spent * FTE_PER_DAY, open.get(cell) ?? 0));
      if (spent === 0 || fills <= 0) continue;
      traveller.free -= spent;
      days -= spent;
      open.set(cell, (open.get(cell) ?? 0) - fills);
      const { teacher, home } = traveller.person;
      moves.push({
        staffNo: teacher.staffNo,
        fromSchool: home.code,
        toSchool: host,
        stage,
        subject,
        daysPerWeek: spent,
        fillsFte: fills,
      });
    }
  }
  return moves.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey(move: ItinerantMove): string {
  return `${move.staffNo}|${move.toSchool}|${move.subject}`;
}
