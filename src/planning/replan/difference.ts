// What a new plan changes in an old one, move by move.
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type AnyMove, type PlanDifference, type PlanMoves } from '../plan';

/** A rotation whose host stays the same counts as kept, however its work there is divided. */
export function planDifference(before: PlanMoves, after: PlanMoves): PlanDifference {
  const old = new Map(listOf(before).map((entry) => [keyOf(entry), entry]));
  const now = new Map(listOf(after).map((entry) => [keyOf(entry), entry]));
  const both = [...now].flatMap(([key, entry]) => {
    const previous = old.get(key);
    return previous ? [{ before: previous, after: entry }] : [];
  });
  const changed = both.filter((pair) => !isSame(pair.before, pair.after));
  return {
    kept: both.length - changed.length,
    added: [...now].flatMap(([key, entry]) => (old.has(key) ? [] : [entry])),
    removed: [...old].flatMap(([key, entry]) => (now.has(key) ? [] : [entry])),
    changed,
  };
}

function listOf({ covers, itinerants, rotations, exchanges, hires }: PlanMoves): readonly AnyMove[] {
  return [
    ...covers.map((move) => ({ measure: 'COVER', move }) as const),
    ...itinerants.map((move) => ({ measure: 'ITINERANT', move }) as const),
    ...rotations.map((move) => ({ measure: 'ROTATION', move }) as const),
    ...exchanges.map((move) => ({ measure: 'EXCHANGE', move }) as const),
    ...hires.map((move) => ({ measure: 'HIRE', move }) as const),
  ];
}

/** What makes it the same decision, if perhaps with another outcome. */
function keyOf({ measure, move }: AnyMove): string {
  switch (measure) {
    case 'COVER':
      return `${measure}|${move.staffNo}|${move.subject}`;
    case 'ITINERANT':
      return `${measure}|${move.staffNo}|${move.toSchool}|${move.subject}`;
    case 'ROTATION':
    case 'EXCHANGE':
      return `${measure}|${move.staffNo}`;
    default:
      return `${measure}|${move.school}|${move.stage}|${move.mainSubject}`;
  }
}

/** Both have the same key, so the same measure. */
function isSame(a: AnyMove, b: AnyMove): boolean {
  if (a.measure === 'COVER' && b.measure === 'COVER')
    return Math.abs(a.move.fte - b.move.fte) <= SOLVED_FTE_TOLERANCE;
  if (a.measure === 'ITINERANT' && b.measure === 'ITINERANT')
    return a.move.daysPerWeek === b.move.daysPerWeek;
  if (a.measure === 'ROTATION' && b.measure === 'ROTATION') return a.move.toSchool === b.move.toSchool;
  if (a.measure === 'EXCHANGE' && b.measure === 'EXCHANGE')
    return a.move.partnerStaffNo === b.move.partnerStaffNo;
  return a.measure === 'HIRE' && b.measure === 'HIRE' && a.move.count === b.move.count;
}
