// What one more whole person could fill at a school of the shortage that a plan leaves.

import { type Stage } from '../../domain/school';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { type Certificates, type LoadLimits } from '../model/person-load';
import { type Blocker } from '../plan/reason';
import { type PlannedCounty } from './blockers';
import { remainingAt } from './usage';

/** FTE filled by one person: main subject any part, the others within their limit, 1 in all. */
export function fillOf(
  amountAt: (subject: string) => number,
  { main, others }: Certificates,
  limits: Pick<LoadLimits, 'others'>,
): number {
  const elsewhere = others.reduce((total, subject) => total + amountAt(subject), 0);
  return Math.min(1, amountAt(main) + Math.min(limits.others, elsewhere));
}

/** Shortage left at a school, by subject. */
export function leftAt(
  { facts, usage }: PlannedCounty,
  school: string,
  stage: Stage,
): (subject: string) => number {
  const known = new Map<string, number>();
  return (subject) => {
    const found = known.get(subject) ?? remainingAt(facts, usage, { school, stage, subject });
    known.set(subject, found);
    return found;
  };
}

/** Shortage before any move at a school, by subject. */
export function shortAt(facts: CountyFacts, school: string, stage: Stage): (subject: string) => number {
  return (subject) => facts.shortage(school, stage, subject);
}

/** The useful load, or what it falls short of. */
export function loadBlocker(
  amountAt: (subject: string) => number,
  certificates: Certificates,
  limits: LoadLimits,
): Blocker | null {
  const fill = fillOf(amountAt, certificates, limits);
  const least = Math.max(limits.useful, SOLVED_FTE_TOLERANCE);
  if (fill >= least - SOLVED_FTE_TOLERANCE / 2) return null;
  const freed = fillOf(amountAt, certificates, { others: 1 });
  if (freed >= least) return { code: 'OTHER_SUBJECTS', limit: limits.others };
  return { code: 'SMALL_LOAD', actual: fill, limit: limits.useful };
}
