// How statements stay inside one county and school year: every join says so, every change takes the county first.
import { type EntityManager } from 'typeorm';
import { lockRows } from '../../database';
import { CountyEntity } from './county.entity';
import { SchoolYearEntity } from './school-year.entity';
import { type SchoolYearScope } from './school-year.store';

/**
 * SQL that a row is of the same county and school year as another: the first part of every join. With the id alone the
 * database may look through the rows of every county there is.
 */
export function sameYear(alias: string, other: string): string {
  return `${alias}.county_id = ${other}.county_id AND ${alias}.school_year_id = ${other}.school_year_id`;
}

/** Locks a county until the transaction ends: changes of its plans and rosters come one after the other. */
export async function lockCounty(manager: EntityManager, countyId: string): Promise<void> {
  await lockRows(manager, CountyEntity, ['id'], { id: countyId });
}

/** Locks a school year until the transaction ends: whoever raises the roster's version waits. */
export async function lockSchoolYear(
  manager: EntityManager,
  { countyId, schoolYearId }: Pick<SchoolYearScope, 'countyId' | 'schoolYearId'>,
): Promise<void> {
  await lockRows(manager, SchoolYearEntity, ['id'], { countyId, id: schoolYearId });
}

/** The two ids every row of a county's data begins with, as conditions and as columns of a new row. */
export function yearIds({ countyId, schoolYearId }: Pick<SchoolYearScope, 'countyId' | 'schoolYearId'>): {
  readonly countyId: string;
  readonly schoolYearId: string;
} {
  return { countyId, schoolYearId };
}
