// The one picture of a county: the planner's own facts, worked out once for each version of its roster and shared by
// all requests that look at it.
import { type EntityManager } from 'typeorm';
import { type AbsenceKind } from '../../domain/absence';
import { type Roster } from '../../domain/roster';
import { isSubstitute } from '../../domain/service';
import { type Staffing, type StaffingCell } from '../../domain/shortage';
import { type CountyFacts, countyFacts } from '../../planning/facts/county-facts';
import { createProblem } from '../../planning/problem';
import { type Settings } from '../../planning/settings';
import { type SchoolYearScope } from '../school-years';

export interface SchoolPosts {
  readonly authorised: number;
  readonly inPost: number;
}

export interface CountyPicture {
  readonly roster: Roster;
  readonly settings: Settings;
  readonly staffing: Staffing;
  /** What the planner knows of the county; its problem is the roster in canonical order. */
  readonly facts: CountyFacts;
  /** Authorised posts and staff in post by school, persons. */
  readonly posts: ReadonlyMap<string, SchoolPosts>;
  /** Why people are absent on the start date, one entry a person, by the school that misses them. */
  readonly absentAt: ReadonlyMap<string, readonly AbsenceKind[]>;
  /** Cells of each school, in the order of the county's cells. */
  readonly cellsOf: ReadonlyMap<string, readonly StaffingCell[]>;
}

/** Reads the roster of a school year; null when there is none. */
export type LoadRoster = (
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
) => Promise<Roster | null>;

/** Pictures kept at once; a large county's roster takes some 10 MB. */
const PICTURES_KEPT = 6;

/**
 * Pictures by school year and roster version. A new version is a new key, so an old picture is never served;
 * two requests for the same missing picture wait for one computation. Nobody may change what they get.
 */
export class CountyPictures {
  private readonly kept = new Map<string, Promise<CountyPicture>>();

  constructor(private readonly loadRoster: LoadRoster) {}

  get(manager: EntityManager, year: SchoolYearScope): Promise<CountyPicture> {
    const key = `${year.schoolYearId}|${year.rosterVersion}`;
    const known = this.kept.get(key);
    this.kept.delete(key);
    const picture = known ?? this.work(manager, year, key);
    this.kept.set(key, picture);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= PICTURES_KEPT) break;
      this.kept.delete(oldest);
    }
    return picture;
  }

  private async work(manager: EntityManager, year: SchoolYearScope, key: string): Promise<CountyPicture> {
    try {
      const roster = await this.loadRoster(manager, year.countyCode, year.label);
      if (!roster) throw new Error('A school year without a roster');
      return pictureOf(roster);
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
  }
}

/** Works a picture out of a roster. */
export function pictureOf(roster: Roster): CountyPicture {
  const facts = countyFacts(createProblem(roster));
  const { settings, staffing, schools } = facts;
  const posts = schools.map(
    ({ code, school, staffInPost }) =>
      [code, { authorised: school.authorisedPosts, inPost: staffInPost }] as const,
  );
  return {
    roster,
    settings,
    staffing,
    facts,
    posts: new Map(posts),
    absentAt: absentBySchool(staffing, settings.supply.countSubstitutes),
    cellsOf: cellsBySchool(staffing.cells),
  };
}

/** Those who would be supply if they were there. */
function absentBySchool(
  { service }: Staffing,
  countSubstitutes: boolean,
): ReadonlyMap<string, readonly AbsenceKind[]> {
  const kinds = new Map<string, AbsenceKind[]>();
  for (const { teacher, gone, absent, presentAt } of service) {
    if (!absent || gone || (isSubstitute(teacher) && !countSubstitutes)) continue;
    kinds.set(presentAt, [...(kinds.get(presentAt) ?? []), absent.kind]);
  }
  return kinds;
}

function cellsBySchool(all: readonly StaffingCell[]): ReadonlyMap<string, readonly StaffingCell[]> {
  const cells = new Map<string, StaffingCell[]>();
  for (const cell of all) {
    const list = cells.get(cell.school);
    if (list) list.push(cell);
    else cells.set(cell.school, [cell]);
  }
  return cells;
}
