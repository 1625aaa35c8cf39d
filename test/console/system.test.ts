// The system page: open without any county, accounts from nothing to a password, the webhook, the audit log.
import { PASSWORD } from '../features/accounts/signed-in';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

inConsole('the system page', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const everywhere = { as: 'IT_ADMIN' as const, at: { countyCode: '*' } };

  test.each(WAYS)('has no findings for administrators and auditors, $device $language', async (way) => {
    for (const [as, tabs] of [
      ['IT_ADMIN', ['accounts', 'webhook']],
      ['AUDITOR', ['audit', 'held', 'webhook']],
    ] as const) {
      const { page, open, findings } = await scene().visit({ as, ...way });
      for (const tab of tabs) {
        await open(`/system?tab=${tab}`);
        expect(await page.getByRole('navigation').getByRole('link', { name: /./ }).count()).toBeGreaterThan(
          0,
        );
        expect([tab, await findings()]).toEqual([tab, []]);
      }
    }
  });

  test('a visit of an administrator begins there; other roles have no such page', async () => {
    const admin = await scene().visit({ as: 'IT_ADMIN', ...desktop });
    await admin.open('/');
    expect(new URL(admin.page.url()).pathname).toBe('/system');
    expect(await admin.page.getByRole('link', { name: '总览' }).count()).toBe(0);
    const officer = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await officer.open('/system');
    expect(new URL(officer.page.url()).pathname).toBe(scene().path('/'));
  });

  test('an account is made for a county without a roster, given a role, and signs in by its link', async () => {
    const { page, open, settled } = await scene().visit({ ...everywhere, ...desktop });
    await open('/system');
    await page.getByLabel('其他县的行政区划代码').fill('530999');
    await page.getByRole('button', { name: '打开' }).click();
    await settled();
    await page.getByRole('button', { name: '新建账号' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('登录名').fill('Wang');
    await form.getByLabel('姓名').fill('王干事');
    await form.getByLabel('事由').fill('新县开通');
    await form.getByRole('button', { name: '新建' }).click();
    // Refused beside its field: a login is written small.
    await form.locator('.refusals').waitFor();
    expect(await form.getByLabel('登录名').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('登录名').fill('wang');
    await form.getByRole('button', { name: '新建' }).click();
    const link = await form.locator('code').textContent();
    expect(link).toMatch(new RegExp(`^${scene().address}/sign-in#`));
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '办理: wang' }).click();
    const give = page.getByRole('button', { name: '授予' });
    expect(await give.isDisabled()).toBe(true);
    await page.getByRole('dialog').getByLabel('事由').fill('任职文件');
    await give.click();
    await page.getByText('角色已授予').waitFor();
    await page.getByRole('button', { name: /^收回: 人事干部/ }).waitFor();

    const newcomer = await scene().visit({ as: null, ...desktop });
    newcomer.expectTrouble('400 for /session/link');
    await newcomer.page.goto(link!);
    await newcomer.page.getByLabel('新密码').fill(PASSWORD);
    await newcomer.page.getByRole('button', { name: '登录' }).click();
    // The county has no roster yet: its officer is led to the first one.
    await newcomer.page.waitForURL('**/first-roster');
  });

  test('an account is switched off and its sessions end', async () => {
    const other = await scene().visit({ as: 'APPROVER', ...desktop });
    await other.open(scene().path('/'));
    const { page, open } = await scene().visit({ as: 'IT_ADMIN', ...desktop });
    await open('/system');
    await page.getByRole('button', { name: '办理: approver' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('事由').fill('调离岗位');
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await page.getByText('账号已停用').waitFor();
    await page.getByRole('row', { name: /approver .*已停用/ }).waitFor();
    // What the page still asks for is refused from now on.
    other.expectTrouble('401 for /graphql');
    await other.page.reload();
    await other.page.waitForURL('**/sign-in');
  });

  test('a webhook shows its secret once, and is switched off', async () => {
    const { page, open, settled } = await scene().visit({ as: 'IT_ADMIN', ...desktop });
    await open('/system?tab=webhook');
    await page.getByLabel('接收地址').fill('http://127.0.0.1:7999/changes');
    await page.getByRole('button', { name: '保存' }).click();
    const secret = await page.locator('.one-time-secret code').textContent();
    expect(secret!.length).toBeGreaterThan(20);
    await page.reload();
    await settled();
    expect(await page.locator('.one-time-secret').count()).toBe(0);
    await page.getByText('http://127.0.0.1:7999/changes').waitFor();
    await page.getByRole('button', { name: '停用推送' }).click();
    await page.getByText('手动停用').waitFor();
  });

  test('an auditor finds who did what, and filters it; the address keeps the filter', async () => {
    const county = scene().roster.county.code;
    const { page, open, settled } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open('/system?tab=audit');
    const rows = page.getByRole('table').getByRole('rowheader');
    const { auditEntries } = await scene().run('AuditEntries', { county }, 'AUDITOR');
    expect(await rows.first().textContent()).toBe(`${auditEntries.nodes[0].sequence}`);
    await page.locator('label', { hasText: /^操作/ }).first().locator('select').selectOption('ROLE_GRANTED');
    await settled();
    const granted = await scene().run(
      'AuditEntries',
      { county, filter: { actions: ['ROLE_GRANTED'] } },
      'AUDITOR',
    );
    expect(await rows.count()).toBe(granted.auditEntries.totalCount);
    expect(granted.auditEntries.totalCount).toBeLessThan(auditEntries.totalCount);
    await page.reload();
    await settled();
    expect(await rows.count()).toBe(granted.auditEntries.totalCount);
  });
});
