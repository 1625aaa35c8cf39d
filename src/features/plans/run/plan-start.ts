// Starting a plan: the roster is frozen, the plan stored and its job queued in one transaction.
import { type EntityManager } from 'typeorm';
import { enqueue } from '../../../jobs';
import { createProblem, type Problem } from '../../../planning/problem';
import { audit } from '../../audit';
import { loadPlanningRoster } from '../../rosters';
import { type SchoolYearScope, yearIds } from '../../school-years';
import { PlanEntity } from '../plan';
import { PLAN_JOB, planJobKey } from './plan-job.kind';

export const SHORTEST_TIME_LIMIT = 1;
export const LONGEST_TIME_LIMIT = 7200;
export const DEFAULT_TIME_LIMIT = 600;

export interface PlanStart {
  readonly year: SchoolYearScope;
  readonly name: string;
  readonly timeLimitSeconds: number;
  /** UUID of the plan whose moves are kept where they need not change; null for a new one. */
  readonly basedOnPlanId: string | null;
  /** Account that asks. */
  readonly accountId: string;
}

/** Returns the id of the new plan; it runs once the transaction has committed. */
export async function startPlan(manager: EntityManager, start: PlanStart): Promise<string> {
  const { year } = start;
  const problem = await freezeRoster(manager, year);
  // In SQL: the builder inserts no rows that another table completes.
  const [plan] = await manager.query<{ id: string }[]>(
    `INSERT INTO plan (county_id, school_year_id, name, description, state, version, input_hash,
       rule_set_version, roster_version, seed, time_limit_seconds, run_state, run_done, run_seconds,
       run_attempts, cancel_requested, created_by, based_on_plan_id)
     SELECT $1, $2, $3, '', 'DRAFT', 1, $4, $5, y.roster_version, 0, $6, 'QUEUED', 0, 0, 0, false, $7, $8
     FROM school_year y WHERE y.county_id = $1 AND y.id = $2 RETURNING id`,
    [
      year.countyId,
      year.schoolYearId,
      start.name,
      problem.inputHash,
      problem.roster.ruleSet.version,
      start.timeLimitSeconds,
      start.accountId,
      start.basedOnPlanId,
    ],
  );
  if (!plan) throw new Error('The database gave no id for a plan');
  const jobId = await enqueue(manager, PLAN_JOB, { planId: plan.id }, { key: planJobKey(plan.id) });
  await manager.update(PlanEntity, { ...yearIds(year), id: plan.id }, { jobId });
  await audit(manager, {
    county: year.countyCode,
    actor: start.accountId,
    action: 'PLAN_STARTED',
    subjectType: 'PLAN',
    subjectId: plan.id,
    change: { schoolYear: year.label },
    detail: { name: start.name, inputHash: problem.inputHash, timeLimitSeconds: start.timeLimitSeconds },
  });
  return plan.id;
}

/** The roster as it is now, kept for the computation that is about to be queued; the same input shares one copy. */
export async function freezeRoster(manager: EntityManager, year: SchoolYearScope): Promise<Problem> {
  // An import locks the county's row: with this lock the roster read below is one whole version.
  // In SQL: the builder has no lock that many may share and that stops changes.
  await manager.query('SELECT 1 FROM county WHERE id = $1 FOR SHARE', [year.countyId]);
  const problem = createProblem(await loadPlanningRoster(manager, year.countyCode, year.label));
  // In SQL: the builder's type of a new row would take the whole roster apart.
  await manager.query(
    `INSERT INTO plan_input (county_id, school_year_id, hash, roster) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [year.countyId, year.schoolYearId, problem.inputHash, JSON.stringify(problem.roster)],
  );
  return problem;
}
