// What deliveries read and write: the change that is next, and what came of an attempt at it.
import { type EntityManager } from 'typeorm';
import { type ChangeRow, changesAfter } from '../events';
import { type SendResult } from './send-message';

/** Days for which delivered changes are listed. */
const KEPT_DAYS = 30;

/** The change that a webhook tells next. */
export interface NextDelivery {
  readonly countyId: string;
  readonly county: string;
  readonly url: string;
  readonly secret: string;
  /** Failed attempts at it so far. */
  readonly attempts: number;
  /** Since when nothing was delivered; null when the last attempt succeeded. */
  readonly failingSince: Date | null;
  readonly change: ChangeRow;
}

/** Codes of counties with something to tell now. */
export async function countiesToTell(manager: EntityManager): Promise<readonly string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT c.code FROM webhook w JOIN county c ON c.id = w.county_id
     WHERE w.state = 'ENABLED' AND (w.next_attempt_at IS NULL OR w.next_attempt_at <= now())
       AND EXISTS (SELECT 1 FROM change_event e WHERE e.county_id = w.county_id AND e.sequence > w.position)`,
  );
  return rows.map(({ code }) => code);
}

/** Null when nothing waits, its time has not come, or the webhook is off. */
export async function nextDelivery(manager: EntityManager, county: string): Promise<NextDelivery | null> {
  const [webhook] = await manager.query<(Omit<NextDelivery, 'change'> & { readonly position: number })[]>(
    `SELECT w.county_id AS "countyId", c.code AS county, w.url, w.secret, w.attempts,
       w.failing_since AS "failingSince", w.position
     FROM webhook w JOIN county c ON c.id = w.county_id
     WHERE c.code = $1 AND w.state = 'ENABLED' AND (w.next_attempt_at IS NULL OR w.next_attempt_at <= now())`,
    [county],
  );
  if (!webhook) return null;
  const { position: sequence, ...rest } = webhook;
  const [change] = await changesAfter(manager, county, { sequence, limit: 1 });
  return change ? { ...rest, change } : null;
}

/** The change was taken: the next one may follow. */
export async function noteDelivered(
  manager: EntityManager,
  delivery: NextDelivery,
  result: SendResult,
): Promise<void> {
  await manager.query(
    `UPDATE webhook SET position = greatest(position, $2), attempts = 0, next_attempt_at = NULL, failing_since = NULL
     WHERE county_id = $1`,
    [delivery.countyId, delivery.change.sequence],
  );
  await noteAttempt(manager, delivery, 'DELIVERED', result);
  await manager.query(
    `DELETE FROM webhook_delivery WHERE county_id = $1 AND last_attempt_at < now() - make_interval(days => $2)`,
    [delivery.countyId, KEPT_DAYS],
  );
}

/** It was not: the same change is tried again after the pause. */
export async function noteFailed(
  manager: EntityManager,
  delivery: NextDelivery,
  result: SendResult,
  pauseMs: number,
): Promise<void> {
  await manager.query(
    `UPDATE webhook SET attempts = attempts + 1, failing_since = coalesce(failing_since, now()),
       next_attempt_at = now() + make_interval(secs => $2)
     WHERE county_id = $1`,
    [delivery.countyId, pauseMs / 1000],
  );
  await noteAttempt(manager, delivery, 'FAILING', result);
}

async function noteAttempt(
  manager: EntityManager,
  { countyId, change }: NextDelivery,
  state: 'DELIVERED' | 'FAILING',
  { status, problem }: SendResult,
): Promise<void> {
  await manager.query(
    `INSERT INTO webhook_delivery AS d (county_id, sequence, state, attempts, last_status, last_problem)
     VALUES ($1, $2, $3, 1, $4, $5)
     ON CONFLICT (county_id, sequence) DO UPDATE SET state = excluded.state, attempts = d.attempts + 1,
       last_status = excluded.last_status, last_problem = excluded.last_problem, last_attempt_at = now()`,
    [countyId, change.sequence, state, status, problem],
  );
}
