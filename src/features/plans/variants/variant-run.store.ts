// What a run of variants writes about itself. A run that was given up writes nothing any more.
import { type EntityManager, In } from 'typeorm';
import { type Roster } from '../../../domain/roster';
import { type Progress } from '../../../planning/progress';
import { type Curve } from '../../../planning/variants';
import { type RunFailure } from '../plan';
import { VariantCurveEntity } from './variant-curve.entity';

const UNFINISHED = ['QUEUED', 'RUNNING'] as const;

/** Which curve, and where. */
export interface CurvePlace {
  readonly curveId: string;
  readonly countyCode: string;
  /** Label. */
  readonly schoolYear: string;
}

export interface CurveOrder extends CurvePlace {
  readonly roster: Roster;
  readonly seed: number;
  readonly timeLimitSeconds: number;
}

/** Marks the run as begun and gives its order; null when the curve is gone, finished or given up. */
export async function beginCurve(
  manager: EntityManager,
  curveId: string,
  attempt: number,
): Promise<CurveOrder | null> {
  // In SQL: the builder does not read what an update returns.
  const [order] = await manager.query<CurveOrder[]>(
    `WITH begun AS (
       UPDATE variant_curve SET run_state = 'RUNNING', run_attempts = $2, run_started_at = now(),
         run_phase = 'MODEL', run_done = 0, run_seconds = 0
       WHERE id = $1 AND run_state IN ('QUEUED', 'RUNNING')
       RETURNING id, county_id, school_year_id, input_hash, seed, time_limit_seconds)
     SELECT b.id AS "curveId", i.roster, b.seed, b.time_limit_seconds AS "timeLimitSeconds",
       c.code AS "countyCode", y.label AS "schoolYear"
     FROM begun b JOIN plan_input i
       ON i.county_id = b.county_id AND i.school_year_id = b.school_year_id AND i.hash = b.input_hash
     JOIN county c ON c.id = b.county_id
     JOIN school_year y ON y.county_id = b.county_id AND y.id = b.school_year_id`,
    [curveId, attempt],
  );
  return order ?? null;
}

export async function noteCurveProgress(
  manager: EntityManager,
  curveId: string,
  { phase, done, seconds }: Progress,
): Promise<void> {
  await manager.update(
    VariantCurveEntity,
    { id: curveId, runState: 'RUNNING' },
    { runPhase: phase, runDone: done, runSeconds: seconds },
  );
}

const ENDED = `run_finished_at = now(), run_phase = NULL`;

/** False when the run was given up meanwhile. */
export async function storeCurve(manager: EntityManager, curveId: string, curve: Curve): Promise<boolean> {
  // In SQL, like the failure below: the builder's type of a change has no unions.
  const [, stored] = await manager.query<[unknown[], number]>(
    `UPDATE variant_curve SET run_state = 'SUCCEEDED', curve = $2, run_done = 1, ${ENDED}
     WHERE id = $1 AND run_state = 'RUNNING'`,
    [curveId, JSON.stringify(curve)],
  );
  return stored > 0;
}

/** False when the run was given up meanwhile. */
export async function failCurve(
  manager: EntityManager,
  curveId: string,
  failure: RunFailure,
): Promise<boolean> {
  // In SQL: see above.
  const [, failed] = await manager.query<[unknown[], number]>(
    `UPDATE variant_curve SET run_state = 'FAILED', run_error = $2, ${ENDED}
     WHERE id = $1 AND run_state IN ('QUEUED', 'RUNNING')`,
    [curveId, JSON.stringify(failure)],
  );
  return failed > 0;
}

/** Gives a run up. False when it had ended already. */
export async function cancelCurve(manager: EntityManager, curveId: string): Promise<boolean> {
  const { affected } = await manager.update(
    VariantCurveEntity,
    { id: curveId, runState: In(UNFINISHED) },
    { runState: 'CANCELLED', runPhase: null, runFinishedAt: () => 'now()' },
  );
  return affected === 1;
}

/** Curves that wait or run without a job that will ever be done: their process was lost at the last attempt. */
export async function failAbandonedCurves(
  manager: EntityManager,
  failure: RunFailure,
): Promise<readonly CurvePlace[]> {
  // In SQL: the builder does not update by other tables.
  const [failed] = await manager.query<[CurvePlace[], number]>(
    `UPDATE variant_curve v SET run_state = 'FAILED', run_error = $1, ${ENDED}
     FROM county c, school_year y
     WHERE c.id = v.county_id AND y.county_id = v.county_id AND y.id = v.school_year_id AND v.run_state IN ('QUEUED', 'RUNNING') AND NOT EXISTS (
       SELECT 1 FROM graphile_worker.jobs j
       WHERE j.key = 'variants:' || v.id::text AND (j.attempts < j.max_attempts OR j.locked_by IS NOT NULL))
     RETURNING v.id AS "curveId", c.code AS "countyCode", y.label AS "schoolYear"`,
    [JSON.stringify(failure)],
  );
  return failed;
}
