// Queries for curves of variants: plain rows; the points with the rows, since a curve has some fifteen of them.
import { type EntityManager } from 'typeorm';
import { selectList } from '../../../database';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { type Curve } from '../../../planning/variants';
import { type SchoolYearScope } from '../../school-years';
import { type RunFailure, type RunState } from '../plan';
import { VariantCurveEntity } from './variant-curve.entity';

export interface CurveRow {
  /** UUID. */
  readonly curveId: string;
  readonly inputHash: string;
  readonly ruleSetVersion: string;
  readonly curveRosterVersion: number;
  readonly timeLimitSeconds: number;
  readonly curve: Curve | null;
  readonly runState: RunState;
  readonly runPhase: string | null;
  readonly runDone: number;
  readonly runSeconds: number;
  readonly runAttempts: number;
  readonly runError: RunFailure | null;
  readonly runStartedAt: Date | null;
  readonly runFinishedAt: Date | null;
  readonly createdAt: Date;
}

/** A curve with the scope it belongs to. */
export interface CurveSource extends CurveRow {
  readonly year: SchoolYearScope;
}

const COLUMNS = selectList(
  VariantCurveEntity,
  'v',
  [
    'inputHash',
    'ruleSetVersion',
    'timeLimitSeconds',
    'curve',
    'runState',
    'runPhase',
    'runDone',
    'runSeconds',
    'runAttempts',
    'runError',
    'runStartedAt',
    'runFinishedAt',
    'createdAt',
  ],
  { curveId: 'id', curveRosterVersion: 'rosterVersion' },
);

const NEWEST_FIRST: SqlOrder<CurveRow> = {
  name: 'variant-curve:CREATED_AT:DESC',
  descending: true,
  keyOf: (row) => [row.createdAt.toISOString(), row.curveId],
  // To the millisecond, like the key: cursors carry what JavaScript knows of the time.
  expressions: [
    `to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C"`,
    'v.id::text COLLATE "C"',
  ],
  shape: 'ss',
};

export function listCurves(
  manager: EntityManager,
  year: SchoolYearScope,
  page: PageRequest,
): Promise<Page<CurveRow>> {
  const conditions = new Conditions();
  conditions.add('v.county_id = ? AND v.school_year_id = ?', year.countyId, year.schoolYearId);
  return pageOfQuery(manager, { select: COLUMNS, from: 'variant_curve v', conditions }, NEWEST_FIRST, page);
}

export interface CurveKey {
  readonly countyId: string;
  readonly schoolYearId: string;
  readonly inputHash: string;
}

/** The newest finished curve of each input, in one statement. */
export function newestCurves(
  manager: EntityManager,
  keys: readonly CurveKey[],
): Promise<readonly (CurveRow & { readonly schoolYearId: string })[]> {
  // In SQL: the builder does not rename a table's columns.
  return manager.query(
    `SELECT DISTINCT ON (v.school_year_id, v.input_hash) ${COLUMNS}, v.school_year_id AS "schoolYearId"
     FROM variant_curve v
     WHERE v.county_id = ANY($1) AND v.school_year_id = ANY($2) AND v.input_hash = ANY($3)
       AND v.run_state = 'SUCCEEDED'
     ORDER BY v.school_year_id, v.input_hash, v.created_at DESC`,
    [
      keys.map(({ countyId }) => countyId),
      keys.map(({ schoolYearId }) => schoolYearId),
      keys.map(({ inputHash }) => inputHash),
    ],
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A curve of the school year, or null. */
export async function findCurve(
  manager: EntityManager,
  year: SchoolYearScope,
  curveId: string,
): Promise<CurveRow | null> {
  if (!UUID.test(curveId)) return null;
  // In SQL: the builder does not rename a table's columns.
  const rows = await manager.query<CurveRow[]>(
    `SELECT ${COLUMNS} FROM variant_curve v WHERE v.county_id = $1 AND v.school_year_id = $2 AND v.id = $3`,
    [year.countyId, year.schoolYearId, curveId],
  );
  return rows[0] ?? null;
}
