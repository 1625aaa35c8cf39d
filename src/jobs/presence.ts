// Who is alive: a working process holds an advisory lock for each of its pools, which the server frees when the process is gone, however it went.
import { type PoolClient } from 'pg';

/** First key of the advisory locks of working pools. */
const PRESENCE = 7_301_928;

/** A pool takes jobs a moment before it is announced: its locks are not doubted before this age, seconds. */
export const GRACE_SECONDS = 2;

/** Says that these pools work, for as long as the connection lives. */
export async function announce(client: PoolClient, pools: Iterable<string>): Promise<void> {
  for (const pool of pools) await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [PRESENCE, pool]);
}

/**
 * Frees the jobs and queues of pools that are gone and returns how many pools that were. The queue locks both by the
 * id of the pool. On the embedded database, which has one session and one process, every pool but the own ones counts
 * as gone: rightly so.
 */
export async function freeJobsOfTheDead(client: PoolClient, own: ReadonlySet<string>): Promise<number> {
  const { rows } = await client.query<{ pool: string }>(
    `SELECT DISTINCT locked_by AS pool FROM (
       SELECT locked_by, locked_at FROM graphile_worker._private_jobs
       UNION ALL SELECT locked_by, locked_at FROM graphile_worker._private_job_queues) held
     WHERE locked_by IS NOT NULL AND locked_at <= now() - make_interval(secs => $1)`,
    [GRACE_SECONDS],
  );
  const dead: string[] = [];
  for (const { pool } of rows) {
    if (!own.has(pool) && (await isGone(client, pool))) dead.push(pool);
  }
  if (dead.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
  return dead.length;
}

async function isGone(client: PoolClient, pool: string): Promise<boolean> {
  const key = [PRESENCE, pool];
  const { rows } = await client.query<{ free: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS free',
    key,
  );
  if (!rows[0]?.free) return false;
  await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', key);
  return true;
}
