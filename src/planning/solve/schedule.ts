// How the seconds of the user's limit are shared: the last resort, after the work limits.
import { type Part } from './solve-tier';

/** Share of the time for searching that has passed when a tier has to give way to the next. */
const GIVE_WAY = { T1: 0.5, T2: 0.6, T3: 0.72, T4: 0.85, T5: 1 } as const;

/** Shares of the limit: most that the first plan may take, and most that is kept for what follows the tiers. */
const FIRST = 0.45;
const MOST_KEPT = 0.45;
/** What follows takes a few times as long as the first plan: improvement, amounts, waterfall, explanation, check. */
const KEPT = 4;
/** Part of what was kept that is still left when each part has to end. */
const LEFT = { IMPROVE: 0.6, SETTLE: 0.55, WATERFALL: 0.4, PRICES: 0.05 } as const;

/**
 * Deadlines in seconds since the start. A slow or busy machine shows in how long the first plan takes, so what is kept for
 * the end is measured in that.
 */
export class Schedule {
  private firstPlanAfter: number | null = null;

  constructor(private readonly limit: number) {}

  /** Tells when the first whole plan stood; only the first call counts. */
  firstPlan(seconds: number): void {
    this.firstPlanAfter ??= seconds;
  }

  deadline(part: Part): number {
    const kept =
      this.firstPlanAfter === null
        ? MOST_KEPT * this.limit
        : Math.min(MOST_KEPT * this.limit, KEPT * this.firstPlanAfter);
    switch (part) {
      case 'START':
        return FIRST * this.limit;
      case 'IMPROVE':
      case 'SETTLE':
      case 'WATERFALL':
      case 'PRICES':
        return this.limit - LEFT[part] * kept;
      default:
        return GIVE_WAY[part] * (this.limit - kept);
    }
  }
}
