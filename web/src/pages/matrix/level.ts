// How short a cell or school is: a few levels, each a colour and a word.

export type Level = 'NONE' | 'SPARE' | 'ENOUGH' | 'SLIGHT' | 'SHORT' | 'VERY_SHORT' | 'SEVERE';

/** Below this many FTE a difference is of no use to anybody; figures show one digit. */
const NOTICED = 0.05;

export const CELL_LEVELS: readonly Level[] = ['SPARE', 'ENOUGH', 'SLIGHT', 'SHORT', 'VERY_SHORT', 'SEVERE'];

/** FTE of one subject at one school: where the next level begins. */
const CELL_LIMITS: readonly number[] = [-NOTICED, NOTICED, 0.5, 1, 2];

export function cellLevel(balance: number | null): Level {
  return balance === null ? 'NONE' : CELL_LEVELS[stepOf(balance, CELL_LIMITS)]!;
}

export const SCHOOL_LEVELS = ['ENOUGH', 'SLIGHT', 'SHORT', 'VERY_SHORT', 'SEVERE'] as const;

/** FTE of several subjects of a school together. */
const SCHOOL_LIMITS: readonly number[] = [NOTICED, 1, 3, 5];

export function schoolLevel(gap: number): (typeof SCHOOL_LEVELS)[number] {
  return SCHOOL_LEVELS[stepOf(gap, SCHOOL_LIMITS)]!;
}

/** How many limits are reached. The scales of d3 would do it too, for 9 KiB on the line of a village school. */
function stepOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}
