// How much work each tier may cost, in nodes and simplex iterations: the same on every machine.
import { type TierId } from '../plan';
import { type SearchPhase } from '../search/search-budget';

/** Models with more columns than this are improved by neighbourhoods before an exact search is worth its presolve. */
const LARGE = 8_000;

const bound = (iterations: number): SearchPhase => ({ kind: 'BOUND', nodes: 20, iterations, timeShare: 1 });
const exact = (nodes: number, iterations: number, timeShare = 1): SearchPhase => ({
  kind: 'EXACT',
  nodes,
  iterations,
  timeShare,
});
/** Models with more columns than this are not branched on before neighbourhoods have been tried. */
const EASY = 4_000;

/** About as much as an easy root relaxation with its cuts takes. */
const first = (columns: number): SearchPhase => exact(columns > EASY ? 1 : 400, 4_000 + 2 * columns, 0.4);
const neighbourhoods: SearchPhase = { kind: 'NEIGHBOURHOODS', timeShare: 0.7 };

/**
 * A short exact search settles most tiers; where a gap remains, neighbourhoods improve the plan and the exact search
 * goes on for as long as is worth waiting.
 */
export function phasesFor(tier: TierId, columns: number): readonly SearchPhase[] {
  const large = columns > LARGE;
  switch (tier) {
    case 'T1':
      return [first(columns), neighbourhoods, exact(20_000, 150_000)];
    case 'T5':
      return large ? [neighbourhoods, bound(6_000)] : [first(columns), neighbourhoods, exact(1_000, 30_000)];
    case 'T2':
      // The worst-off school is settled early; what lasts is the proof, and it seldom comes later.
      return [first(columns), neighbourhoods, exact(100, 5_000)];
    default:
      return [first(columns), neighbourhoods, exact(1_000, 40_000)];
  }
}

/** Share of the time limit that has passed when a tier has to give way to the next. */
export const DEADLINES: Readonly<Record<TierId | 'WATERFALL', number>> = {
  T1: 0.5,
  T2: 0.58,
  T3: 0.66,
  T4: 0.74,
  T5: 0.86,
  WATERFALL: 1,
};

/** Work one neighbourhood may cost. */
export function neighbourhoodWork(columns: number): {
  neighbourhoodNodes: number;
  neighbourhoodIterations: number;
} {
  return columns > LARGE
    ? { neighbourhoodNodes: 20, neighbourhoodIterations: 3_000 }
    : { neighbourhoodNodes: 300, neighbourhoodIterations: 20_000 };
}
