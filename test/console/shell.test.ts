// The frame around every page: languages, navigation, focus, roles, the account, and what is said when something is wrong.
import { inConsole } from './console-scene';
import { WAYS } from './visit';

inConsole('the shell', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;

  test.each(WAYS)('has no findings with its menu open, $device $language', async (way) => {
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open('/');
    expect(new URL(visit.page.url()).pathname).toBe(scene().path('/'));
    await visit.page.locator('.account-menu summary').click();
    expect(await visit.findings()).toEqual([]);
    await visit.page
      .getByRole('button', { name: way.language === 'zh' ? '修改密码' : 'Change password' })
      .click();
    await visit.page.getByRole('dialog').waitFor();
    expect(await visit.findings()).toEqual([]);
  });

  test.each(WAYS)('does not scroll sideways, $device $language', async (way) => {
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(scene().path('/'));
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
  });

  test('the language that is chosen stays', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/'));
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.reload();
    await settled();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  test('by keyboard: the skip link comes first, and a page that is opened takes the focus', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/'));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('跳到正文');
    await page.getByRole('link', { name: '学科缺口' }).press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: '学科缺口' });
    await heading.waitFor();
    expect(await page.locator('h1:focus').textContent()).toBe('学科缺口');
    expect(await page.title()).toContain('学科缺口');
    expect(await page.getByRole('link', { name: '学科缺口' }).getAttribute('aria-current')).toBe('page');
  });

  test('what no page of the viewer is says so, and an address of another county leads home', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/nowhere'));
    await page.getByText('没有这个页面').waitFor();
    await open('/999999/2026-2027/matrix');
    await page.waitForURL((url) => url.pathname === scene().path('/'));
  });

  test('a password that is too short or not repeated is refused beside its field', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/'));
    await page.locator('.account-menu summary').click();
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByLabel('新密码', { exact: true }).fill('短');
    await page.getByLabel('再输一次新密码').fill('长');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('两次输入的新密码不一样').waitFor();
    await page.getByLabel('再输一次新密码').fill('短');
    await page.getByRole('button', { name: '保存' }).click();
    const field = page.getByLabel('新密码', { exact: true });
    await page.locator('.field .refusals').first().waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('山高水长 2026 short');
    await page.getByLabel('再输一次新密码').fill('山高水长 2026 short');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('密码已修改').waitFor();
    // Whoever changes the password stays signed in.
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
  });
});
