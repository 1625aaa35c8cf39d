// Queries for accounts: plain rows, never the password hash.
import { type EntityManager } from 'typeorm';

export interface AccountRow {
  readonly id: string;
  /** Code of the county it belongs to; * for accounts of the installation. */
  readonly countyCode: string;
  readonly login: string;
  readonly name: string;
  readonly hasPassword: boolean;
  readonly mustChangePassword: boolean;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
  readonly validUntil: Date | null;
  readonly issuer: string | null;
  readonly createdAt: Date;
}

export interface NewAccount {
  /** Code of a county, or * for an IT administrator of the installation. */
  readonly countyCode: string;
  readonly login: string;
  readonly name: string;
  readonly validUntil?: Date | null;
  /** Identity provider and the person there. */
  readonly external?: { readonly issuer: string; readonly subject: string } | null;
}

export const ACCOUNT_COLUMNS = `a.id, a.county_code AS "countyCode", a.login, a.name, a.password_hash IS NOT NULL AS "hasPassword",
  a.must_change_password AS "mustChangePassword", a.locked_until AS "lockedUntil",
  a.disabled_at AS "disabledAt", a.valid_until AS "validUntil", a.issuer, a.created_at AS "createdAt"`;

/** Returns the id; null when the login, or the person at the identity provider, has an account already. */
export async function insertAccount(manager: EntityManager, account: NewAccount): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO account (county_code, login, name, must_change_password, failed_sign_ins, valid_until, issuer, subject)
     VALUES ($1, $2, $3, false, 0, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    [
      account.countyCode,
      account.login,
      account.name,
      account.validUntil ?? null,
      account.external?.issuer ?? null,
      account.external?.subject ?? null,
    ],
  );
  return rows[0]?.id ?? null;
}

/** An account by its login, or null. */
export async function findAccount(manager: EntityManager, login: string): Promise<AccountRow | null> {
  const rows = await manager.query<AccountRow[]>(
    `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.login = $1`,
    [login.toLowerCase()],
  );
  return rows[0] ?? null;
}

/** An account by its id, or null. */
export async function accountById(manager: EntityManager, id: string): Promise<AccountRow | null> {
  const rows = await manager.query<AccountRow[]>(
    `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.id::text = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Until the transaction ends, others who give roles or tokens to the account wait: what is counted here stays so. */
export async function lockAccount(manager: EntityManager, id: string): Promise<void> {
  await manager.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [id]);
}

/** The working account of a person at an identity provider, or null. */
export async function accountOfSubject(
  manager: EntityManager,
  issuer: string,
  subject: string,
): Promise<Pick<AccountRow, 'id' | 'countyCode'> | null> {
  if (/\0|\p{Surrogate}/u.test(subject)) return null;
  const rows = await manager.query<{ id: string; countyCode: string }[]>(
    `SELECT id, county_code AS "countyCode" FROM account WHERE issuer = $1 AND subject = $2 AND disabled_at IS NULL
       AND (valid_until IS NULL OR valid_until > now())`,
    [issuer, subject],
  );
  return rows[0] ?? null;
}

/** Hash of an account's password, or null. */
export async function passwordHashOf(manager: EntityManager, accountId: string): Promise<string | null> {
  const rows = await manager.query<{ hash: string | null }[]>(
    'SELECT password_hash AS hash FROM account WHERE id = $1',
    [accountId],
  );
  return rows[0]?.hash ?? null;
}

/** Sets a password, unlocks the account. `chosenByOther`: it has to be changed at the next sign-in. */
export async function setPasswordHash(
  manager: EntityManager,
  accountId: string,
  hash: string,
  chosenByOther: boolean,
): Promise<void> {
  await manager.query(
    `UPDATE account SET password_hash = $2, password_changed_at = now(), must_change_password = $3,
       failed_sign_ins = 0, locked_until = NULL WHERE id = $1`,
    [accountId, hash, chosenByOther],
  );
}

/** Switches an account off (its sessions and tokens stop with the next request) or on again. */
export async function setDisabled(
  manager: EntityManager,
  accountId: string,
  disabled: boolean,
): Promise<void> {
  await manager.query('UPDATE account SET disabled_at = CASE WHEN $2::boolean THEN now() END WHERE id = $1', [
    accountId,
    disabled,
  ]);
}
