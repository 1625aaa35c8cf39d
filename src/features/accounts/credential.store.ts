// Queries for what a browser proves itself with: sessions and one-time links.
import { type EntityManager } from 'typeorm';
import { type LinkPurpose } from './one-time-link.entity';
import { newToken, tokenHash } from './secret-token';

/** Hours after which a session ends, and hours without a request after which it ends sooner. */
export const SESSION_HOURS = 12;
export const IDLE_HOURS = 2;
/** Hours a link works. */
export const LINK_HOURS = 24;

/** Opens a session and returns the cookie's token. */
export async function openSession(manager: EntityManager, accountId: string): Promise<string> {
  const token = newToken();
  await manager.query(
    `INSERT INTO account_session (account_id, token_hash, seen_at, proven_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + make_interval(hours => $3))`,
    [accountId, token.hash, SESSION_HOURS],
  );
  return token.text;
}

/** Ends the session of a cookie; returns its account, or null when there was none. */
export async function endSession(manager: EntityManager, token: string): Promise<string | null> {
  const rows = await manager.query<{ accountId: string }[]>(
    `WITH ended AS (
       UPDATE account_session SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL
       RETURNING account_id)
     SELECT account_id AS "accountId" FROM ended`,
    [tokenHash(token)],
  );
  return rows[0]?.accountId ?? null;
}

/** Ends all sessions of an account, one that may be kept apart, and returns how many. */
export async function endSessionsOf(
  manager: EntityManager,
  accountId: string,
  keptId: string | null = null,
): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `WITH ended AS (
       UPDATE account_session SET ended_at = now()
       WHERE account_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id <> $2::uuid) RETURNING 1)
     SELECT count(*)::int AS count FROM ended`,
    [accountId, keptId],
  );
  return rows[0]?.count ?? 0;
}

/** Notes that whoever has the session has just given the password. */
export async function proveSession(manager: EntityManager, sessionId: string): Promise<void> {
  await manager.query('UPDATE account_session SET proven_at = now() WHERE id = $1', [sessionId]);
}

/** Notes that a session is in use, once a minute at most. */
export async function noteSession(manager: EntityManager, token: string): Promise<void> {
  await manager.query(
    `UPDATE account_session SET seen_at = now()
     WHERE token_hash = $1 AND seen_at < now() - interval '1 minute'`,
    [tokenHash(token)],
  );
}

/** Links of an account that were not used stop working. */
export async function endLinksOf(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('UPDATE one_time_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [
    accountId,
  ]);
}

/** Makes a link's token; earlier links of the account stop working. */
export async function insertLink(
  manager: EntityManager,
  accountId: string,
  purpose: LinkPurpose,
): Promise<string> {
  const token = newToken();
  await endLinksOf(manager, accountId);
  await manager.query(
    `INSERT INTO one_time_link (account_id, purpose, token_hash, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(hours => $4))`,
    [accountId, purpose, token.hash, LINK_HOURS],
  );
  return token.text;
}

export interface LinkRow {
  readonly id: string;
  readonly accountId: string;
  readonly login: string;
  readonly countyCode: string;
  readonly purpose: LinkPurpose;
}

/** A link that still works, locked until the transaction ends; null for any other. */
export async function lockLink(manager: EntityManager, token: string): Promise<LinkRow | null> {
  const rows = await manager.query<LinkRow[]>(
    `SELECT l.id, l.account_id AS "accountId", a.login, a.county_code AS "countyCode", l.purpose
     FROM one_time_link l JOIN account a ON a.id = l.account_id
     WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now() AND a.disabled_at IS NULL
       AND (a.valid_until IS NULL OR a.valid_until > now())
     FOR UPDATE OF l`,
    [tokenHash(token)],
  );
  return rows[0] ?? null;
}

export async function useLink(manager: EntityManager, id: string): Promise<void> {
  await manager.query('UPDATE one_time_link SET used_at = now() WHERE id = $1', [id]);
}
