// Calendar dates as ISO text: comparable as strings, no time zone, no clock.

/** A calendar date, YYYY-MM-DD. */
export type IsoDate = string;

/**
 * The same day a number of years later; fractions count in whole months (60.25 is 60 years and 3 months). A day that the
 * month lacks is kept as written (29 February, 31 April): it sorts before the first of the next month.
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  const months = Number(date.slice(5, 7)) - 1 + Math.round(years * 12);
  const year = Number(date.slice(0, 4)) + Math.floor(months / 12);
  const month = (((months % 12) + 12) % 12) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}${date.slice(7)}`;
}

/** Whole years from one date to a later one (age, length of service). */
export function fullYearsBetween(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(4) >= from.slice(4) ? years : years - 1;
}

/** Years from one date to a later one, whole ones by the calendar, to one decimal and never rounded up. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  const whole = fullYearsBetween(from, to);
  // 29 February has no date in most years: the day before 1 March stands for it.
  const anniversary = addYears(from, whole).replace('-02-29', '-02-28');
  const days = (Date.parse(to) - Date.parse(anniversary)) / 86_400_000;
  return whole + Math.min(9, Math.max(0, Math.floor((10 * days) / 366))) / 10;
}

/** A real calendar day as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day it is in the counties at a moment: China has one time zone, UTC+8, without summer time. */
export function countyDay(moment: Date): IsoDate {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
