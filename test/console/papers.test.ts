// The officer's desk: publicity and objections with their outcome, papers for download, postings recorded, vacancies filled.
import { randomUUID } from 'node:crypto';
import { defaultTemplate } from '../../src/features/papers';
import { inConsole } from './console-scene';
import { approvedPostings, countyToday, type PostedTeacher, record } from './postings';
import { WAYS } from './visit';

inConsole('publicity and papers', (scene) => {
  const desktop = { as: 'PERSONNEL_OFFICER', device: 'desktop', language: 'zh' } as const;
  let postings: readonly PostedTeacher[];
  beforeAll(async () => {
    postings = await approvedPostings(scene());
    await record(scene(), postings[0]!, { kind: 'NOTIFIED', deadline: '2099-01-01' });
    const { node } = await scene().run('RotationLife', { rotation: postings[0]!.id });
    const input = {
      rotationId: postings[0]!.id,
      expectedVersion: node.version,
      idempotencyKey: randomUUID(),
      happenedOn: countyToday(),
      reason: '家中老人需要照护',
    };
    await scene().run('ObjectToRotation', { input }, 'PERSONNEL_OFFICER');
  });

  test.each(WAYS)('has no findings in any part, $device $language', async (way) => {
    const { page, open, findings, overflow } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    for (const tab of ['publicity', 'papers', 'postings', 'vacancies']) {
      await open(scene().path(`/papers?tab=${tab}`));
      for (const summary of await page.locator('main details > summary').all()) await summary.click();
      expect([tab, await findings()]).toEqual([tab, []]);
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
  });

  test('a notice is recorded with its deadline, from the list of postings', async () => {
    const other = postings[1]!;
    const { page, open, settled } = await scene().visit(desktop);
    await open(scene().path('/papers?tab=postings'));
    const row = page.getByRole('row', { name: new RegExp(other.staffNo) }).filter({ hasText: '交流轮岗' });
    await row.getByRole('button', { name: `登记: ${other.name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('事项').selectOption('NOTIFIED');
    await dialog.getByLabel('异议截止').fill('2099-03-01');
    await dialog.getByRole('button', { name: '登记' }).click();
    await page.getByText('已登记：通知本人').waitFor();
    await settled();
    await row.getByText('异议期至 2099-03-01').waitFor();
    const { node } = await scene().run('RotationLife', { rotation: other.id });
    expect(node.lifecycle).toMatchObject({ phase: 'NOTIFIED', objectionUntil: '2099-03-01' });
  });

  test('everybody who is planned is notified at once, with one deadline', async () => {
    const planned = async (): Promise<readonly string[]> => {
      const { county } = await scene().run('Postings', {
        county: scene().roster.county.code,
        filter: { statuses: ['PLANNED'] },
      });
      const { nodes } = county.schoolYear.rotations;
      return nodes
        .filter(({ lifecycle }: { lifecycle: { phase: string } }) => lifecycle.phase === 'PLANNED')
        .map(({ id }: { id: string }) => id);
    };
    const before = await planned();
    expect(before.length).toBeGreaterThan(1);
    const { page, open } = await scene().visit(desktop);
    await open(scene().path('/papers?tab=postings'));
    await page.getByRole('button', { name: '登记全部通知' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${before.length} 人`).waitFor();
    await dialog.getByLabel('异议截止').fill('2099-04-01');
    await dialog.getByRole('button', { name: '登记' }).click();
    await page.getByText(`已登记 ${before.length} 人的通知`).waitFor();
    expect(await planned()).toEqual([]);
    const { node } = await scene().run('RotationLife', { rotation: before[0]! });
    expect(node.lifecycle).toMatchObject({ phase: 'NOTIFIED', objectionUntil: '2099-04-01' });
  });

  test('an objection is found, read and decided, and its outcome stays on the list', async () => {
    const { name, id } = postings[0]!;
    const { page, open, settled } = await scene().visit(desktop);
    await open(scene().path('/papers'));
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.getByText('待裁定').waitFor();
    await row.getByRole('button', { name: `登记: ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/家中老人需要照护/).waitFor();
    await dialog.getByLabel('不成立，安排照旧').check();
    await dialog.getByLabel('理由').fill('岗位无人可替');
    await dialog.getByRole('button', { name: '登记' }).click();
    await page.getByText('已登记：异议裁定').waitFor();
    await settled();
    await row.getByText('异议不成立').waitFor();
    const { node } = await scene().run('RotationLife', { rotation: id });
    expect(node.lifecycle.phase).toBe('NOTIFIED');
  });

  test('an approver looks on, and is offered nothing to record', async () => {
    const { page, open } = await scene().visit({ ...desktop, as: 'APPROVER' });
    for (const tab of ['publicity', 'postings', 'vacancies']) {
      await open(scene().path(`/papers?tab=${tab}`));
      await page.getByRole('table').waitFor();
      expect(await page.getByRole('button', { name: /^登记/ }).count()).toBe(0);
    }
  });

  test('the publicity list comes as a workbook', async () => {
    const { page, open } = await scene().visit(desktop);
    await open(scene().path('/papers'));
    await page.getByRole('button', { name: '生成公示名单（xlsx）' }).click();
    const link = page.getByRole('link', { name: /^下载/ });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test('letters are made from the own template, and the shipped one is there to begin with', async () => {
    const { page, open } = await scene().visit(desktop);
    await open(scene().path('/papers?tab=papers'));
    await page.getByText('用本局的模板（可不填）').click();
    const shipped = page.getByRole('button', { name: '下载默认模板: 决策报告' });
    const [template] = await Promise.all([page.waitForEvent('download'), shipped.click()]);
    expect(template.suggestedFilename()).toBe('决策报告.docx');
    const buffer = Buffer.from(defaultTemplate('NOTICE'));
    const mimeType = 'application/octet-stream';
    await page.locator('input[name=template-NOTICE]').setInputFiles({ name: 'own.docx', mimeType, buffer });
    const sent = page.waitForResponse((response) => response.url().includes('/files?name=own.docx'));
    await page.getByRole('button', { name: '生成并下载' }).click();
    expect((await sent).status()).toBe(201);
    const link = page.getByRole('link', { name: /^下载/ });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/\.(zip|docx)$/);
  });

  test('papers without a kind, and a place for somebody unknown, are refused in words', async () => {
    const { page, open } = await scene().visit(desktop);
    await open(scene().path('/papers?tab=papers'));
    await page.getByRole('checkbox', { name: '交流轮岗通知书，每人一份' }).uncheck();
    await page.getByRole('button', { name: '生成并下载' }).click();
    await page.getByText('请选择文书种类').waitFor();
    await open(scene().path('/papers?tab=vacancies'));
    const fill = page.getByRole('button', { name: /^登记到岗：/ }).first();
    await fill.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('教职工号').fill('NOBODY');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.locator('.refusals').waitFor();
    expect(await dialog.getByLabel('教职工号').getAttribute('aria-invalid')).toBe('true');
  });
});
