// What a running planner tells and obeys.
import { type PlanMoves, type TierId } from './plan';

export interface Progress {
  /** Part of the work, or the tier being minimised. */
  readonly phase: 'MODEL' | TierId | 'WATERFALL' | 'CHECK' | 'EXPLAIN';
  /** Best tier-1 value so far, or null. */
  readonly best: number | null;
  /** Proven lower bound of tier 1 so far, or null. */
  readonly bound: number | null;
  /** Wall-clock seconds since the start. */
  readonly seconds: number;
  /** Share of the work done, 0-1 (an estimate). */
  readonly done: number;
}

export interface PlanOptions {
  /** Wall-clock limit; the plan found by then is returned with its bound. Work limits come first, so the result does not depend on the clock unless this strikes. */
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Moves of an earlier plan, which are kept wherever tiers 1 to 4 allow it. */
  readonly previous?: PlanMoves;
  /** Whether the limits are priced by solving tier 1 again; true unless said otherwise. */
  readonly withPrices?: boolean;
  readonly onProgress: (progress: Progress) => void;
  /** Polled between solver steps. */
  readonly isCancelled: () => boolean;
}
