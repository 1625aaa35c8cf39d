// The twelve months whose postings belong to a school year.
import { addYears, type IsoDate } from '../../domain/calendar';

/** Postings are dated from the summer on: this many days before the school year starts. */
const SUMMER_DAYS = 62;

export interface DaySpan {
  readonly from: IsoDate;
  /** First day after the span. */
  readonly until: IsoDate;
}

/** From 62 days before the first day of the school year (the summer holidays), for one year. */
export function schoolYearSpan(startDate: IsoDate): DaySpan {
  const from = new Date(Date.parse(startDate) - SUMMER_DAYS * 86_400_000).toISOString().slice(0, 10);
  return { from, until: addYears(from, 1) };
}

export function isWithin(span: DaySpan, date: IsoDate): boolean {
  return span.from <= date && date < span.until;
}
