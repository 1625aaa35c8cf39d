// Queries for plans: plain rows without the document.
import { type EntityManager } from 'typeorm';
import { lockRows, selectList } from '../../../database';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { type SchoolYearScope, yearIds } from '../../school-years';
import { PlanEntity } from './plan.entity';
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

/** Which plan, and where. */
export type PlanPlace = Pick<PlanSource, 'planId' | 'year'>;

const OWN = selectList(
  PlanEntity,
  'p',
  [
    'name',
    'description',
    'state',
    'version',
    'basedOnPlanId',
    'inputHash',
    'ruleSetVersion',
    'seed',
    'timeLimitSeconds',
    'runState',
    'runPhase',
    'runDone',
    'runBest',
    'runBound',
    'runSeconds',
    'runAttempts',
    'runError',
    'runStartedAt',
    'runFinishedAt',
    'createdBy',
    'createdAt',
  ],
  { planId: 'id', planRosterVersion: 'rosterVersion' },
);

const COLUMNS = `${OWN}, a.name AS "createdByName"`;

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
  // In SQL: the builder does not join tables that have no relation.
  return manager.query<PlanRow[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE p.county_id = $1 AND p.school_year_id = $2 AND p.id = ANY($3)`,
    [year.countyId, year.schoolYearId, possible],
  );
}

/** Text of the plan document as it was stored; null while there is none. */
export async function documentText(
  manager: EntityManager,
  { planId, year }: PlanPlace,
): Promise<string | null> {
  // In SQL: the builder would parse the document and lose how it was written.
  const rows = await manager.query<{ text: string | null }[]>(
    'SELECT document::text AS text FROM plan WHERE county_id = $1 AND school_year_id = $2 AND id = $3',
    [year.countyId, year.schoolYearId, planId],
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
  { planId, year }: PlanPlace,
): Promise<(PlanWords & Pick<PlanRow, 'state' | 'version' | 'runState'>) | null> {
  const rows = await lockRows(manager, PlanEntity, ['name', 'description', 'state', 'version', 'runState'], {
    ...yearIds(year),
    id: planId,
  });
  return rows[0] ?? null;
}

/** False when the plan is no longer a draft of that version. */
export async function updateWords(
  manager: EntityManager,
  { planId, year }: PlanPlace,
  version: number,
  { name, description }: PlanWords,
): Promise<boolean> {
  const { affected } = await manager.update(
    PlanEntity,
    { ...yearIds(year), id: planId, version, state: 'DRAFT' },
    { name, description, version: () => 'version + 1' },
  );
  return affected === 1;
}
