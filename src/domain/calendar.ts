// Calendar dates as ISO text: comparable as strings, no time zone, no clock.

/** A calendar date, YYYY-MM-DD. */
export type IsoDate = string;

/** The same day a number of whole years later; 29 February stays 29 February (it sorts before 1 March). */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  return `${String(year).padStart(4, '0')}${date.slice(4)}`;
}

/** Whole years from one date to a later one (age, length of service). */
export function fullYearsBetween(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(4) >= from.slice(4) ? years : years - 1;
}
