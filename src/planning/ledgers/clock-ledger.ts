// Clock ledger (期限台账): what comes due in the next three years - tenure, terms of service, rural years still lacking.
import { addYears, type IsoDate } from '../../domain/calendar';
import { TITLES, type Title } from '../../domain/teacher';
import { type Person } from '../county/person';
import { type CountyFacts } from '../facts/county-facts';

/** Longest stay at one school in the stricter of the known provincial rules, years. */
export const LONGEST_STAY_YEARS = 9;
export const YEARS_AHEAD = 3;

interface ClockBase {
  readonly staffNo: string;
  readonly name: string;
  /** Home school. */
  readonly school: string;
}

export type ClockKind = ClockEntry['kind'];

export type ClockEntry = ClockBase &
  (
    | { readonly kind: 'REACHES_TENURE'; readonly on: IsoDate; readonly years: number }
    | { readonly kind: 'TERM_ENDS'; readonly on: IsoDate; readonly toSchool: string }
    | { readonly kind: 'RETIRES'; readonly on: IsoDate }
    /** No day of its own: due before the next title. */
    | {
        readonly kind: 'LACKS_RURAL_YEAR';
        readonly on: null;
        readonly nextTitle: Title;
        readonly served: number;
      }
  );

/** Entries from the day after the start date up to three years later, by day, then staff number; those without a day last. */
export function clockLedger(facts: CountyFacts): readonly ClockEntry[] {
  const until = addYears(facts.startDate, YEARS_AHEAD);
  const due = (on: IsoDate): boolean => facts.startDate < on && on <= until;
  const entries = facts.people.flatMap((person) => {
    if (!person.inPost) return [];
    return [...tenure(person, facts), ...terms(person), ...retirement(person, facts), ...ruralYear(person)];
  });
  return entries.filter((entry) => entry.on === null || due(entry.on)).sort(byDay);
}

function byDay(a: ClockEntry, b: ClockEntry): number {
  const [x, y] = [a, b].map((entry) => `${entry.on ?? '9999-12-31'}|${entry.staffNo}|${entry.kind}`);
  return x! < y! ? -1 : 1;
}

function base({ teacher }: Person): ClockBase {
  return { staffNo: teacher.staffNo, name: teacher.name, school: teacher.schoolCode };
}

/** Only at town schools: there the clock of the exchange duty runs. */
function tenure(person: Person, facts: CountyFacts): readonly ClockEntry[] {
  if (!person.home.sends) return [];
  const marks = [...new Set([facts.settings['minimum-tenure'].years, LONGEST_STAY_YEARS])];
  return marks.map((years) => ({
    kind: 'REACHES_TENURE',
    ...base(person),
    on: addYears(person.tenureStart, years),
    years,
  }));
}

function terms(person: Person): readonly ClockEntry[] {
  const running = [person.service.away, ...person.service.itinerant];
  return running.flatMap((record) =>
    record?.endsOn
      ? [{ kind: 'TERM_ENDS' as const, ...base(person), on: record.endsOn, toSchool: record.toSchoolCode }]
      : [],
  );
}

function retirement(person: Person, { settings }: CountyFacts): readonly ClockEntry[] {
  const { birthDate, gender } = person.teacher;
  const on = addYears(birthDate, settings['near-retirement'].retirementAge[gender]);
  return [{ kind: 'RETIRES', ...base(person), on }];
}

function ruralYear(person: Person): readonly ClockEntry[] {
  if (!person.lacksRuralService) return [];
  const { title, ruralServiceYears } = person.teacher;
  const nextTitle = TITLES[TITLES.indexOf(title) + 1];
  return nextTitle
    ? [{ kind: 'LACKS_RURAL_YEAR', ...base(person), on: null, nextTitle, served: ruralServiceYears }]
    : [];
}
