// Queries for paper orders: made in the transaction that asks, worked on by a job, read by the account that asked.
import { type EntityManager, In } from 'typeorm';
import { selectRows } from '../../../database';
import { type Grant } from '../../../graphql/viewer';
import { type PlanSource } from '../../plans';
import { type SchoolYearScope, sameYear, yearIds } from '../../school-years';
import { type Letterhead, type Reader } from '../content/paper-source';
import { type PaperKind } from '../make-papers';
import { type PackOrder } from '../pack/pack-papers';
import { type LetterKind } from '../templates/tags';
import { type OrderProblem, type OrderState, PaperOrderEntity } from './paper-order.entity';
import { PaperTemplateEntity } from './paper-template.entity';

const UNFINISHED = ['QUEUED', 'RUNNING'] as const;

export interface OrderRow {
  /** UUID. */
  readonly orderId: string;
  readonly accountId: string;
  readonly kinds: readonly PaperKind[];
  readonly state: OrderState;
  readonly problem: OrderProblem | null;
  readonly fileId: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export interface OrderSource extends OrderRow {
  readonly year: SchoolYearScope;
}

export interface NewOrder {
  readonly plan: PlanSource;
  readonly accountId: string;
  /** Roles of whoever asks: the file will be theirs. */
  readonly grants: readonly Grant[];
  readonly kinds: readonly PaperKind[];
  readonly letterhead: Letterhead;
  readonly reader: Reader | null;
  /** The order whose letterhead and templates are used. */
  readonly basedOnId: string | null;
  readonly templates: ReadonlyMap<LetterKind, Buffer>;
}

/** Returns the id of the new order. */
export async function insertOrder(manager: EntityManager, order: NewOrder): Promise<string> {
  const { plan, accountId, grants, kinds, letterhead, reader, basedOnId, templates } = order;
  const scope = [plan.year.countyId, plan.year.schoolYearId];
  // In SQL: the builder's type of a new row would take the letterhead apart.
  const [made] = await manager.query<{ id: string }[]>(
    `INSERT INTO paper_order (county_id, school_year_id, plan_id, account_id, kinds, letterhead, reader,
       based_on_id, state, grants)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'QUEUED', $9) RETURNING id`,
    [
      ...scope,
      plan.planId,
      accountId,
      kinds,
      JSON.stringify(letterhead),
      reader && JSON.stringify(reader),
      basedOnId,
      JSON.stringify(grants),
    ],
  );
  if (!made) throw new Error('The database gave no id for a paper order');
  for (const [kind, bytes] of templates) {
    await manager.insert(PaperTemplateEntity, { ...yearIds(plan.year), orderId: made.id, kind, bytes });
  }
  return made.id;
}

/** States of plans whose notices may be in the world. */
export const ISSUED_STATES: ReadonlySet<PlanSource['state']> = new Set(['APPROVED', 'PUBLISHED', 'CLOSED']);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An order of the school year that this account made, or null. */
export async function findOrder(
  manager: EntityManager,
  year: SchoolYearScope,
  orderId: string,
  accountId: string,
): Promise<OrderSource | null> {
  if (!UUID.test(orderId)) return null;
  const [row] = await selectRows(
    manager,
    PaperOrderEntity,
    ['accountId', 'kinds', 'state', 'problem', 'fileId', 'createdAt', 'finishedAt'],
    { ...yearIds(year), id: orderId, accountId },
  );
  return row ? { ...row, orderId, year } : null;
}

/** The newest order of the office that made a plan's notices, or null when none were made. */
export async function issuedNotices(
  manager: EntityManager,
  plan: PlanSource,
): Promise<{ readonly id: string; readonly letterhead: Letterhead } | null> {
  // In SQL: the builder has no condition on a member of an array.
  const rows = await manager.query<{ id: string; letterhead: Letterhead }[]>(
    `SELECT id, letterhead FROM paper_order
     WHERE county_id = $1 AND school_year_id = $2 AND plan_id = $3 AND state = 'SUCCEEDED' AND reader IS NULL
       AND 'NOTICE' = ANY(kinds)
     ORDER BY created_at DESC, id LIMIT 1`,
    [plan.year.countyId, plan.year.schoolYearId, plan.planId],
  );
  return rows[0] ?? null;
}

/** What the job works from. */
export interface OrderWork extends PackOrder {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

type BegunOrder = Omit<OrderWork, 'templates'> & {
  readonly countyId: string;
  readonly schoolYearId: string;
  /** UUID of the order whose templates are used. */
  readonly templatesOf: string;
};

/** Marks the order as begun; null when it is gone or ended already. */
export async function beginOrder(manager: EntityManager, orderId: string): Promise<OrderWork | null> {
  // In SQL: the builder does not read what an update returns.
  const [row] = await manager.query<BegunOrder[]>(
    `WITH begun AS (
       UPDATE paper_order SET state = 'RUNNING' WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING *)
     SELECT b.county_id AS "countyId", b.school_year_id AS "schoolYearId", b.account_id AS "accountId", b.grants, b.kinds, b.letterhead, b.reader, i.roster, p.document AS plan,
       coalesce(b.based_on_id, b.id) AS "templatesOf"
     FROM begun b JOIN plan p ON ${sameYear('p', 'b')} AND p.id = b.plan_id
     JOIN plan_input i
       ON ${sameYear('i', 'p')} AND i.hash = p.input_hash`,
    [orderId],
  );
  if (!row) return null;
  const { templatesOf: ofOrder, countyId, schoolYearId, ...work } = row;
  const templates = await selectRows(manager, PaperTemplateEntity, ['kind', 'bytes'], {
    countyId,
    schoolYearId,
    orderId: ofOrder,
  });
  return { ...work, templates: Object.fromEntries(templates.map(({ kind, bytes }) => [kind, bytes])) };
}

export async function finishOrder(
  manager: EntityManager,
  orderId: string,
  end: { readonly fileId: string } | { readonly problem: OrderProblem },
): Promise<void> {
  const outcome =
    'fileId' in end
      ? { state: 'SUCCEEDED' as const, problem: null, fileId: end.fileId }
      : { state: 'FAILED' as const, problem: end.problem, fileId: null };
  const open = { id: orderId, state: In(UNFINISHED) };
  await manager.update(PaperOrderEntity, open, { ...outcome, finishedAt: () => 'now()' });
}

/** Orders whose job was lost with its process at the last attempt; returns how many there were. */
export async function failAbandonedOrders(manager: EntityManager): Promise<number> {
  // In SQL: the queue has no entities.
  const failed = await manager.query<[unknown[], number]>(
    `UPDATE paper_order o SET state = 'FAILED', problem = 'GAVE_UP', finished_at = now()
     WHERE o.state IN ('QUEUED', 'RUNNING') AND NOT EXISTS (
       SELECT 1 FROM graphile_worker.jobs j
       WHERE j.key = 'papers:' || o.id::text AND (j.attempts < j.max_attempts OR j.locked_by IS NOT NULL))`,
  );
  return failed[1];
}

/** Orders of an account that wait or are being made. */
export async function ordersAtWork(manager: EntityManager, accountId: string): Promise<number> {
  return manager.countBy(PaperOrderEntity, { accountId, state: In(UNFINISHED) });
}
