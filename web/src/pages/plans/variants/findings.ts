// What a curve says that an officer can act on, read off its points.
import { type Curve, isProven, isSolved, linesOf, type SolvedPoint } from './curve';

export interface Findings {
  /** Cover and itinerant days only. */
  readonly staying: SolvedPoint | undefined;
  /** The narrowest ceiling at which rotations have brought what they can bring, without hires. */
  readonly moving: SolvedPoint | undefined;
  /** Wider ceilings than that bring nothing. */
  readonly isEnough: boolean;
  /** The same ceiling with hires. */
  readonly hiring: SolvedPoint | undefined;
  /** With exchanges, by ceiling. */
  readonly quota: readonly SolvedPoint[];
  readonly proven: number;
  readonly solved: number;
}

/** What shows as the same figure is the same. */
const SAME = 0.05;

export function findingsOf({ points }: Pick<Curve, 'points'>): Findings {
  const lines = linesOf(points);
  const going = (id: string): readonly SolvedPoint[] =>
    lines.find((line) => line.id === id)?.points.filter(({ ceiling }) => ceiling !== null) ?? [];
  const plain = going('plain');
  const least = Math.min(...plain.map(({ t1 }) => t1.value));
  const moving = plain.find(({ t1 }) => t1.value <= least + SAME);
  const solved = points.filter(isSolved);
  return {
    staying: solved.find(({ id }) => id === 'stay'),
    moving,
    isEnough: moving !== undefined && moving !== plain[plain.length - 1],
    hiring: going('hires').find(({ ceiling }) => ceiling === moving?.ceiling),
    quota: going('exchanges').filter(({ t4 }) => t4 !== null),
    proven: solved.filter(isProven).length,
    solved: solved.length,
  };
}
