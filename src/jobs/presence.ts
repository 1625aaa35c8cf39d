// Who is alive: a working process holds an advisory lock that the server frees when the process is gone, however it went.
import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';

/** First key of the advisory locks of working processes. */
const PRESENCE = 7_301_928;

/** Name of a working process, the first part of its workers' ids. */
export function processName(): string {
  return `process-${randomUUID()}`;
}

/** Id of one worker of a process. */
export function workerId(process: string, slot: number): string {
  return `${process}/${slot}`;
}

/** Says that this process works, for as long as the connection lives. */
export async function announce(client: PoolClient, process: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [PRESENCE, process]);
}

/**
 * Frees the jobs of processes that are gone and returns how many workers' jobs were freed.
 * On the embedded database, which has one session and one process, every other process counts as gone: rightly so.
 */
export async function freeJobsOfTheDead(client: PoolClient, own: string): Promise<number> {
  const { rows } = await client.query<{ worker: string }>(
    'SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
  );
  const others = rows.map(({ worker }) => worker).filter((worker) => !worker.startsWith(`${own}/`));
  const dead: string[] = [];
  for (const worker of others) {
    if (await isGone(client, worker.split('/')[0] ?? worker)) dead.push(worker);
  }
  if (dead.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
  return dead.length;
}

async function isGone(client: PoolClient, process: string): Promise<boolean> {
  const key = [PRESENCE, process];
  const { rows } = await client.query<{ free: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS free',
    key,
  );
  if (!rows[0]?.free) return false;
  await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', key);
  return true;
}
