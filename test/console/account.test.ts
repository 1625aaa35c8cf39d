// The page about the own account: tokens made, seen and ended; the password asked for once more where it is old.
import { anAccount, PASSWORD } from '../features/accounts/signed-in';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

inConsole('the own account', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;

  test.each(WAYS)('has no findings, $device $language', async (way) => {
    const { page, open, findings, overflow } = await scene().visit({ as: 'TEACHER', ...way });
    await open('/account');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect([await findings(), await overflow()]).toEqual([[], 0]);
  });

  test('is reached from the menu; a token is made, shown once, seen and ended with the password once more', async () => {
    const { database, address } = scene();
    const countyCode = scene().roster.county.code;
    const { id, link } = await anAccount(
      database,
      'sun.qi',
      [{ role: 'PERSONNEL_OFFICER', countyCode }],
      'SET_PASSWORD',
    );
    const { page, settled, expectTrouble } = await scene().visit({ as: null, ...desktop });
    expectTrouble('400 for /session/link');
    await page.goto(`${address}/sign-in#${link}`);
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/'));
    await page.locator('.account-menu summary').click();
    await page.getByRole('link', { name: '我的账号' }).click();
    await settled();

    await page.getByRole('button', { name: '新建令牌' }).click();
    await page.getByLabel('用途').fill('夜间报表');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    const secret = await page.locator('.one-time-secret code').textContent();
    expect(secret).toMatch(/^rsp_[\w-]{43}$/);
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /夜间报表 只读/ }).waitFor();

    await database.dataSource.query(
      `UPDATE account_session SET proven_at = now() - interval '31 minutes' WHERE account_id = $1`,
      [id],
    );
    await page.getByRole('button', { name: '撤销: 夜间报表' }).click();
    const dialog = page.getByRole('dialog', { name: '请再输入一次密码' });
    await dialog.getByLabel('现在的密码').fill('不是这个密码');
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.locator('.refusals').waitFor();
    await dialog.getByLabel('现在的密码').fill(PASSWORD);
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('没有有效的访问令牌').waitFor();
    const left = await database.dataSource.query(
      'SELECT 1 FROM access_token WHERE account_id = $1 AND revoked_at IS NULL',
      [id],
    );
    expect(left).toEqual([]);
  });
});
