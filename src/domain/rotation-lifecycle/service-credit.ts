// Service that counts for the next title: half a year for every term really served.
import { type IsoDate } from '../calendar';
import { stateOn } from './lifecycle';
import { type RotationHistory } from './rotation-event';

/** How service is counted; counties differ, so these are parameters. */
export interface CreditRules {
  /** Days that must be served within a term (half a school year) for it to count 0.5 years. */
  readonly daysATerm: number;
  /** First days of the two terms, MM-DD, the school year's first term first. */
  readonly termStarts: readonly [string, string];
}

/** 120 of some 140 days of a term: short absences do not cost the term, half a term does not make one. */
export const DEFAULT_CREDIT_RULES: CreditRules = { daysATerm: 120, termStarts: ['09-01', '02-01'] };

const DAY_MS = 86_400_000;

/** Days from the first to the last, both counted; 0 when there are none. */
export function daysBetween(first: IsoDate, last: IsoDate): number {
  return Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1);
}

function dayBefore(date: IsoDate): IsoDate {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

/** Terms that touch the span, as first and last day. */
function termsWithin(
  from: IsoDate,
  to: IsoDate,
  rules: CreditRules,
): readonly (readonly [IsoDate, IsoDate])[] {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 3 },
    (_, index) => Number(from.slice(0, 4)) - 1 + index,
  );
  const starts = years
    .flatMap((year) => rules.termStarts.map((day) => `${String(year).padStart(4, '0')}-${day}`))
    .sort();
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    return next === undefined ? [] : [[start, dayBefore(next)] as const];
  });
}

/** First and last day served up to a date; null when nothing was served. */
export function servedOn(history: RotationHistory, date: IsoDate): readonly [IsoDate, IsoDate] | null {
  const state = stateOn(history, date);
  if (!state?.arrivedOn) return null;
  const { startsOn } = history.terms;
  const first = state.arrivedOn > startsOn ? state.arrivedOn : startsOn;
  const last = state.endsOn !== null && state.endsOn < date ? state.endsOn : date;
  return last < first ? null : [first, last];
}

/**
 * Years of service (multiples of 0.5) that a record adds for the title up to a date: full-time service only, terms
 * with at least `daysATerm` days between the first and the last day. A failed assessment takes all of it away.
 */
export function serviceYears(
  history: RotationHistory,
  date: IsoDate,
  rules: CreditRules = DEFAULT_CREDIT_RULES,
): number {
  if (history.terms.kind === 'ITINERANT') return 0;
  const served = servedOn(history, date);
  if (!served || stateOn(history, date)?.assessment?.grade === 'FAIL') return 0;
  const [first, last] = served;
  return termsWithin(first, last, rules).reduce((years, [start, end]) => {
    const days = daysBetween(first > start ? first : start, last < end ? last : end);
    return days >= rules.daysATerm ? years + 0.5 : years;
  }, 0);
}
