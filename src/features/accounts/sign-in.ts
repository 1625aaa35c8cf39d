// Signing in and out: by password with a lock against guessing, or by a link that works once.
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../database';
import { RefusedError } from '../../graphql/errors';
import { audit } from '../audit';
import { accountOfSubject, findAccount, passwordHashOf, setPasswordHash } from './account.store';
import { endSession, endSessionsOf, lockLink, openSession, useLink } from './credential.store';
import { type ProvenSubject } from './json-web-token';
import { checkPassword, hashPassword, passwordProblem } from './password';

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const WRONG_PASSWORDS = 5;
export const LOCK_MINUTES = 15;

export interface SignedIn {
  /** Token of the session's cookie. */
  readonly token: string;
  readonly accountId: string;
}

/** One sentence for every reason: it must not tell which logins exist. */
function refused(): RefusedError {
  return new RefusedError('UNAUTHENTICATED', {
    zh: `登录名或密码不正确；连续 ${WRONG_PASSWORDS} 次错误后锁定 ${LOCK_MINUTES} 分钟`,
    en: `Wrong login or password; ${WRONG_PASSWORDS} wrong ones in a row lock an account for ${LOCK_MINUTES} minutes`,
  });
}

/** Opens a session for the right password. Refuses (UNAUTHENTICATED) in the same words and time for all else. */
export async function signInByPassword(
  dataSource: DataSource,
  login: string,
  password: string,
): Promise<SignedIn> {
  const account = await findAccount(dataSource.manager, login);
  const verdict = await checkPassword(password, async () => {
    const mayTry = account !== null && (await countAttempt(dataSource, account.id));
    return mayTry ? passwordHashOf(dataSource.manager, account.id) : null;
  });
  if (!account || !verdict.right) throw refused();
  const renewed = verdict.outdated ? await hashPassword(password) : null;
  return inTransaction(dataSource, async (manager) => {
    await manager.query('UPDATE account SET failed_sign_ins = 0, locked_until = NULL WHERE id = $1', [
      account.id,
    ]);
    if (renewed) await setPasswordHash(manager, account.id, renewed, account.mustChangePassword);
    return { token: await signedIn(manager, account.id, 'PASSWORD'), accountId: account.id };
  });
}

/**
 * Counts an attempt before it is checked, so that guesses sent at the same time count as well.
 * False while the account is locked, disabled or past its last day.
 */
async function countAttempt(dataSource: DataSource, accountId: string): Promise<boolean> {
  return inTransaction(dataSource, async (manager) => {
    const rows = await manager.query<{ failed: number }[]>(
      `WITH counted AS (
         UPDATE account SET
           failed_sign_ins = CASE WHEN locked_until IS NULL THEN failed_sign_ins + 1 ELSE 1 END,
           locked_until = CASE WHEN locked_until IS NULL AND failed_sign_ins + 1 >= $2
             THEN now() + make_interval(mins => $3) END
         WHERE id = $1 AND (locked_until IS NULL OR locked_until <= now()) AND disabled_at IS NULL
           AND (valid_until IS NULL OR valid_until > now())
         RETURNING failed_sign_ins AS failed)
       SELECT failed FROM counted`,
      [accountId, WRONG_PASSWORDS, LOCK_MINUTES],
    );
    const failed = rows[0]?.failed;
    if (failed === WRONG_PASSWORDS) {
      await audit(manager, {
        county: null,
        actor: accountId,
        action: 'ACCOUNT_LOCKED',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        detail: { minutes: LOCK_MINUTES },
        change: null,
      });
    }
    return failed !== undefined;
  });
}

/** Uses a link. One that sets a password needs it; any refusal leaves the link as it was. */
export async function signInByLink(
  dataSource: DataSource,
  token: string,
  password: string | null,
): Promise<SignedIn> {
  // Hashing takes long: not inside the transaction.
  const hash = password === null ? null : await hashPassword(password);
  return inTransaction(dataSource, async (manager) => {
    const link = await lockLink(manager, token);
    if (!link) {
      throw new RefusedError('UNAUTHENTICATED', {
        zh: '链接无效、已用过或已过期，请向管理员索取新链接',
        en: 'The link is not valid, was used before or has expired: ask the administrator for a new one',
      });
    }
    if (link.purpose === 'SET_PASSWORD') {
      const choose = {
        zh: `请为登录名 ${link.login} 设置新密码`,
        en: `Choose a password for the login ${link.login}`,
      };
      const problem = password === null ? choose : passwordProblem(password, link.login);
      if (problem || hash === null) {
        throw new RefusedError('BAD_USER_INPUT', problem ?? choose);
      }
      await setPasswordHash(manager, link.accountId, hash, false);
      // Whoever knew the old password is out.
      await endSessionsOf(manager, link.accountId);
    }
    await useLink(manager, link.id);
    return { token: await signedIn(manager, link.accountId, 'LINK'), accountId: link.accountId };
  });
}

/** Opens a session for a person whom the identity provider has proven; null when that person has no account that works. */
export async function signInBySubject(
  dataSource: DataSource,
  { issuer, subject }: ProvenSubject,
): Promise<string | null> {
  return inTransaction(dataSource, async (manager) => {
    const account = await accountOfSubject(manager, issuer, subject);
    return account === null ? null : signedIn(manager, account, 'IDENTITY_PROVIDER');
  });
}

/** Ends the session of a cookie; a cookie without a session is no mistake. */
export async function signOut(dataSource: DataSource, token: string): Promise<void> {
  await inTransaction(dataSource, async (manager) => {
    const accountId = await endSession(manager, token);
    if (accountId === null) return;
    await audit(manager, {
      county: null,
      actor: accountId,
      action: 'SIGNED_OUT',
      subjectType: 'ACCOUNT',
      subjectId: accountId,
      change: null,
    });
  });
}

async function signedIn(manager: EntityManager, accountId: string, by: string): Promise<string> {
  const token = await openSession(manager, accountId);
  await audit(manager, {
    county: null,
    actor: accountId,
    action: 'SIGNED_IN',
    subjectType: 'ACCOUNT',
    subjectId: accountId,
    detail: { by },
    change: null,
  });
  return token;
}
