// Queries for personal access tokens.
import { type EntityManager } from 'typeorm';
import { type Role } from '../../graphql/viewer';
import { ACCESS_TOKEN_PREFIX, newToken } from './secret-token';

export const LONGEST_TOKEN_DAYS = 366;
/** Tokens of one account that work at a time. */
export const TOKENS_OF_ACCOUNT = 50;

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
  readonly accountId: string;
  readonly name: string;
  readonly mayChange: boolean;
  readonly roles: readonly Role[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To the minute; null for one that was never used. */
  readonly lastUsedAt: Date | null;
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

const COLUMNS = `k.id, k.account_id AS "accountId", k.name, k.may_change AS "mayChange", k.roles,
  k.created_at AS "createdAt", k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt"`;

const WORKS = 'k.revoked_at IS NULL AND k.expires_at > now()';

/** Tokens of accounts that work, newest first. */
export function accessTokensOf(
  manager: EntityManager,
  accountIds: readonly string[],
): Promise<readonly AccessTokenRow[]> {
  return manager.query<AccessTokenRow[]>(
    `SELECT ${COLUMNS} FROM access_token k WHERE k.account_id::text = ANY($1) AND ${WORKS}
     ORDER BY k.created_at DESC, k.id`,
    [accountIds],
  );
}

/** A token that works, or null. */
export async function findAccessToken(manager: EntityManager, id: string): Promise<AccessTokenRow | null> {
  const rows = await manager.query<AccessTokenRow[]>(
    `SELECT ${COLUMNS} FROM access_token k WHERE k.id::text = $1 AND ${WORKS}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Ends a token of an account; false when it has none with that id. */
export async function endAccessToken(
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

/** Ends all tokens of an account and returns how many still worked. */
export async function endAccessTokensOf(manager: EntityManager, accountId: string): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `WITH ended AS (
       UPDATE access_token SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL
       RETURNING expires_at)
     SELECT count(*) FILTER (WHERE expires_at > now())::int AS count FROM ended`,
    [accountId],
  );
  return rows[0]?.count ?? 0;
}
