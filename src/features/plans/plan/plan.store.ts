// Queries for plans: plain rows without the document.
import { type EntityManager } from 'typeorm';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { type SchoolYearScope } from '../../school-years';
import { type PlanState, type RunState } from './plan-state';
import { type RunFailure } from './run-failure';

export interface PlanRow {
  /** UUID. */
  readonly planId: string;
  readonly name: string;
  readonly description: string;
  readonly state: PlanState;
  readonly version: number;
  /** UUID of the plan it was made from. */
  readonly basedOnPlanId: string | null;
  readonly inputHash: string;
  readonly ruleSetVersion: string;
  readonly planRosterVersion: number;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly runState: RunState;
  readonly runPhase: string | null;
  readonly runDone: number;
  readonly runBest: number | null;
  readonly runBound: number | null;
  readonly runSeconds: number;
  readonly runAttempts: number;
  readonly runError: RunFailure | null;
  readonly runStartedAt: Date | null;
  readonly runFinishedAt: Date | null;
  readonly createdBy: string;
  /** Null for what no account asked for: the first start, the terminal. */
  readonly createdByName: string | null;
  readonly createdAt: Date;
}

/** A plan with the scope it belongs to: what the GraphQL type is made from. */
export interface PlanSource extends PlanRow {
  readonly year: SchoolYearScope;
}

const COLUMNS = `p.id AS "planId", p.name, p.description, p.state, p.version, p.based_on_plan_id AS "basedOnPlanId",
  p.input_hash AS "inputHash",
  p.rule_set_version AS "ruleSetVersion", p.roster_version AS "planRosterVersion", p.seed,
  p.time_limit_seconds AS "timeLimitSeconds", p.run_state AS "runState", p.run_phase AS "runPhase",
  p.run_done AS "runDone", p.run_best AS "runBest", p.run_bound AS "runBound", p.run_seconds AS "runSeconds",
  p.run_attempts AS "runAttempts", p.run_error AS "runError", p.run_started_at AS "runStartedAt",
  p.run_finished_at AS "runFinishedAt", p.created_by AS "createdBy", a.name AS "createdByName",
  p.created_at AS "createdAt"`;

const FROM = 'plan p LEFT JOIN account a ON a.id::text = p.created_by';

const NEWEST_FIRST: SqlOrder<PlanRow> = {
  name: 'plan:CREATED_AT:DESC',
  descending: true,
  keyOf: (row) => [row.createdAt.toISOString(), row.planId],
  // To the millisecond, like the key: cursors carry what JavaScript knows of the time.
  expressions: [
    `to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C"`,
    'p.id::text COLLATE "C"',
  ],
  shape: 'ss',
};

/** A page of a school year's plans, newest first. */
export function listPlans(
  manager: EntityManager,
  year: SchoolYearScope,
  runStates: readonly RunState[] | null,
  page: PageRequest,
): Promise<Page<PlanRow>> {
  const conditions = new Conditions();
  conditions.add('p.county_id = ? AND p.school_year_id = ?', year.countyId, year.schoolYearId);
  if (runStates) conditions.add('p.run_state = ANY(?)', runStates);
  return pageOfQuery(manager, { select: COLUMNS, from: FROM, conditions }, NEWEST_FIRST, page);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Those of the plans that belong to the school year, in no order. */
export async function findPlans(
  manager: EntityManager,
  year: SchoolYearScope,
  planIds: readonly string[],
): Promise<readonly PlanRow[]> {
  const possible = planIds.filter((planId) => UUID.test(planId));
  if (possible.length === 0) return [];
  return manager.query<PlanRow[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE p.county_id = $1 AND p.school_year_id = $2 AND p.id = ANY($3)`,
    [year.countyId, year.schoolYearId, possible],
  );
}

/** Text of the plan document as it was stored; null while there is none. */
export async function documentText(manager: EntityManager, planId: string): Promise<string | null> {
  const rows = await manager.query<{ text: string | null }[]>(
    'SELECT document::text AS text FROM plan WHERE id = $1',
    [planId],
  );
  return rows[0]?.text ?? null;
}

/** What an officer calls a plan. */
export interface PlanWords {
  readonly name: string;
  readonly description: string;
}

/** Words, state and version of a plan under a lock of its row; null when it is gone. */
export async function planNow(
  manager: EntityManager,
  planId: string,
): Promise<(PlanWords & Pick<PlanRow, 'state' | 'version' | 'runState'>) | null> {
  const rows = await manager.query<(PlanWords & Pick<PlanRow, 'state' | 'version' | 'runState'>)[]>(
    `SELECT name, description, state, version, run_state AS "runState" FROM plan WHERE id = $1 FOR UPDATE`,
    [planId],
  );
  return rows[0] ?? null;
}

/** False when the plan is no longer a draft of that version. */
export async function updateWords(
  manager: EntityManager,
  planId: string,
  version: number,
  { name, description }: PlanWords,
): Promise<boolean> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `UPDATE plan SET name = $3, description = $4, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $2 AND state = 'DRAFT'`,
    [planId, version, name, description],
  );
  return changed === 1;
}
