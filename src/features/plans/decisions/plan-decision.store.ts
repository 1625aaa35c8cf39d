// Decisions in the database: the lock they are taken under, the history they add to.
import { type EntityManager } from 'typeorm';
import { selectList } from '../../../database';
import { RefusedError } from '../../../graphql/errors';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { lockCounty, type SchoolYearScope, sameYear, yearIds } from '../../school-years';
import { partOfPlan } from '../parts';
import { PlanEntity, type PlanSource, type PlanState, type RunState } from '../plan';
import { PlanDecisionEntity } from './plan-decision.entity';
import { type DecisionKind, stateAfter } from './transitions';

/** A plan as it stands under the lock. */
export interface LockedPlan {
  readonly planId: string;
  readonly state: PlanState;
  readonly version: number;
  readonly runState: RunState;
  readonly hasDocument: boolean;
  readonly violations: number | null;
  /** Account of the latest submission; null before the first. */
  readonly submittedBy: string | null;
  /** Hash of the input the plan was computed from. */
  readonly inputHash: string;
  /** Hash of the input it was last checked against again; null when it never was. */
  readonly recheckedHash: string | null;
  /** Decisions so far. */
  readonly decisions: number;
}

/**
 * Locks county and plan until the transaction ends: imports, starts of plans and other decisions of the county
 * wait. CONFLICT when the plan is no longer the version the client saw.
 */
export async function lockPlan(
  manager: EntityManager,
  plan: PlanSource,
  expectedVersion: number,
): Promise<LockedPlan> {
  await lockCounty(manager, plan.year.countyId);
  // In SQL: the builder has no locks beside subqueries.
  const rows = await manager.query<LockedPlan[]>(
    `SELECT p.id AS "planId", p.state, p.version, p.run_state AS "runState", p.violations,
       p.document IS NOT NULL AS "hasDocument", p.input_hash AS "inputHash",
       (SELECT d.decided_by FROM plan_decision d WHERE ${sameYear('d', 'p')} AND d.plan_id = p.id AND d.kind = 'SUBMITTED'
        ORDER BY d.sequence DESC LIMIT 1) AS "submittedBy",
       (SELECT d.input_hash FROM plan_decision d WHERE ${sameYear('d', 'p')} AND d.plan_id = p.id AND d.kind = 'RECHECKED'
        ORDER BY d.sequence DESC LIMIT 1) AS "recheckedHash",
       (SELECT count(*)::int FROM plan_decision d WHERE ${sameYear('d', 'p')} AND d.plan_id = p.id) AS decisions
     FROM plan p WHERE p.county_id = $1 AND p.school_year_id = $2 AND p.id = $3 FOR NO KEY UPDATE OF p`,
    [plan.year.countyId, plan.year.schoolYearId, plan.planId],
  );
  const locked = rows[0];
  if (!locked || locked.version !== expectedVersion) throw new RefusedError('CONFLICT', STALE);
  return locked;
}

const STALE = {
  zh: '方案已被他人处理或更新，请刷新后重试',
  en: 'The plan was decided or changed by somebody else: read it again',
};

export interface NewDecision {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly decidedBy: string;
  readonly inputHash?: string | null;
}

/** Adds the decision and brings the plan to its new state and version. */
export async function writeDecision(
  manager: EntityManager,
  year: SchoolYearScope,
  plan: LockedPlan,
  { kind, reason, decidedBy, inputHash = null }: NewDecision,
): Promise<void> {
  const to = stateAfter(kind, plan.state);
  const { planId, version, state } = plan;
  await manager.insert(PlanDecisionEntity, {
    ...yearIds(year),
    planId,
    sequence: plan.decisions + 1,
    kind,
    fromState: state,
    toState: to,
    reason,
    inputHash,
    submittedBy: kind === 'APPROVED' ? plan.submittedBy : null,
    decidedBy,
  });
  const { affected } = await manager.update(
    PlanEntity,
    { ...yearIds(year), id: planId, version, state },
    { state: to, version: () => 'version + 1' },
  );
  if (affected !== 1) throw new RefusedError('CONFLICT', STALE);
}

export interface DecisionRow {
  readonly sequence: number;
  readonly kind: DecisionKind;
  readonly fromState: PlanState;
  readonly toState: PlanState;
  readonly reason: string;
  readonly inputHash: string | null;
  readonly decidedBy: string;
  readonly decidedByName: string | null;
  readonly decidedAt: Date;
}

const COLUMNS = selectList(PlanDecisionEntity, 'd', [
  'sequence',
  'kind',
  'fromState',
  'toState',
  'reason',
  'inputHash',
  'decidedBy',
  'decidedAt',
]);

const OLDEST_FIRST: SqlOrder<DecisionRow> = {
  name: 'plan-decision',
  keyOf: ({ sequence }) => [sequence],
  expressions: ['d.sequence::float8'],
  shape: 'n',
};

/** A page of a plan's decisions, oldest first. */
export function listDecisions(
  manager: EntityManager,
  plan: PlanSource,
  page: PageRequest,
): Promise<Page<DecisionRow>> {
  const conditions = new Conditions();
  conditions.add('p.id = ?', plan.planId);
  const select = `${COLUMNS}, a.name AS "decidedByName"`;
  const from = `${partOfPlan('plan_decision', 'd')} LEFT JOIN account a ON a.id::text = d.decided_by`;
  return pageOfQuery(manager, { select, from, conditions }, OLDEST_FIRST, page);
}

/** Account of the latest submission of several plans, by plan id, in one statement. */
export async function submittersOf(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ planId: string; decidedBy: string }[]>(
    // In SQL: the builder does not join tables that have no relation.
    `SELECT DISTINCT ON (p.id) p.id AS "planId", d.decided_by AS "decidedBy" FROM ${partOfPlan('plan_decision', 'd')}
     WHERE p.id = ANY($1::uuid[]) AND d.kind = 'SUBMITTED' ORDER BY p.id, d.sequence DESC`,
    [planIds],
  );
  return new Map(rows.map(({ planId, decidedBy }) => [planId, decidedBy]));
}
