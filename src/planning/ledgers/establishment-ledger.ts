// Establishment ledger (编制台账): authorised, in post, vacant and over, by school, with titles.
import { type Roster } from '../../domain/roster';
import { isGone, isInPost, isSubstitute, serviceOn } from '../../domain/service';
import { TITLES, type Title } from '../../domain/teacher';

export interface Establishment {
  /** Authorised posts (核定编制), persons. */
  readonly authorised: number;
  /** Staff in post (在编在岗), persons; people away on rotation count at home. */
  readonly inPost: number;
  /** Posts nobody is in. */
  readonly vacant: number;
  /** Staff above the authorised posts (超编). */
  readonly over: number;
  /** Substitutes (代课), who take no post. */
  readonly substitutes: number;
  /** Staff in post who serve elsewhere full-time on the start date. */
  readonly away: number;
  /** Staff of other schools who serve here full-time on the start date. */
  readonly guests: number;
  readonly titles: Readonly<Record<Title, number>>;
}

export interface SchoolEstablishment extends Establishment {
  readonly school: string;
  readonly schoolName: string;
}

export interface EstablishmentLedger {
  /** Sums over the schools: one school's vacancy does not hide another's surplus. */
  readonly county: Establishment;
  readonly schools: readonly SchoolEstablishment[];
}

type Counts = {
  -readonly [key in keyof Establishment]: key extends 'titles' ? Record<Title, number> : number;
};

function nothing(authorised: number): Counts {
  const titles = Object.fromEntries(TITLES.map((title) => [title, 0])) as Record<Title, number>;
  return { authorised, inPost: 0, vacant: 0, over: 0, substitutes: 0, away: 0, guests: 0, titles };
}

/** The ledger on the roster's start date, schools by code. */
export function establishmentLedger(roster: Roster): EstablishmentLedger {
  const { startDate } = roster.county;
  const counts = new Map(roster.schools.map((school) => [school.code, nothing(school.authorisedPosts)]));
  for (const { teacher, away } of serviceOn(roster.teachers, roster.rotations, startDate)) {
    const home = counts.get(teacher.schoolCode);
    if (!home || isGone(teacher, startDate)) continue;
    if (isSubstitute(teacher)) home.substitutes += 1;
    if (!isInPost(teacher, startDate)) continue;
    home.inPost += 1;
    home.titles[teacher.title] += 1;
    const host = away ? counts.get(away.toSchoolCode) : undefined;
    if (!host) continue;
    home.away += 1;
    host.guests += 1;
  }
  const schools = [...roster.schools]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((school): SchoolEstablishment => {
      const row = counts.get(school.code) ?? nothing(school.authorisedPosts);
      const vacant = Math.max(0, row.authorised - row.inPost);
      const over = Math.max(0, row.inPost - row.authorised);
      return { school: school.code, schoolName: school.name, ...row, vacant, over };
    });
  return { county: total(schools), schools };
}

function total(schools: readonly Establishment[]): Establishment {
  const sum = nothing(0);
  for (const school of schools) {
    for (const key of ['authorised', 'inPost', 'vacant', 'over', 'substitutes', 'away', 'guests'] as const)
      sum[key] += school[key];
    for (const title of TITLES) sum.titles[title] += school.titles[title];
  }
  return sum;
}
