// Queries for rotation records: plain rows.
import { type EntityManager } from 'typeorm';
import { selectList } from '../../database';
import { type RotationKind, type RotationStatus } from '../../domain/rotation';
import { type Stage } from '../../domain/school';
import { type Reach } from '../../graphql/access';
import { decodeNodeId } from '../../graphql/node-id';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { RotationRecordEntity } from '../rosters';
import { type SchoolYearScope } from '../school-years';
import { type RotationFilter } from './rotation.type';

export interface RotationRow {
  /** UUID of the record. */
  readonly recordId: string;
  readonly staffNo: string;
  readonly fromSchoolCode: string;
  readonly toSchoolCode: string;
  readonly kind: RotationKind;
  readonly status: RotationStatus;
  readonly stage: Stage;
  readonly subjectCode: string;
  readonly daysPerWeek: number | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly version: number;
}

/** A record with the scope it belongs to: what the GraphQL type is made from. */
export interface RotationOfYear extends RotationRow {
  readonly year: SchoolYearScope;
}

const OWN = selectList(
  RotationRecordEntity,
  'r',
  ['kind', 'status', 'stage', 'subjectCode', 'daysPerWeek', 'startsOn', 'endsOn', 'version'],
  { recordId: 'id' },
);

const COLUMNS = `${OWN}, t.staff_no AS "staffNo", f.code AS "fromSchoolCode", h.code AS "toSchoolCode"`;

// In SQL, here and below: the builder does not join tables that have no relation. People and schools by their ids alone:
// with the year named again the planner takes a county for a handful of rows, and a page costs six times as many reads.
const RECORDS = `rotation_record r JOIN teacher t ON t.id = r.teacher_id
  JOIN school f ON f.id = t.school_id JOIN school h ON h.id = r.to_school_id`;

/** Newest first. */
const ORDER: SqlOrder<RotationRow> = {
  name: 'rotation:STARTS_ON:DESC',
  descending: true,
  keyOf: (row) => [row.startsOn, row.recordId],
  expressions: ['r.starts_on::text COLLATE "C"', 'r.id::text COLLATE "C"'],
  shape: 'ss',
};

export interface RotationListRequest {
  readonly reach: Reach;
  readonly filter: RotationFilter | null;
  readonly page: PageRequest;
}

/** A page of records, newest first. */
export function listRotations(
  manager: EntityManager,
  year: SchoolYearScope,
  { reach, filter, page }: RotationListRequest,
): Promise<Page<RotationRow>> {
  const conditions = new Conditions();
  conditions.add('r.county_id = ? AND r.school_year_id = ?', year.countyId, year.schoolYearId);
  if (!reach.everything) {
    conditions.add(
      'f.code = ANY(?) OR h.code = ANY(?) OR t.staff_no = ANY(?)',
      reach.schools,
      reach.schools,
      reach.staffNos,
    );
  }
  const given: readonly [unknown, string][] = [
    [filter?.kinds, 'r.kind = ANY(?)'],
    [filter?.statuses, 'r.status = ANY(?)'],
    [filter?.toSchoolCodes, 'h.code = ANY(?)'],
    [filter?.fromSchoolCodes, 'f.code = ANY(?)'],
    [filter?.staffNos, 't.staff_no = ANY(?)'],
    [filter?.planIds?.map((id) => decodeNodeId(id)?.key[2] ?? ''), 'r.plan_id::text = ANY(?)'],
  ];
  for (const [value, condition] of given) {
    if (value !== null && value !== undefined) conditions.add(condition, value);
  }
  return pageOfQuery(manager, { select: COLUMNS, from: RECORDS, conditions }, ORDER, page);
}

/** Records of several teachers, newest first, in one statement. */
export function rotationsOfTeachers(
  manager: EntityManager,
  year: SchoolYearScope,
  staffNos: readonly string[],
): Promise<readonly RotationRow[]> {
  return manager.query<RotationRow[]>(
    `SELECT ${COLUMNS} FROM ${RECORDS}
     WHERE r.county_id = $1 AND r.school_year_id = $2 AND t.staff_no = ANY($3)
     ORDER BY r.starts_on DESC, r.id`,
    [year.countyId, year.schoolYearId, staffNos],
  );
}

/** The records a plan's approval wrote, locked until the transaction ends. */
export function rotationsOfPlan(
  manager: EntityManager,
  year: SchoolYearScope,
  planId: string,
): Promise<readonly RotationRow[]> {
  return manager.query<RotationRow[]>(
    `SELECT ${COLUMNS} FROM ${RECORDS}
     WHERE r.county_id = $1 AND r.school_year_id = $2 AND r.plan_id = $3 ORDER BY r.id FOR UPDATE OF r`,
    [year.countyId, year.schoolYearId, planId],
  );
}

/** One record by its id, or null. */
export async function findRotation(
  manager: EntityManager,
  year: SchoolYearScope,
  recordId: string,
): Promise<RotationRow | null> {
  const rows = await manager.query<RotationRow[]>(
    `SELECT ${COLUMNS} FROM ${RECORDS}
     WHERE r.county_id = $1 AND r.school_year_id = $2 AND r.id::text = $3`,
    [year.countyId, year.schoolYearId, recordId],
  );
  return rows[0] ?? null;
}
