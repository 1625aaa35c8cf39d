// Ways to fill a cell that the plan does not take, and what bars each: the fewest bars win.
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type Way } from '../plan/explanation';
import { REASON_CODES } from '../plan/reason';

/** Keeps the ways with the fewest blockers, alike ones merged; a closed direction only where nothing else would do. */
export class WayCollector {
  private best = Number.POSITIVE_INFINITY;
  private readonly found = new Map<string, Way>();

  /** Whether a way with at least `count` blockers can still matter. */
  isWorth(count: number): boolean {
    return count <= this.best;
  }

  offer(way: Way): void {
    if (way.blockers.length > this.best) return;
    // Opening a direction helps nobody whom something else bars besides.
    if (way.blockers.length > 1 && way.blockers.some(({ code }) => code === 'DIRECTION')) return;
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
    const found = [...this.found.values()];
    const open = found.filter(({ blockers }) => blockers.every(({ code }) => code !== 'DIRECTION'));
    return (open.length > 0 ? open : found).sort((a, b) => rank(a) - rank(b) || b.fte - a.fte);
  }
}

/** Fills more, or comes nearer to the limit that bars it. */
function isMoreTelling(way: Way, known: Way): boolean {
  if (Math.abs(way.fte - known.fte) > FTE_TOLERANCE) return way.fte > known.fte;
  return (way.blockers[0]?.actual ?? 0) < (known.blockers[0]?.actual ?? 0);
}
