// What a run writes about itself: begun, how far it is, how it ended. A run that was given up writes nothing any more.
import { type EntityManager, In } from 'typeorm';
import { selectRows } from '../../../database';
import { type Roster } from '../../../domain/roster';
import { type PlanMoves } from '../../../planning/plan';
import { type Progress } from '../../../planning/progress';
import { sameYear } from '../../school-years';
import { PlanEntity, type RunFailure } from '../plan';

const UNFINISHED = ['QUEUED', 'RUNNING'] as const;

/** Which plan runs, and where. */
export interface RunPlace {
  readonly planId: string;
  readonly countyCode: string;
  /** Label. */
  readonly schoolYear: string;
}

/** What a run needs to begin. */
export interface RunOrder extends RunPlace {
  readonly countyId: string;
  readonly schoolYearId: string;
  readonly roster: Roster;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  /** The plan to change as little as possible; null for a new one. */
  readonly previous: PlanMoves | null;
}

/** Marks the run as begun and gives its order; null when the plan is gone, finished or given up. */
export async function beginRun(
  manager: EntityManager,
  planId: string,
  attempt: number,
): Promise<RunOrder | null> {
  // In SQL: the builder does not read what an update returns.
  const [order] = await manager.query<RunOrder[]>(
    `WITH begun AS (
       UPDATE plan SET run_state = 'RUNNING', run_attempts = $2, run_started_at = now(), run_phase = 'MODEL',
         run_done = 0, run_best = NULL, run_bound = NULL, run_seconds = 0, updated_at = now()
       WHERE id = $1 AND run_state IN ('QUEUED', 'RUNNING')
       RETURNING id, county_id, school_year_id, input_hash, seed, time_limit_seconds, based_on_plan_id)
     SELECT b.county_id AS "countyId", b.school_year_id AS "schoolYearId", b.id AS "planId", i.roster, b.seed,
       b.time_limit_seconds AS "timeLimitSeconds", o.document AS previous, c.code AS "countyCode",
       y.label AS "schoolYear"
     FROM begun b JOIN plan_input i
       ON i.county_id = b.county_id AND i.school_year_id = b.school_year_id AND i.hash = b.input_hash
     JOIN county c ON c.id = b.county_id
     JOIN school_year y ON y.county_id = b.county_id AND y.id = b.school_year_id
     LEFT JOIN plan o ON ${sameYear('o', 'b')} AND o.id = b.based_on_plan_id`,
    [planId, attempt],
  );
  return order ?? null;
}

/** How far a run is; best and bound are those of tier 1. */
export async function noteProgress(
  manager: EntityManager,
  planId: string,
  progress: Progress,
): Promise<void> {
  const { phase, done, best, bound, seconds } = progress;
  await manager.update(
    PlanEntity,
    { id: planId, runState: 'RUNNING' },
    { runPhase: phase, runDone: done, runBest: best, runBound: bound, runSeconds: seconds },
  );
}

/** False when the run was given up meanwhile. */
export async function failRun(manager: EntityManager, planId: string, failure: RunFailure): Promise<boolean> {
  // In SQL: the builder's type of a change has no unions.
  const failed = await manager.query<[unknown[], number]>(
    `UPDATE plan SET run_state = 'FAILED', run_error = $2, run_finished_at = now(), updated_at = now()
     WHERE id = $1 AND run_state IN ('QUEUED', 'RUNNING')`,
    [planId, JSON.stringify(failure)],
  );
  return failed[1] > 0;
}

/** Asks a run under way to end with the best plan it has. False when none is under way. */
export async function askToFinish(manager: EntityManager, planId: string): Promise<boolean> {
  const running = { id: planId, runState: 'RUNNING' as const };
  const { affected } = await manager.update(PlanEntity, running, { cancelRequested: true });
  return affected === 1;
}

/** Whether somebody has asked the run to end with what it has. */
export async function isAskedToFinish(manager: EntityManager, planId: string): Promise<boolean> {
  const [plan] = await selectRows(manager, PlanEntity, ['cancelRequested'], { id: planId });
  return plan?.cancelRequested ?? false;
}

/** Gives a run up. False when it had ended already. */
export async function markCancelled(manager: EntityManager, planId: string): Promise<boolean> {
  const { affected } = await manager.update(
    PlanEntity,
    { id: planId, runState: In(UNFINISHED) },
    { runState: 'CANCELLED', cancelRequested: true, runFinishedAt: () => 'now()' },
  );
  return affected === 1;
}

/**
 * Plans that wait or run without a job that will ever be done: their process was lost at the last attempt.
 * Returns those that were failed.
 */
export async function failAbandonedRuns(
  manager: EntityManager,
  failure: RunFailure,
): Promise<readonly RunPlace[]> {
  // In SQL: the builder does not update by other tables.
  const [failed] = await manager.query<[RunPlace[], number]>(
    `UPDATE plan p SET run_state = 'FAILED', run_error = $1, run_finished_at = now(), updated_at = now()
     FROM county c, school_year y
     WHERE c.id = p.county_id AND y.county_id = p.county_id AND y.id = p.school_year_id AND p.run_state IN ('QUEUED', 'RUNNING') AND NOT EXISTS (
       SELECT 1 FROM graphile_worker.jobs j
       WHERE j.key = 'plan:' || p.id::text AND (j.attempts < j.max_attempts OR j.locked_by IS NOT NULL))
     RETURNING p.id AS "planId", c.code AS "countyCode", y.label AS "schoolYear"`,
    [JSON.stringify(failure)],
  );
  return failed;
}

/** Computations of a county that wait or run. */
export async function runsAtWork(manager: EntityManager, county: string): Promise<number> {
  // In SQL: the builder does not join tables that have no relation.
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM plan p JOIN county c ON c.id = p.county_id
     WHERE c.code = $1 AND p.run_state IN ('QUEUED', 'RUNNING')`,
    [county],
  );
  return row?.count ?? 0;
}
