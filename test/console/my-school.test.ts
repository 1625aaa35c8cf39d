// The principal's page: both gaps apart as the API has them, who comes and goes, assessing a guest, fetching the notices.
import { inConsole } from './console-scene';
import { notifiedTeacher, type PostedTeacher, record } from './postings';
import { WAYS } from './visit';

inConsole('my school', (scene) => {
  const phone = { device: 'phone', language: 'zh' } as const;
  let guest: PostedTeacher;
  beforeAll(async () => {
    guest = await notifiedTeacher(scene());
  });
  const host = () => ({ as: 'PRINCIPAL' as const, at: { schoolCode: guest.to } });
  const home = () => ({ as: 'PRINCIPAL' as const, at: { schoolCode: guest.from } });

  test.each(WAYS)('has no findings and fits 360 px, $device $language', async (way) => {
    const { page, open, findings, overflow } = await scene().visit({ ...host(), ...way });
    if (way.device === 'phone') await page.setViewportSize({ width: 360, height: 740 });
    await open('/');
    expect(new URL(page.url()).pathname).toBe(scene().path('/my-school'));
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await findings()).toEqual([]);
    await page.getByRole('link', { name: way.language === 'zh' ? '我的学校' : 'My school' }).waitFor();
  });

  test('the subjects that are short are those of the API, the worst first, and posts are told apart', async () => {
    const county = scene().roster.county.code;
    const answer = await scene().run('SchoolGaps', { county, school: guest.to });
    const { staffing } = answer.county.schoolYear.school;
    const short = staffing.cells
      .filter(({ shortage }: { shortage: number }) => shortage >= 0.05)
      .map(({ shortage }: { shortage: number }) => shortage)
      .sort((one: number, other: number) => other - one);
    expect(short.length).toBeGreaterThan(0);
    const { page, open } = await scene().visit({ ...host(), ...phone });
    await open(scene().path('/my-school'));
    const shown = await page.locator('.my-school-subjects').first().locator('.badge').allTextContents();
    expect(shown).toEqual(short.map((gap: number) => `缺 ${gap.toFixed(1)} 人`));
    const { authorisedPosts, staffInPost } = staffing.total;
    await page.getByText(`核定 ${authorisedPosts} 个编制，在编 ${staffInPost} 人`).waitFor();
  });

  test('opens for the principal of every school, whoever has been there before', async () => {
    for (const { code, name } of scene().roster.schools) {
      const { page, open } = await scene().visit({ as: 'PRINCIPAL', at: { schoolCode: code }, ...phone });
      await open(scene().path('/my-school'));
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('region', { name: /^谁来/ }).waitFor();
      expect([code, await page.getByRole('alert').allTextContents()]).toEqual([code, []]);
    }
  });

  test('says who comes and who goes, to each of the two schools', async () => {
    const there = await scene().visit({ ...host(), ...phone });
    await there.open(scene().path('/my-school'));
    const comings = there.page.getByRole('region', { name: /^谁来/ });
    await comings.getByText(guest.name, { exact: true }).waitFor();
    await comings.getByText('已通知本人，等待报到。').first().waitFor();
    const away = await scene().visit({ ...home(), ...phone });
    await away.open(scene().path('/my-school'));
    const goings = away.page.getByRole('region', { name: /^谁走/ });
    await goings.getByText(guest.name, { exact: true }).waitFor();
    // Whoever sends a teacher does not assess them.
    expect(await goings.getByRole('button').count()).toBe(0);
  });

  test('fetches the notices of the own school, ready to print', async () => {
    const { page, open } = await scene().visit({ ...host(), ...phone });
    await open(scene().path('/my-school'));
    await page.getByRole('button', { name: '领取通知书' }).click();
    const link = page.getByRole('link', { name: /^下载/ });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.(docx|zip)$/);
  });

  test('assesses a guest who has come', async () => {
    await record(scene(), guest, { kind: 'LATE', reason: '道路中断' });
    const { page, open, settled, findings } = await scene().visit({ ...host(), ...phone });
    await open(scene().path('/my-school'));
    const button = page.getByRole('button', { name: `考核: ${guest.name}` });
    const box = (await button.boundingBox())!;
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(40);
    await button.click();
    await page.getByLabel('优秀').check();
    for (const one of ['带好一个班', '帮扶一名教师']) await page.getByLabel(one).check();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('考核已登记').waitFor();
    await settled();
    await page.getByText('考核：优秀 · “五个一”还差：一节示范课、一次讲座、一份总结').waitFor();
    const { node } = await scene().run('RotationLife', { rotation: guest.id });
    expect(node.lifecycle).toMatchObject({ grade: 'EXCELLENT' });
  });
});
