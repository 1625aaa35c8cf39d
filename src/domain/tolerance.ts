// The tolerances of staffing arithmetic: what counts as equal, in FTE, in persons and in km.

/** FTE worked out from a roster: differences below this are zero. Also the grace of whole persons and days. */
export const FTE_TOLERANCE = 1e-9;

/** FTE read off a solution: a numerical solver may pass a limit by this much, and less than this is nothing to speak of. */
export const SOLVED_FTE_TOLERANCE = 1e-6;

/** Road distances: exactly the limit of a rule, in km, is within it. */
export const KM_TOLERANCE = 1e-9;

/** A share of a head count, rounded down with 1e-9 of grace: 0.15 x 20 is 3. */
export function floorShare(share: number, count: number): number {
  return Math.floor(share * count + FTE_TOLERANCE);
}

/** Least whole number of persons that reaches a figure, with 1e-9 of grace: 3.0000000001 is reached by 3. */
export function wholePersons(figure: number): number {
  return Math.ceil(figure - FTE_TOLERANCE);
}

/** max(0, x), with differences below the tolerance taken as zero. */
export function positivePart(x: number): number {
  return x > FTE_TOLERANCE ? x : 0;
}
