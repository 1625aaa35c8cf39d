// Queries for counties and school years: plain rows.
import { type EntityManager } from 'typeorm';
import { found } from '../../graphql/errors';

export interface CountyRow {
  readonly countyId: string;
  /** Administrative division code (行政区划代码). */
  readonly code: string;
  readonly name: string;
}

/** A county's school year: the scope that every other query is bound to. */
export interface SchoolYearScope {
  readonly countyId: string;
  readonly schoolYearId: string;
  readonly countyCode: string;
  readonly countyName: string;
  /** For example 2026-2027. */
  readonly label: string;
  /** First day of the school year, YYYY-MM-DD. */
  readonly startDate: string;
  /** Raised by every saved roster. */
  readonly rosterVersion: number;
}

const SCOPE_COLUMNS = `y.county_id AS "countyId", y.id AS "schoolYearId", c.code AS "countyCode",
  y.county_name AS "countyName", y.label, y.start_date AS "startDate", y.roster_version AS "rosterVersion"`;

/** Counties by code; null means all of them. */
export function listCounties(
  manager: EntityManager,
  codes: readonly string[] | null,
): Promise<readonly CountyRow[]> {
  return manager.query<CountyRow[]>(
    `SELECT id AS "countyId", code, name FROM county
     WHERE $1::text[] IS NULL OR code = ANY($1) ORDER BY code LIMIT 1000`,
    [codes],
  );
}

export async function findCounty(manager: EntityManager, code: string): Promise<CountyRow | null> {
  const rows = await listCounties(manager, [code]);
  return rows[0] ?? null;
}

/** School years of several counties, newest first within each. */
export function listSchoolYears(
  manager: EntityManager,
  countyIds: readonly string[],
): Promise<readonly SchoolYearScope[]> {
  return manager.query<SchoolYearScope[]>(
    `SELECT ${SCOPE_COLUMNS} FROM school_year y JOIN county c ON c.id = y.county_id
     WHERE y.county_id = ANY($1) ORDER BY y.start_date DESC, y.label DESC`,
    [countyIds],
  );
}

/** One school year by its natural key; the newest when no label is given. */
export async function findSchoolYear(
  manager: EntityManager,
  countyCode: string,
  label: string | null = null,
): Promise<SchoolYearScope | null> {
  const rows = await manager.query<SchoolYearScope[]>(
    `SELECT ${SCOPE_COLUMNS} FROM school_year y JOIN county c ON c.id = y.county_id
     WHERE c.code = $1 AND ($2::text IS NULL OR y.label = $2)
     ORDER BY y.start_date DESC, y.label DESC LIMIT 1`,
    [countyCode, label],
  );
  return rows[0] ?? null;
}

/** The same, refused in words when it is not there. */
export async function requireSchoolYear(
  manager: EntityManager,
  countyCode: string,
  label: string | null,
): Promise<SchoolYearScope> {
  return found(await findSchoolYear(manager, countyCode, label), {
    zh: '没有这个县或学年的数据',
    en: 'There is no such county or school year',
  });
}
