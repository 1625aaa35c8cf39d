// Queries for role grants.
import { type EntityManager } from 'typeorm';
import { type Grant, type Role } from '../../graphql/viewer';

export interface GrantRow extends Grant {
  readonly id: string;
  readonly accountId: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
}

const COLUMNS = `g.id, g.account_id AS "accountId", g.role, g.county_code AS "countyCode",
  g.school_code AS "schoolCode", g.staff_no AS "staffNo", g.granted_by AS "grantedBy",
  g.granted_at AS "grantedAt"`;

/** Grants in force of several accounts, sorted by role and county. */
export function grantsOf(
  manager: EntityManager,
  accountIds: readonly string[],
): Promise<readonly GrantRow[]> {
  return manager.query<GrantRow[]>(
    `SELECT ${COLUMNS} FROM role_grant g
     WHERE g.account_id = ANY($1) AND g.revoked_at IS NULL ORDER BY g.role, g.county_code, g.id`,
    [accountIds],
  );
}

/** A grant in force, or null. */
export async function findGrant(manager: EntityManager, id: string): Promise<GrantRow | null> {
  const rows = await manager.query<GrantRow[]>(
    `SELECT ${COLUMNS} FROM role_grant g WHERE g.id::text = $1 AND g.revoked_at IS NULL`,
    [id],
  );
  return rows[0] ?? null;
}

/** Adds a grant; false when the account holds the same one already. Lock the account first. */
export async function insertGrant(
  manager: EntityManager,
  accountId: string,
  grant: Grant,
  by: string,
): Promise<boolean> {
  const { role, countyCode, schoolCode, staffNo } = grant;
  const added = await manager.query<unknown[]>(
    `INSERT INTO role_grant (account_id, role, county_code, school_code, staff_no, granted_by)
     SELECT $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text
     WHERE NOT EXISTS (
       SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role = $2 AND g.county_code = $3
         AND g.school_code IS NOT DISTINCT FROM $4 AND g.staff_no IS NOT DISTINCT FROM $5
         AND g.revoked_at IS NULL)
     RETURNING id`,
    [accountId, role, countyCode, schoolCode, staffNo, by],
  );
  return added.length > 0;
}

/** Ends a grant; false when it had ended before. */
export async function endGrant(manager: EntityManager, id: string, by: string): Promise<boolean> {
  const ended = await manager.query<unknown[]>(
    `WITH ended AS (
       UPDATE role_grant SET revoked_at = now(), revoked_by = $2
       WHERE id = $1 AND revoked_at IS NULL RETURNING id)
     SELECT id FROM ended`,
    [id, by],
  );
  return ended.length > 0;
}

/** Whether anybody holds a role. */
export async function anybodyHolds(manager: EntityManager, role: Role): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'SELECT 1 FROM role_grant WHERE role = $1 AND revoked_at IS NULL LIMIT 1',
    [role],
  );
  return rows.length > 0;
}
