// How much work a search may do: counted in nodes and iterations first, in seconds last.

export interface SearchBudget {
  readonly neighbourhoodNodes: number;
  readonly neighbourhoodIterations: number;
  /** Wall-clock seconds left before the user's limit. */
  readonly secondsLeft: () => number;
  readonly shouldStop: () => boolean;
}
