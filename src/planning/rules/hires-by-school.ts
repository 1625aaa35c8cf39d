// New hires of a plan counted by school, for the rules that limit them.
import { type School } from '../../domain/school';
import { type AppliedPlan } from './applied-plan';

/** Persons hired at each school that hires. */
export function hiresBySchool(applied: AppliedPlan): ReadonlyMap<School, number> {
  const hires = new Map<School, number>();
  for (const { school, move } of applied.hires) hires.set(school, (hires.get(school) ?? 0) + move.count);
  return hires;
}
