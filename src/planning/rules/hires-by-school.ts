// New hires of a plan counted by school, for the rules that limit them.
import { type School } from '../../domain/school';
import { type Ledger } from './rule';

/** Persons hired at each school that hires. */
export function hiresBySchool(ledger: Ledger): ReadonlyMap<School, number> {
  const hires = new Map<School, number>();
  for (const { school, move } of ledger.hires) hires.set(school, (hires.get(school) ?? 0) + move.count);
  return hires;
}
