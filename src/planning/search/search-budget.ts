// How much work a search may do: counted in nodes and iterations first, so that equal input gives equal plans; in seconds last.

/** An exact search with its work limits, a bound alone, or a round of neighbourhoods; each with its share of the seconds left. */
export type SearchPhase =
  | {
      readonly kind: 'EXACT' | 'BOUND';
      readonly nodes: number;
      readonly iterations: number;
      readonly timeShare: number;
      /** Gap to reach, as a share of the gap at which the tier counts as proven. */
      readonly gapShare: number;
    }
  | { readonly kind: 'NEIGHBOURHOODS'; readonly timeShare: number };

export interface SearchBudget {
  readonly phases: readonly SearchPhase[];
  readonly neighbourhoodNodes: number;
  readonly neighbourhoodIterations: number;
  /** Wall-clock seconds left before the user's limit. */
  readonly secondsLeft: () => number;
  readonly shouldStop: () => boolean;
}
