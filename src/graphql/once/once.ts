// One effect and one answer for one key, however often and however fast a client repeats itself.
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { stableJson } from '../../domain/stable-json';
import { RefusedError } from '../errors';

export interface OnceKey {
  readonly accountId: string;
  /** Name of the mutation. */
  readonly operation: string;
  /** The client's key. */
  readonly key: string;
  /** What the client asked for, without the key. */
  readonly input: unknown;
}

/**
 * Runs the work, or returns the answer that the same key got before. Must run inside the transaction of the work:
 * a second request with the key waits for the first one's commit, and a rollback forgets the key.
 * `T` must survive JSON. Refuses a key that comes again with another input (CONFLICT).
 */
export async function once<T>(
  manager: EntityManager,
  { accountId, operation, key, input }: OnceKey,
  work: () => Promise<T>,
): Promise<T> {
  if (key.length < 1 || key.length > 200) {
    throw new RefusedError('BAD_USER_INPUT', {
      zh: '幂等键须为 1 至 200 个字符',
      en: 'An idempotency key has 1 to 200 characters',
    });
  }
  const inputHash = createHash('sha256').update(stableJson(input)).digest('hex');
  const place = [accountId, operation, key];
  const taken = await manager.query<unknown[]>(
    `INSERT INTO idempotency_key (account_id, operation, key, input_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [...place, inputHash],
  );
  if (taken.length === 0) return earlierAnswer<T>(manager, place, inputHash);
  const answer = await work();
  await manager.query(
    'UPDATE idempotency_key SET answer = $4 WHERE account_id = $1 AND operation = $2 AND key = $3',
    [...place, JSON.stringify(answer)],
  );
  return answer;
}

async function earlierAnswer<T>(
  manager: EntityManager,
  place: readonly string[],
  inputHash: string,
): Promise<T> {
  const rows = await manager.query<{ inputHash: string; answer: T }[]>(
    `SELECT input_hash AS "inputHash", answer FROM idempotency_key
     WHERE account_id = $1 AND operation = $2 AND key = $3`,
    [...place],
  );
  const earlier = rows[0];
  if (!earlier || earlier.inputHash !== inputHash) {
    throw new RefusedError('CONFLICT', {
      zh: '该幂等键已用于另一请求',
      en: 'The idempotency key was used for another request',
    });
  }
  return earlier.answer;
}

/** Days for which a key is known: a client that repeats itself later starts something new. */
const KEY_DAYS = 30;

/** Deletes the keys of older starts and returns how many. */
export async function forgetOldKeys(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `WITH gone AS (DELETE FROM idempotency_key WHERE created_at < now() - make_interval(days => $1) RETURNING 1)
     SELECT count(*)::int AS count FROM gone`,
    [KEY_DAYS],
  );
  return row?.count ?? 0;
}
