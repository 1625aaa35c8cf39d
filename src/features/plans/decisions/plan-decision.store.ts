// Decisions in the database: the lock they are taken under, the history they add to.
import { type EntityManager } from 'typeorm';
import { RefusedError } from '../../../graphql/errors';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { type PlanSource, type PlanState, type RunState } from '../plan';
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
  await manager.query('SELECT 1 FROM county WHERE id = $1 FOR NO KEY UPDATE', [plan.year.countyId]);
  const rows = await manager.query<LockedPlan[]>(
    `SELECT p.id AS "planId", p.state, p.version, p.run_state AS "runState", p.violations,
       p.document IS NOT NULL AS "hasDocument", p.input_hash AS "inputHash",
       (SELECT d.decided_by FROM plan_decision d WHERE d.plan_id = p.id AND d.kind = 'SUBMITTED'
        ORDER BY d.sequence DESC LIMIT 1) AS "submittedBy",
       (SELECT d.input_hash FROM plan_decision d WHERE d.plan_id = p.id AND d.kind = 'RECHECKED'
        ORDER BY d.sequence DESC LIMIT 1) AS "recheckedHash",
       (SELECT count(*)::int FROM plan_decision d WHERE d.plan_id = p.id) AS decisions
     FROM plan p WHERE p.id = $1 FOR NO KEY UPDATE OF p`,
    [plan.planId],
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
  plan: LockedPlan,
  { kind, reason, decidedBy, inputHash = null }: NewDecision,
): Promise<void> {
  const to = stateAfter(kind, plan.state);
  await manager.query(
    `INSERT INTO plan_decision (county_id, school_year_id, plan_id, sequence, kind, from_state, to_state, reason,
       input_hash, submitted_by, decided_by)
     SELECT county_id, school_year_id, id, $2, $3, $4, $5, $6, $7, $8, $9 FROM plan WHERE id = $1`,
    [
      plan.planId,
      plan.decisions + 1,
      kind,
      plan.state,
      to,
      reason,
      inputHash,
      kind === 'APPROVED' ? plan.submittedBy : null,
      decidedBy,
    ],
  );
  const [, moved] = await manager.query<[unknown[], number]>(
    `UPDATE plan SET state = $4, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $2 AND state = $3`,
    [plan.planId, plan.version, plan.state, to],
  );
  if (moved !== 1) throw new RefusedError('CONFLICT', STALE);
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
  conditions.add('d.plan_id = ?', plan.planId);
  const select = `d.sequence, d.kind, d.from_state AS "fromState", d.to_state AS "toState", d.reason,
    d.input_hash AS "inputHash", d.decided_by AS "decidedBy", a.name AS "decidedByName", d.decided_at AS "decidedAt"`;
  const from = 'plan_decision d LEFT JOIN account a ON a.id::text = d.decided_by';
  return pageOfQuery(manager, { select, from, conditions }, OLDEST_FIRST, page);
}

/** Account of the latest submission of several plans, by plan id, in one statement. */
export async function submittersOf(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ planId: string; decidedBy: string }[]>(
    `SELECT DISTINCT ON (plan_id) plan_id AS "planId", decided_by AS "decidedBy" FROM plan_decision
     WHERE plan_id = ANY($1::uuid[]) AND kind = 'SUBMITTED' ORDER BY plan_id, sequence DESC`,
    [planIds],
  );
  return new Map(rows.map(({ planId, decidedBy }) => [planId, decidedBy]));
}
