// Queries for curves of variants: plain rows; the points with the rows, since a curve has some fifteen of them.
import { type EntityManager } from 'typeorm';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { type Curve } from '../../../planning/variants';
import { type SchoolYearScope } from '../../school-years';
import { type RunFailure, type RunState } from '../plan';

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

const COLUMNS = `v.id AS "curveId", v.input_hash AS "inputHash", v.rule_set_version AS "ruleSetVersion",
  v.roster_version AS "curveRosterVersion", v.time_limit_seconds AS "timeLimitSeconds", v.curve,
  v.run_state AS "runState", v.run_phase AS "runPhase", v.run_done AS "runDone", v.run_seconds AS "runSeconds",
  v.run_attempts AS "runAttempts", v.run_error AS "runError", v.run_started_at AS "runStartedAt",
  v.run_finished_at AS "runFinishedAt", v.created_at AS "createdAt"`;

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
  readonly schoolYearId: string;
  readonly inputHash: string;
}

/** The newest finished curve of each input, in one statement. */
export function newestCurves(
  manager: EntityManager,
  keys: readonly CurveKey[],
): Promise<readonly (CurveRow & { readonly schoolYearId: string })[]> {
  return manager.query(
    `SELECT DISTINCT ON (v.school_year_id, v.input_hash) ${COLUMNS}, v.school_year_id AS "schoolYearId"
     FROM variant_curve v
     WHERE v.run_state = 'SUCCEEDED' AND v.school_year_id = ANY($1) AND v.input_hash = ANY($2)
     ORDER BY v.school_year_id, v.input_hash, v.created_at DESC`,
    [keys.map(({ schoolYearId }) => schoolYearId), keys.map(({ inputHash }) => inputHash)],
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
  const rows = await manager.query<CurveRow[]>(
    `SELECT ${COLUMNS} FROM variant_curve v WHERE v.county_id = $1 AND v.school_year_id = $2 AND v.id = $3`,
    [year.countyId, year.schoolYearId, curveId],
  );
  return rows[0] ?? null;
}
