// What a plan takes out of each cell and brings into it, FTE by cell id.
import { FTE_PER_DAY } from '../../domain/service';
import { cellId } from '../../domain/staffing-need';
import { type Teacher } from '../../domain/teacher';
import { type AppliedPlan } from '../rules/applied-plan';

/** FTE leaving each cell: cover, 0.2 a travelling day, the whole of a rotating teacher. Exchanges swap like for like. */
export function leaving(applied: AppliedPlan): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  const take = (teacher: Teacher, fte: number): void =>
    add(out, cellId(teacher.schoolCode, teacher.stage, teacher.mainSubject), fte);
  for (const { person, move } of applied.covers) take(person.teacher, move.fte);
  for (const { person, move } of applied.itinerants) take(person.teacher, move.daysPerWeek * FTE_PER_DAY);
  for (const { person } of applied.rotations) take(person.teacher, person.teacher.fte);
  return out;
}

/** FTE of shortage filled in each cell. */
export function filled(applied: AppliedPlan): ReadonlyMap<string, number> {
  const into = new Map<string, number>();
  for (const { school, stage, subject, fte } of applied.lessons)
    add(into, cellId(school.code, stage, subject), fte);
  for (const { school, move } of applied.hires) {
    for (const fill of move.fills) add(into, cellId(school.code, fill.stage, fill.subject), fill.fte);
  }
  return into;
}

function add(sums: Map<string, number>, id: string, fte: number): void {
  sums.set(id, (sums.get(id) ?? 0) + fte);
}
