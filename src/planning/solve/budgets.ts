// How much work each tier may cost, in nodes and simplex iterations: the same on every machine.
import { type TierId } from '../plan';
import { type Act } from '../search/search-budget';

/** An exact search that settles most counties, then neighbourhoods, then as much exact search again as is worth waiting for. */
export const ACTS: Readonly<Record<TierId, readonly Act[]>> = {
  T1: [
    { kind: 'EXACT', nodes: 400, iterations: 60_000 },
    { kind: 'NEIGHBOURHOODS' },
    { kind: 'EXACT', nodes: 20_000, iterations: 400_000 },
  ],
  T2: [{ kind: 'EXACT', nodes: 2_000, iterations: 60_000 }],
  T3: [{ kind: 'EXACT', nodes: 2_000, iterations: 60_000 }],
  T4: [{ kind: 'EXACT', nodes: 2_000, iterations: 60_000 }],
  T5: [{ kind: 'EXACT', nodes: 4_000, iterations: 100_000 }],
};

export const NEIGHBOURHOOD_NODES = 300;
export const NEIGHBOURHOOD_ITERATIONS = 20_000;
