// Ways to fill a cell that the plan does not take, and what bars each: the fewest bars win.
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type Way } from '../plan/explanation';
import { REASON_CODES } from '../plan/reason';

/** Keeps the ways with the fewest blockers, alike ones merged. */
export class WayCollector {
  private best = Number.POSITIVE_INFINITY;
  private readonly found = new Map<string, Way>();

  /** Whether a way with at least `count` blockers can still matter. */
  isWorth(count: number): boolean {
    return count <= this.best;
  }

  offer(way: Way): void {
    if (way.blockers.length > this.best) return;
    if (way.blockers.length < this.best) {
      this.best = way.blockers.length;
      this.found.clear();
    }
    const key = `${way.measure}|${way.blockers.map(({ code }) => code).join('+')}`;
    const known = this.found.get(key);
    if (!known) this.found.set(key, way);
    else {
      const better = isMoreTelling(way, known) ? way : known;
      this.found.set(key, { ...better, candidates: known.candidates + way.candidates });
    }
  }

  /** In the order of the table of reasons, then the most useful first. */
  ways(): readonly Way[] {
    const rank = (way: Way): number =>
      way.blockers.reduce((worst, { code }) => Math.max(worst, REASON_CODES.indexOf(code)), -1);
    return [...this.found.values()].sort((a, b) => rank(a) - rank(b) || b.fte - a.fte);
  }
}

/** Fills more, or comes nearer to the limit that bars it. */
function isMoreTelling(way: Way, known: Way): boolean {
  if (Math.abs(way.fte - known.fte) > FTE_TOLERANCE) return way.fte > known.fte;
  return (way.blockers[0]?.actual ?? 0) < (known.blockers[0]?.actual ?? 0);
}
