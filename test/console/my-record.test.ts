// A teacher's own page: the own posting and nobody else's, the notice, an objection with its reason, the own data.
import { inConsole } from './console-scene';
import { notifiedTeacher, type PostedTeacher } from './postings';
import { WAYS } from './visit';

inConsole('my record', (scene) => {
  const phone = { device: 'phone', language: 'zh' } as const;
  let posted: PostedTeacher;
  beforeAll(async () => {
    posted = await notifiedTeacher(scene());
  });
  const teacher = () => ({ as: 'TEACHER' as const, at: { staffNo: posted.staffNo } });

  test.each(WAYS)('has no findings and fits 360 px, $device $language', async (way) => {
    const { page, open, findings, overflow } = await scene().visit({ ...teacher(), ...way });
    if (way.device === 'phone') await page.setViewportSize({ width: 360, height: 740 });
    await open('/');
    expect(new URL(page.url()).pathname).toBe(scene().path('/my-record'));
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await findings()).toEqual([]);
  });

  test('shows the roster as it has the person, and why an exchange is due or not', async () => {
    const county = scene().roster.county.code;
    const person = scene().roster.teachers.find(({ staffNo }) => staffNo === posted.staffNo)!;
    const answer = await scene().run('MyRecord', { county, staffNo: posted.staffNo });
    const { eligible, obstacles } = answer.county.schoolYear.teacher.exchangeStanding;
    const { page, open } = await scene().visit({ ...teacher(), ...phone });
    await open(scene().path('/my-record'));
    const facts = page.getByRole('region', { name: '名册里的我' });
    for (const fact of [person.staffNo, person.birthDate, person.joinedSchoolOn]) {
      await facts.getByText(fact, { exact: true }).first().waitFor();
    }
    const standing = page.getByRole('region', { name: '是否应当交流' });
    await standing.getByText(eligible ? '符合交流条件' : '目前不需要交流').waitFor();
    expect(await standing.getByRole('listitem').count()).toBe(obstacles.length);
  });

  test('fetches the own notice and the own data', async () => {
    const { page, open } = await scene().visit({ ...teacher(), ...phone });
    await open(scene().path('/my-record'));
    await page.getByRole('button', { name: '领取通知书' }).first().click();
    const link = page.getByRole('link', { name: /^下载/ });
    const [notice] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(notice.suggestedFilename()).toContain(posted.name);
    const button = page.getByRole('button', { name: '导出我的数据' });
    const [data] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(data.suggestedFilename()).toContain(posted.staffNo);
  });

  test('objects with a reason, once', async () => {
    const { page, open, settled, findings } = await scene().visit({ ...teacher(), ...phone });
    await open(scene().path('/my-record'));
    await page.getByText('可以在 2099-01-01 以前提出异议').waitFor();
    await page.getByRole('button', { name: /提出异议$/ }).click();
    await page.getByLabel('理由').fill('家中老人需要照护');
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已提交').waitFor();
    await settled();
    await page.getByText(/您的异议正在处理，最迟 \d{4}-\d\d-\d\d 答复/).waitFor();
    expect(await page.getByRole('button', { name: /提出异议$/ }).count()).toBe(0);
    const { node } = await scene().run('RotationLife', { rotation: posted.id });
    expect(node.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PLANNED',
      'NOTIFIED',
      'OBJECTED',
    ]);
    expect(node.events[2].reason).toBe('家中老人需要照护');
  });
});
