// Finds out who sends a request, anew for every request: an ended session or a revoked role counts from the next one on.
import { type FastifyRequest } from 'fastify';
import { type EntityManager } from 'typeorm';
import { type Grant, type Identify, type Role, type Viewer } from '../../graphql/viewer';
import { isSameOrigin } from '../../http/same-origin';
import { RECENT_MINUTES } from './account-change';
import { IDLE_HOURS, noteSession } from './credential.store';
import { type ProvenSubject, type VerifyToken } from './json-web-token';
import { ACCESS_TOKEN_PREFIX, tokenHash } from './secret-token';
import { sessionCookie } from './session-cookie';
import { noteTokenUse, type UsedToken } from './token-use';

export interface IdentifyOptions {
  readonly manager: EntityManager;
  /** Null without an identity provider. */
  readonly verifyToken: VerifyToken | null;
  /** Who asks when nothing says so; development servers only. */
  readonly nobody: (request: FastifyRequest) => Viewer | null;
}

/** Days after which a password has to be changed. */
const PASSWORD_DAYS = 365;

/** Credentials that are given but wrong never fall back to anybody else. */
export function identifyAccounts({ manager, verifyToken, nobody }: IdentifyOptions): Identify {
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const bearer = /^Bearer ([\w.~+/=-]{1,8000})$/i.exec(authorization)?.[1];
      if (bearer === undefined) return null;
      if (bearer.startsWith(ACCESS_TOKEN_PREFIX)) return byAccessToken(manager, bearer, request.ip);
      const proven = await verifyToken?.(bearer);
      return proven ? bySubject(manager, proven) : null;
    }
    const cookie = sessionCookie(request);
    if (cookie === null) return nobody(request);
    return isSameOrigin(request) ? bySession(manager, cookie) : null;
  };
}

interface ViewerRow {
  readonly accountId: string;
  readonly name: string;
  readonly passwordExpired: boolean;
  readonly grants: readonly Grant[];
}

const VIEWER = `SELECT a.id AS "accountId", a.name,
  a.password_hash IS NOT NULL AND (a.must_change_password
    OR a.password_changed_at < now() - interval '${PASSWORD_DAYS} days') AS "passwordExpired",
  coalesce((SELECT json_agg(json_build_object('role', g.role, 'countyCode', g.county_code,
      'schoolCode', g.school_code, 'staffNo', g.staff_no) ORDER BY g.role, g.county_code, g.id)
    FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL), '[]'::json) AS grants`;

const ACTIVE = 'a.disabled_at IS NULL AND (a.valid_until IS NULL OR a.valid_until > now())';

async function bySession(manager: EntityManager, token: string): Promise<Viewer | null> {
  const rows = await manager.query<(ViewerRow & SessionFacts)[]>(
    `${VIEWER}, s.id AS "sessionId", s.seen_at < now() - interval '1 minute' AS stale,
       s.proven_at < now() - interval '${RECENT_MINUTES} minutes' AS "passwordStale"
     FROM account_session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()
       AND s.seen_at > now() - interval '${IDLE_HOURS} hours' AND ${ACTIVE}`,
    [tokenHash(token)],
  );
  const row = rows[0];
  if (!row) return null;
  if (row.stale) await noteSession(manager, token);
  const { accountId, name, passwordExpired, sessionId, passwordStale } = row;
  return passwordExpired
    ? { accountId, name, grants: [], passwordExpired, sessionId, passwordStale }
    : { accountId, name, grants: row.grants, sessionId, passwordStale };
}

interface SessionFacts {
  readonly stale: boolean;
  readonly sessionId: string;
  readonly passwordStale: boolean;
}

interface TokenFacts extends UsedToken {
  readonly mayChange: boolean;
  readonly roles: readonly Role[] | null;
}

async function byAccessToken(manager: EntityManager, token: string, address: string): Promise<Viewer | null> {
  const rows = await manager.query<(ViewerRow & TokenFacts)[]>(
    `${VIEWER}, k.may_change AS "mayChange", k.roles, k.id AS "tokenId", k.name AS "tokenName",
       a.county_code AS "countyCode", k.used_from AS "usedFrom",
       k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' AS stale
     FROM access_token k JOIN account a ON a.id = k.account_id
     WHERE k.token_hash = $1 AND k.revoked_at IS NULL AND k.expires_at > now() AND ${ACTIVE}`,
    [tokenHash(token)],
  );
  const row = rows[0];
  if (!row) return null;
  await noteTokenUse(manager, row, address);
  const { accountId, name, grants, roles } = row;
  const held = roles === null ? grants : grants.filter((grant) => roles.includes(grant.role));
  return { accountId, name, grants: held, viaToken: true, readOnly: !row.mayChange };
}

/** What the provider signed before the account was thrown out is worth nothing any more. */
async function bySubject(
  manager: EntityManager,
  { issuer, subject, issuedAt }: ProvenSubject,
): Promise<Viewer | null> {
  const rows = await manager.query<ViewerRow[]>(
    `${VIEWER} FROM account a WHERE a.issuer = $1 AND a.subject = $2 AND ${ACTIVE}
       AND (a.thrown_out_at IS NULL OR a.thrown_out_at < to_timestamp($3::float8))`,
    [issuer, subject, issuedAt],
  );
  const row = rows[0];
  return row ? { accountId: row.accountId, name: row.name, grants: row.grants, viaToken: true } : null;
}
