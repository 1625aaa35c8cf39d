// The one tolerance of staffing arithmetic.

/** Differences below this many FTE are zero. */
export const FTE_TOLERANCE = 1e-9;

/** A share of a head count, rounded down with 1e-9 of grace: 0.15 x 20 is 3. */
export function floorShare(share: number, count: number): number {
  return Math.floor(share * count + FTE_TOLERANCE);
}

/** max(0, x), with differences below the tolerance taken as zero. */
export function positivePart(x: number): number {
  return x > FTE_TOLERANCE ? x : 0;
}
