// The first start: one administrator and a link that works once, never a default password.
import { type DataSource } from 'typeorm';
import { inTransaction } from '../../database';
import { EVERY_COUNTY, type Grant } from '../../graphql/viewer';
import { findAccount } from './account.store';
import { anybodyHolds } from './grant.store';
import { createAccount, createLink, grantRole } from './manage-accounts';

export const FIRST_LOGIN = 'admin';

export interface FirstStart {
  /**
   * Counties of invented example data. The administrator may plan in them, so that a newcomer sees something;
   * in a county of real people the roles have to be given out on purpose.
   */
  readonly exampleCounties: readonly string[];
}

/**
 * Creates the administrator when nobody is one yet, and returns the token of a link to choose his password
 * (see `linkAddress`); null when there is one already who has chosen it.
 */
export async function firstAdministrator(
  dataSource: DataSource,
  { exampleCounties }: FirstStart,
): Promise<string | null> {
  return inTransaction(dataSource, async (manager) => {
    // Two processes that start together: the second one finds the first one's administrator.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('first-administrator'))`);
    const act = { actor: 'first-start', reason: '首次启动 / first start' };
    if (!(await anybodyHolds(manager, 'IT_ADMIN'))) {
      const made = await createAccount(
        manager,
        { countyCode: EVERY_COUNTY, login: FIRST_LOGIN, name: '系统管理员 Administrator' },
        act,
      );
      if ('refused' in made) return null;
    }
    const account = await findAccount(manager, FIRST_LOGIN);
    if (!account || account.hasPassword) return null;
    const grants: readonly Grant[] = [
      { role: 'IT_ADMIN', countyCode: EVERY_COUNTY, schoolCode: null, staffNo: null },
      ...exampleCounties.map(
        (countyCode): Grant => ({ role: 'PERSONNEL_OFFICER', countyCode, schoolCode: null, staffNo: null }),
      ),
    ];
    for (const grant of grants) await grantRole(manager, account, grant, act);
    return createLink(manager, account, 'SET_PASSWORD', act);
  });
}
