// What an administrator does to accounts, each with its audit entry: the console and the command line do the same.
import { type EntityManager } from 'typeorm';
import { forgetFiles } from '../../files';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { type Grant } from '../../graphql/viewer';
import { type AccessTokenRow, endAccessToken } from './access-token.store';
import { LOGIN } from './account.entity';
import { type AccountRow, insertAccount, lockAccount, type NewAccount, setDisabled } from './account.store';
import { noteOfAccount } from './account-audit';
import { insertLink } from './credential.store';
import { endGrant, type GrantRow, grantsOf, insertGrant } from './grant.store';
import { COUNTY_FORM, roleProblem, wellFormedCounty } from './grant-rules';
import { type LinkPurpose } from './one-time-link.entity';
import { type ThrownOut, throwOut } from './throw-out';

/** Who acts, and why. */
export interface Act {
  /** Account id, or `cli`. */
  readonly actor: string;
  readonly reason: string;
}

/** A change that was made, or the rule that refused it. */
export type Outcome<T> = { readonly done: T } | { readonly refused: UserErrorValue };

export async function createAccount(
  manager: EntityManager,
  account: NewAccount,
  act: Act,
): Promise<Outcome<string>> {
  if (!LOGIN.test(account.login)) {
    return refusal('LOGIN_FORM', 'input.login', {
      zh: '登录名为 2 至 64 个小写字母、数字或 . _ @ -',
      en: 'A login is 2 to 64 lower-case letters, digits or . _ @ -',
    });
  }
  if (account.name.trim() === '' || account.name.length > 100) {
    return refusal('NAME_FORM', 'input.name', {
      zh: '姓名须为 1 至 100 个字符',
      en: 'A name has 1 to 100 characters',
    });
  }
  if (!wellFormedCounty(account.countyCode)) return { refused: COUNTY_FORM };
  const id = await insertAccount(manager, { ...account, name: account.name.trim() });
  if (id === null) {
    return refusal('LOGIN_TAKEN', 'input.login', {
      zh: '该登录名或外部身份已有账号',
      en: 'This login, or this person at the identity provider, has an account already',
    });
  }
  await note(manager, { id, countyCode: account.countyCode }, act, {
    action: 'ACCOUNT_CREATED',
    login: account.login,
  });
  return { done: id };
}

/** Gives a role. Nobody gives a role to the own account; what roles go together is in grant-rules.ts. */
export async function grantRole(
  manager: EntityManager,
  account: AccountRow,
  grant: Grant,
  act: Act,
): Promise<Outcome<boolean>> {
  if (account.id === act.actor) {
    return refusal('OWN_ACCOUNT', 'input.accountId', {
      zh: '不能给自己的账号授权，请由另一管理员办理',
      en: 'Nobody gives roles to the own account: another administrator has to',
    });
  }
  await lockAccount(manager, account.id);
  const problem = roleProblem(account.countyCode, await grantsOf(manager, [account.id]), grant);
  if (problem) return { refused: problem };
  const added = await insertGrant(manager, account.id, grant, act.actor);
  if (added) await note(manager, account, act, { action: 'ROLE_GRANTED', ...grant });
  return { done: added };
}

/** Takes a role away; it is refused on the account's next request. */
export async function revokeRole(
  manager: EntityManager,
  account: AccountRow,
  grant: GrantRow,
  act: Act,
): Promise<boolean> {
  const ended = await endGrant(manager, grant.id, act.actor);
  const { role, countyCode, schoolCode, staffNo } = grant;
  // A file that was made while the role was held would still be there to download.
  if (ended) await forgetFiles(manager, account.id);
  if (ended)
    await note(manager, account, act, { action: 'ROLE_REVOKED', role, countyCode, schoolCode, staffNo });
  return ended;
}

/** Makes a link that works once; the text is given to nobody else and kept nowhere. */
export async function createLink(
  manager: EntityManager,
  account: Noted,
  purpose: LinkPurpose,
  act: Act,
): Promise<string> {
  const token = await insertLink(manager, account.id, purpose);
  await note(manager, account, act, { action: 'LINK_CREATED', purpose });
  return token;
}

/** A link for somebody who lost the password. Nobody makes one for the own account: it would need no password so far. */
export async function resetByLink(
  manager: EntityManager,
  account: Noted,
  act: Act,
): Promise<Outcome<string>> {
  if (account.id === act.actor) {
    return refusal('OWN_ACCOUNT', 'input.accountId', {
      zh: '不能给自己的账号生成密码链接：请直接修改密码，或由另一管理员办理',
      en: 'Nobody makes a password link for the own account: change the password, or ask another administrator',
    });
  }
  return { done: await createLink(manager, account, 'SET_PASSWORD', act) };
}

/** Ends all sessions, access tokens and unused links, and returns how many there were. */
export async function endSessions(manager: EntityManager, account: AccountRow, act: Act): Promise<ThrownOut> {
  const ended = await throwOut(manager, account.id);
  const { sessions, tokens } = ended;
  await note(manager, account, act, { action: 'SESSIONS_ENDED', ended: sessions, tokens });
  return ended;
}

/** Ends one token of somebody. */
export async function endTokenOf(
  manager: EntityManager,
  account: AccountRow,
  { id, name }: AccessTokenRow,
  act: Act,
): Promise<boolean> {
  const ended = await endAccessToken(manager, account.id, id);
  if (ended) await note(manager, account, act, { action: 'ACCESS_TOKEN_REVOKED', token: id, name });
  return ended;
}

/** Switches an account off or on; what it was signed in with does not come back. */
export async function disableAccount(
  manager: EntityManager,
  account: AccountRow,
  disabled: boolean,
  act: Act,
): Promise<void> {
  await setDisabled(manager, account.id, disabled);
  if (disabled) {
    await throwOut(manager, account.id);
    await forgetFiles(manager, account.id);
  }
  await note(manager, account, act, { action: disabled ? 'ACCOUNT_DISABLED' : 'ACCOUNT_ENABLED' });
}

/** Address of the sign-in page with a link's token behind #, which browsers never send to a server. */
export function linkAddress(origin: string, token: string): string {
  return `${origin.replace(/\/$/, '')}/sign-in#${token}`;
}

type Noted = Pick<AccountRow, 'id' | 'countyCode'>;

function note(
  manager: EntityManager,
  account: Noted,
  act: Act,
  { action, ...detail }: { readonly action: string; readonly [more: string]: unknown },
): Promise<void> {
  return noteOfAccount(manager, account, { action, detail, ...act });
}

function refusal(
  code: string,
  field: string,
  message: UserErrorValue['message'],
): { readonly refused: UserErrorValue } {
  return { refused: { code, field, message, hint: null } };
}
