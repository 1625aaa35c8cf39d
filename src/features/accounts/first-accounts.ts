// The first start: one administrator, and for an example county its officer, each with a link that works once, never a
// default password.
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../database';
import { EVERY_COUNTY, type Grant } from '../../graphql/viewer';
import { type AccountRow, findAccount } from './account.store';
import { anybodyHolds } from './grant.store';
import { type Act, createAccount, createLink, grantRole } from './manage-accounts';

const FIRST_LOGIN = 'admin';
const EXAMPLE_LOGIN = 'officer';

export interface FirstStart {
  /**
   * Counties of invented example data. The first of them gets an officer, so that a newcomer sees something; in a
   * county of real people the roles have to be given out on purpose.
   */
  readonly exampleCounties: readonly string[];
}

export interface FirstLink {
  readonly login: string;
  /** What the account is for, in both languages. */
  readonly name: string;
  /** Of a link to choose the password, see `linkAddress`. */
  readonly token: string;
}

const ACT: Act = { actor: 'first-start', reason: '首次启动 / first start' };

/** Creates the administrator when nobody is one yet; no links when there is one already who has chosen a password. */
export async function firstAccounts(
  dataSource: DataSource,
  { exampleCounties }: FirstStart,
): Promise<readonly FirstLink[]> {
  return inTransaction(dataSource, async (manager) => {
    // Two processes that start together: the second one finds the first one's administrator.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('first-administrator'))`);
    const known = await findAccount(manager, FIRST_LOGIN);
    const admin = (await anybodyHolds(manager, 'IT_ADMIN'))
      ? known
      : known === null &&
        (await make(manager, FIRST_LOGIN, '系统管理员 Administrator', {
          role: 'IT_ADMIN',
          countyCode: EVERY_COUNTY,
        }));
    if (!admin || admin.hasPassword) return [];
    const [example] = exampleCounties;
    const officer = example === undefined ? null : await exampleOfficer(manager, example);
    const waiting = [admin, officer].filter((account) => account !== null);
    const links: FirstLink[] = [];
    for (const account of waiting) {
      const token = await createLink(manager, account, 'SET_PASSWORD', ACT);
      links.push({ login: account.login, name: account.name, token });
    }
    return links;
  });
}

/** The officer of the example county who has no password yet; null when they have one, or the login is somebody else's. */
async function exampleOfficer(manager: EntityManager, countyCode: string): Promise<AccountRow | null> {
  const known = await findAccount(manager, EXAMPLE_LOGIN);
  if (known) return known.countyCode === countyCode && !known.hasPassword ? known : null;
  const role = 'PERSONNEL_OFFICER';
  return make(manager, EXAMPLE_LOGIN, '示例县人事干部 Example officer', { role, countyCode });
}

async function make(
  manager: EntityManager,
  login: string,
  name: string,
  { role, countyCode }: Pick<Grant, 'role' | 'countyCode'>,
): Promise<AccountRow> {
  const made = await createAccount(manager, { countyCode, login, name }, ACT);
  if ('refused' in made) throw new Error(`The first account was refused: ${made.refused.code}`);
  const account = await findAccount(manager, login);
  if (!account) throw new Error('The first account was not saved');
  await grantRole(manager, account, { role, countyCode, schoolCode: null, staffNo: null }, ACT);
  return account;
}
