// Signing in and out: by password with a lock against guessing, or by a link that works once.
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../database';
import { RefusedError } from '../../graphql/errors';
import {
  type AccountRow,
  accountById,
  accountOfSubject,
  findAccount,
  setPasswordHash,
} from './account.store';
import { noteOfAccount } from './account-audit';
import { endSession, lockLink, openSession, useLink } from './credential.store';
import { type ProvenSubject } from './json-web-token';
import { hashPassword, passwordProblem } from './password';
import { guessPassword, LOCK_MINUTES, WRONG_PASSWORDS } from './password-guesses';
import { throwOut } from './throw-out';

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
  const { outcome, outdated } = await guessPassword(dataSource, account, password);
  if (!account || outcome !== 'RIGHT') throw refused();
  const renewed = outdated ? await hashPassword(password) : null;
  return inTransaction(dataSource, async (manager) => {
    if (renewed) await setPasswordHash(manager, account.id, renewed, account.mustChangePassword);
    return { token: await signedIn(manager, account, 'PASSWORD'), accountId: account.id };
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
      await throwOut(manager, link.accountId);
    }
    await useLink(manager, link.id);
    const account = { id: link.accountId, countyCode: link.countyCode };
    return { token: await signedIn(manager, account, 'LINK'), accountId: link.accountId };
  });
}

/** Opens a session for a person whom the identity provider has proven; null when that person has no account that works. */
export async function signInBySubject(
  dataSource: DataSource,
  { issuer, subject }: ProvenSubject,
): Promise<string | null> {
  return inTransaction(dataSource, async (manager) => {
    const account = await accountOfSubject(manager, issuer, subject);
    return account && signedIn(manager, account, 'IDENTITY_PROVIDER');
  });
}

/** Ends the session of a cookie; a cookie without a session is no mistake. */
export async function signOut(dataSource: DataSource, token: string): Promise<void> {
  await inTransaction(dataSource, async (manager) => {
    const accountId = await endSession(manager, token);
    const account = accountId === null ? null : await accountById(manager, accountId);
    if (account) await noteOfAccount(manager, account, { action: 'SIGNED_OUT' });
  });
}

async function signedIn(
  manager: EntityManager,
  account: Pick<AccountRow, 'id' | 'countyCode'>,
  by: string,
): Promise<string> {
  const token = await openSession(manager, account.id);
  await noteOfAccount(manager, account, { action: 'SIGNED_IN', detail: { by } });
  return token;
}
