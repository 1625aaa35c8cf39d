// Signing in through the one-time link, by password, being sent there and back, and signing out.
import { anAccount, PASSWORD } from '../features/accounts/signed-in';
import { inConsole } from './console-scene';

inConsole('signing in', (scene) => {
  const phone = { device: 'phone', language: 'zh' } as const;

  test('by the link of the first start: choose a password, see the county, sign out, come back by password', async () => {
    const { countyCode, login } = { countyCode: scene().roster.county.code, login: 'liu.yang' };
    const { link } = await anAccount(
      scene().database,
      login,
      [{ role: 'PERSONNEL_OFFICER', countyCode }],
      'SET_PASSWORD',
    );
    const { page, open, settled, expectTrouble } = await scene().visit({ as: null, ...phone });
    // The link alone is refused until a password is chosen, and whoever is signed out is told so.
    expectTrouble('400 for /session/link');
    await page.goto(`${scene().address}/sign-in#${link}`);
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/'));
    await settled();
    await page.locator('.account-menu summary').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');

    expectTrouble('401 for /graphql');
    await open(scene().path('/matrix'));
    await page.waitForURL('**/sign-in');
    await page.getByLabel('登录名').fill(login);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/matrix'));
  });

  test('a password that has to be changed is asked for, and the county is there right after', async () => {
    const countyCode = scene().roster.county.code;
    const { id, link } = await anAccount(
      scene().database,
      'zhou.min',
      [{ role: 'PERSONNEL_OFFICER', countyCode }],
      'SET_PASSWORD',
    );
    const { page, open, settled, findings, expectTrouble } = await scene().visit({ as: null, ...phone });
    expectTrouble('400 for /session/link');
    await page.goto(`${scene().address}/sign-in#${link}`);
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/'));
    await scene().database.dataSource.query('UPDATE account SET must_change_password = true WHERE id = $1', [
      id,
    ]);
    await open('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('现在的密码').fill(PASSWORD);
    await dialog.getByLabel('新密码', { exact: true }).fill(`${PASSWORD} 2`);
    await dialog.getByLabel('再输一次新密码').fill(`${PASSWORD} 2`);
    expect(await findings()).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/'));
    await settled();
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
  });
});
