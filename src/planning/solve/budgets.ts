// How much work each tier may cost, in nodes and simplex iterations: the same on every machine.
import { type TierId } from '../plan';
import { type SearchPhase } from '../search/search-budget';

/** Models with more columns than this are improved by neighbourhoods before an exact search is worth its presolve. */
const LARGE = 8_000;

/** Half the gap that counts as proven: what the arithmetic of later tiers may add is then no matter. */
const HALF = 0.5;

export const boundWithin = (iterations: number, timeShare = 1): SearchPhase => ({
  kind: 'BOUND',
  nodes: 20,
  iterations,
  timeShare,
  gapShare: HALF,
});
const exact = (nodes: number, iterations: number, timeShare = 1): SearchPhase => ({
  kind: 'EXACT',
  nodes,
  iterations,
  timeShare,
  gapShare: HALF,
});
/** Models with more columns than this are bounded at their root before neighbourhoods, and branched on after them. */
const EASY = 4_000;

/** About as much as an easy root relaxation with its cuts takes. */
const first = (columns: number): SearchPhase =>
  columns > EASY ? boundWithin(4_000 + 2 * columns, 0.4) : exact(400, 4_000 + 2 * columns, 0.4);
const neighbourhoods: SearchPhase = { kind: 'NEIGHBOURHOODS', timeShare: 0.7 };

/**
 * A short exact search settles most tiers; where a gap remains, neighbourhoods improve the plan and the exact search
 * goes on for as long as is worth waiting.
 */
export function phasesFor(tier: TierId, columns: number): readonly SearchPhase[] {
  const large = columns > LARGE;
  switch (tier) {
    case 'T1':
      return [
        columns > EASY ? exact(1, 4_000 + 2 * columns, 0.4) : first(columns),
        neighbourhoods,
        exact(20_000, 150_000),
      ];
    case 'T5':
      return large
        ? [neighbourhoods, boundWithin(6_000)]
        : [first(columns), neighbourhoods, exact(1_000, 30_000)];
    case 'T2':
      // What remains is proven from the side of tier 1 (lower-largest.ts).
      return columns > EASY ? [neighbourhoods] : [first(columns), neighbourhoods];
    default:
      return [first(columns), neighbourhoods, exact(1_000, columns > EASY ? 10_000 : 40_000)];
  }
}

/** Rows looked at in one search by single decisions. */
export const improvementWork = 400_000_000;

/** Work one neighbourhood may cost. */
export function neighbourhoodWork(columns: number): {
  neighbourhoodNodes: number;
  neighbourhoodIterations: number;
} {
  return columns > LARGE
    ? { neighbourhoodNodes: 20, neighbourhoodIterations: 3_000 }
    : { neighbourhoodNodes: 300, neighbourhoodIterations: 20_000 };
}
