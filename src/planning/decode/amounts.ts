// Numbers read off a solver's point: whole where they must be, rounded to what a plan prints.

/** Whole number at a column; solvers leave it within 1e-6 of one. */
export function wholeAt(point: ArrayLike<number>, column: number): number {
  return Math.round(point[column] as number);
}

/** FTE to nine decimals; what is below 1e-7 is solver noise. */
export function fteAt(point: ArrayLike<number>, column: number): number {
  const value = point[column] as number;
  return value > 1e-7 ? roundFte(value) : 0;
}

/** Nine decimals, so that sums stay within the tolerance of the checker and equal plans print equal text. */
export function roundFte(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** A tier's value to eight decimals: sums of rounded amounts say nothing beyond. */
export function roundTier(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
