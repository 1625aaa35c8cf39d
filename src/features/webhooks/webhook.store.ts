// Queries for webhooks: what is set up, and what the office sees of it. The secret is not among it.
import { type EntityManager } from 'typeorm';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { type DisabledReason, type WebhookState } from './webhook.entity';
import { type DeliveryState } from './webhook-delivery.entity';

export interface WebhookRow {
  readonly county: string;
  readonly url: string;
  readonly state: WebhookState;
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  readonly failingSince: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly version: number;
  /** Changes that are still to be told. */
  readonly waiting: number;
}

/** The webhook of a county, or null. */
export async function findWebhook(manager: EntityManager, county: string): Promise<WebhookRow | null> {
  const rows = await manager.query<WebhookRow[]>(
    `SELECT c.code AS county, w.url, w.state, w.disabled_reason AS "disabledReason",
       w.disabled_at AS "disabledAt", w.failing_since AS "failingSince", w.next_attempt_at AS "nextAttemptAt",
       w.version, (SELECT count(*)::int FROM change_event e
         WHERE e.county_id = w.county_id AND e.sequence > w.position) AS waiting
     FROM webhook w JOIN county c ON c.id = w.county_id WHERE c.code = $1`,
    [county],
  );
  return rows[0] ?? null;
}

/** Locks the webhook of a county until the transaction ends; its version, 0 when there is none. */
export async function lockWebhook(manager: EntityManager, county: string): Promise<number> {
  await manager.query('SELECT 1 FROM county WHERE code = $1 FOR NO KEY UPDATE', [county]);
  const rows = await manager.query<{ version: number }[]>(
    'SELECT w.version FROM webhook w JOIN county c ON c.id = w.county_id WHERE c.code = $1 FOR UPDATE OF w',
    [county],
  );
  return rows[0]?.version ?? 0;
}

/** Makes the webhook, which tells what changes from now on. False when there is no such county. */
export async function insertWebhook(
  manager: EntityManager,
  county: string,
  { url, secret }: { readonly url: string; readonly secret: string },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO webhook (county_id, url, secret, state, position)
     SELECT c.id, $2, $3, 'ENABLED', coalesce((
       SELECT max(e.sequence) FROM change_event e WHERE e.county_id = c.id), 0)
     FROM county c WHERE c.code = $1 RETURNING county_id`,
    [county, url, secret],
  );
  return rows.length > 0;
}

/** Points it elsewhere or enables it again: it goes on with the change that was next. A null secret stays as it is. */
export async function updateWebhook(
  manager: EntityManager,
  county: string,
  { url, secret }: { readonly url: string; readonly secret: string | null },
): Promise<void> {
  await manager.query(
    `UPDATE webhook w SET url = $2, secret = coalesce($3, w.secret), state = 'ENABLED', disabled_reason = NULL,
       disabled_at = NULL, attempts = 0, next_attempt_at = NULL, failing_since = NULL, version = w.version + 1
     FROM county c WHERE c.id = w.county_id AND c.code = $1`,
    [county, url, secret],
  );
}

/** False when it was disabled already. */
export async function disableWebhook(
  manager: EntityManager,
  county: string,
  reason: DisabledReason,
): Promise<boolean> {
  const disabled = await manager.query<[unknown[], number]>(
    `UPDATE webhook w SET state = 'DISABLED', disabled_reason = $2, disabled_at = now(), version = w.version + 1
     FROM county c WHERE c.id = w.county_id AND c.code = $1 AND w.state = 'ENABLED'`,
    [county, reason],
  );
  return disabled[1] > 0;
}

export interface DeliveryRow {
  readonly eventId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastProblem: string | null;
  readonly firstAttemptAt: Date;
  readonly lastAttemptAt: Date;
}

const NEWEST_FIRST: SqlOrder<DeliveryRow & { readonly sequence: number }> = {
  name: 'webhook-delivery:SEQUENCE:DESC',
  descending: true,
  keyOf: ({ sequence }) => [sequence],
  expressions: ['d.sequence::float8'],
  shape: 'n',
};

/** A page of deliveries, newest first. */
export function listDeliveries(
  manager: EntityManager,
  county: string,
  page: PageRequest,
): Promise<Page<DeliveryRow>> {
  const conditions = new Conditions();
  conditions.add('c.code = ?', county);
  const select = `d.sequence, e.id AS "eventId", d.state, d.attempts, d.last_status AS "lastStatus",
    d.last_problem AS "lastProblem", d.first_attempt_at AS "firstAttemptAt", d.last_attempt_at AS "lastAttemptAt"`;
  const from = `webhook_delivery d JOIN county c ON c.id = d.county_id
    JOIN change_event e ON e.county_id = d.county_id AND e.sequence = d.sequence`;
  return pageOfQuery(manager, { select, from, conditions }, NEWEST_FIRST, page);
}
