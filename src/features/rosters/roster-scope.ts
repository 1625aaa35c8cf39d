// The county and school year a roster belongs to: found, made, locked.
import { EntityManager } from 'typeorm';
import { type County } from '../../domain/roster';

/** The two ids every row of a county's data begins with. */
export interface Scope {
  readonly countyId: string;
  readonly schoolYearId: string;
}

interface ScopeRow extends Scope {
  readonly countyRowName: string;
  readonly startDate: string;
  readonly countyName: string;
  readonly seatLongitude: number;
  readonly seatLatitude: number;
  readonly rosterVersion: number;
}

/** What happened to the county's own row of the roster. */
export type CountyOutcome = 'created' | 'updated' | 'unchanged';

const SELECT = `
  SELECT c.id AS "countyId", y.id AS "schoolYearId", c.name AS "countyRowName", y.start_date AS "startDate",
    y.county_name AS "countyName", y.seat_longitude AS "seatLongitude", y.seat_latitude AS "seatLatitude",
    y.roster_version AS "rosterVersion"
  FROM county c JOIN school_year y ON y.county_id = c.id
  WHERE c.code = $1 AND y.label = $2`;

/** The scope, or null when this county has no such school year. */
export async function findScope(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<Scope | null> {
  const row = await selectScope(manager, countyCode, schoolYear);
  return row && { countyId: row.countyId, schoolYearId: row.schoolYearId };
}

/** County and version of a stored roster, or null. */
export async function findCounty(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<{ readonly scope: Scope; readonly county: County; readonly rosterVersion: number } | null> {
  const row = await selectScope(manager, countyCode, schoolYear);
  if (!row) return null;
  return {
    scope: { countyId: row.countyId, schoolYearId: row.schoolYearId },
    county: {
      code: countyCode,
      name: row.countyName,
      schoolYear,
      startDate: row.startDate,
      seatLongitude: row.seatLongitude,
      seatLatitude: row.seatLatitude,
    },
    rosterVersion: row.rosterVersion,
  };
}

/** Saves the county's row and holds a lock on it until the transaction ends, so that two imports come one after the other. */
export async function lockScope(
  manager: EntityManager,
  county: County,
): Promise<{ readonly scope: Scope; readonly outcome: CountyOutcome }> {
  await manager.query('INSERT INTO county (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING', [
    county.code,
    county.name,
  ]);
  const [{ id: countyId }]: [{ id: string }] = await manager.query(
    'SELECT id FROM county WHERE code = $1 FOR NO KEY UPDATE',
    [county.code],
  );
  const found = await selectScope(manager, county.code, county.schoolYear);
  const facts = [county.startDate, county.name, county.seatLongitude, county.seatLatitude];
  if (!found) {
    await manager.query('UPDATE county SET name = $2 WHERE id = $1 AND name <> $2', [countyId, county.name]);
    const [{ id }]: [{ id: string }] = await manager.query(
      `INSERT INTO school_year (county_id, label, start_date, county_name, seat_longitude, seat_latitude, roster_version)
       VALUES ($1, $2, $3, $4, $5, $6, 0) RETURNING id`,
      [countyId, county.schoolYear, ...facts],
    );
    return { scope: { countyId, schoolYearId: id }, outcome: 'created' };
  }
  const scope = { countyId, schoolYearId: found.schoolYearId };
  const old = [found.startDate, found.countyName, found.seatLongitude, found.seatLatitude];
  if (old.every((value, i) => value === facts[i])) return { scope, outcome: 'unchanged' };
  await manager.query('UPDATE county SET name = $2 WHERE id = $1 AND name <> $2', [countyId, county.name]);
  await manager.query(
    `UPDATE school_year SET start_date = $2, county_name = $3, seat_longitude = $4, seat_latitude = $5 WHERE id = $1`,
    [scope.schoolYearId, ...facts],
  );
  return { scope, outcome: 'updated' };
}

/** Says that the roster has changed: plans frozen before it are out of date. */
export async function raiseRosterVersion(manager: EntityManager, scope: Scope): Promise<void> {
  await manager.query('UPDATE school_year SET roster_version = roster_version + 1 WHERE id = $1', [
    scope.schoolYearId,
  ]);
}

async function selectScope(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<ScopeRow | null> {
  const rows: ScopeRow[] = await manager.query(SELECT, [countyCode, schoolYear]);
  return rows[0] ?? null;
}
