// Queries for what proves who is asking: sessions, personal access tokens, one-time links.
import { type EntityManager } from 'typeorm';
import { type Role } from '../../graphql/viewer';
import { type LinkPurpose } from './one-time-link.entity';
import { ACCESS_TOKEN_PREFIX, newToken, tokenHash } from './secret-token';

/** Hours after which a session ends, and hours without a request after which it ends sooner. */
export const SESSION_HOURS = 12;
export const IDLE_HOURS = 2;
/** Hours a link works. */
export const LINK_HOURS = 24;
export const LONGEST_TOKEN_DAYS = 366;

/** Opens a session and returns the cookie's token. */
export async function openSession(manager: EntityManager, accountId: string): Promise<string> {
  const token = newToken();
  await manager.query(
    `INSERT INTO account_session (account_id, token_hash, seen_at, expires_at)
     VALUES ($1, $2, now(), now() + make_interval(hours => $3))`,
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

/** Notes that a session is in use, once a minute at most. */
export async function noteSession(manager: EntityManager, token: string): Promise<void> {
  await manager.query(
    `UPDATE account_session SET seen_at = now()
     WHERE token_hash = $1 AND seen_at < now() - interval '1 minute'`,
    [tokenHash(token)],
  );
}

export interface NewAccessToken {
  readonly accountId: string;
  readonly name: string;
  readonly mayChange: boolean;
  /** Null: all roles of the account. */
  readonly roles: readonly Role[] | null;
  readonly days: number;
}

export interface AccessTokenRow {
  readonly id: string;
  readonly name: string;
  readonly mayChange: boolean;
  readonly roles: readonly Role[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Makes a token and returns its text, which is never shown again. */
export async function insertAccessToken(manager: EntityManager, token: NewAccessToken): Promise<string> {
  const secret = newToken(ACCESS_TOKEN_PREFIX);
  await manager.query(
    `INSERT INTO access_token (account_id, name, token_hash, may_change, roles, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
    [token.accountId, token.name, secret.hash, token.mayChange, token.roles, token.days],
  );
  return secret.text;
}

/** Tokens of an account that work, newest first. */
export function accessTokensOf(
  manager: EntityManager,
  accountId: string,
): Promise<readonly AccessTokenRow[]> {
  return manager.query<AccessTokenRow[]>(
    `SELECT id, name, may_change AS "mayChange", roles, created_at AS "createdAt", expires_at AS "expiresAt"
     FROM access_token WHERE account_id::text = $1 AND revoked_at IS NULL AND expires_at > now()
     ORDER BY created_at DESC, id LIMIT 200`,
    [accountId],
  );
}

/** Ends a token of an account; false when it has none with that id. */
export async function revokeAccessToken(
  manager: EntityManager,
  accountId: string,
  id: string,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH ended AS (
       UPDATE access_token SET revoked_at = now()
       WHERE id::text = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id)
     SELECT id FROM ended`,
    [id, accountId],
  );
  return rows.length > 0;
}

/** Makes a link's token; earlier links of the account stop working. */
export async function insertLink(
  manager: EntityManager,
  accountId: string,
  purpose: LinkPurpose,
): Promise<string> {
  const token = newToken();
  await manager.query('UPDATE one_time_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [
    accountId,
  ]);
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
  readonly purpose: LinkPurpose;
}

/** A link that still works, locked until the transaction ends; null for any other. */
export async function lockLink(manager: EntityManager, token: string): Promise<LinkRow | null> {
  const rows = await manager.query<LinkRow[]>(
    `SELECT l.id, l.account_id AS "accountId", a.login, l.purpose
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
