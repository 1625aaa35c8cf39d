// The overview: the same figures as the API gives, what is waiting for whom, in every way of looking at it.
import { inConsole } from './console-scene';
import { WAYS } from './visit';

inConsole('the overview', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;

  test('without a plan says so, and nothing waits', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/'));
    await page.getByText('这个学年还没有方案。').waitFor();
    await page.getByText('没有待办事项。').waitFor();
  });

  test('shows a plan that is being computed, and what came of it, without being asked again', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    const streams: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/graphql/stream')) streams.push(response.headers()['content-type'] ?? '');
    });
    const planned = scene().planned();
    await scene().until(async () => {
      const { county } = await scene().run('Plans', { county: scene().roster.county.code });
      return county.schoolYear.plans.totalCount === 1;
    });
    // Looked for from the beginning: so small a county is computed while the page comes to rest.
    await Promise.all([page.locator('progress').waitFor(), open(scene().path('/'))]);
    await planned;
    await page.getByText('已证明最优').waitFor();
    await page.getByRole('row', { name: '可以提交' }).waitFor();
    expect(streams).toEqual([expect.stringContaining('text/event-stream')]);
  });

  test.each(WAYS)('shows both gaps apart and has no findings, $device $language', async (way) => {
    await scene().planned();
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(scene().path('/'));
    const { county } = await scene().run('ShortageMatrix', { county: scene().roster.county.code });
    const total = county.schoolYear.shortageMatrix.county;
    const figures = await visit.page.locator('.overview-figure strong').allTextContents();
    expect(figures).toEqual([
      total.teachingGap.toFixed(1),
      Math.abs(total.establishmentGap).toLocaleString('en-US'),
    ]);
    expect(await visit.findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
  });

  test('a finished draft waits for the officer, who is told that it is their turn; the auditor is not', async () => {
    const plan = await scene().planned();
    const { plan: stored } = await scene().run('Plan', { plan });
    const t1 = stored.tiers.find(({ id }: { id: string }) => id === 'T1');
    for (const [as, turns] of [
      ['PERSONNEL_OFFICER', 1],
      ['AUDITOR', 0],
    ] as const) {
      const { page, open } = await scene().visit({ as, ...desktop });
      await open(scene().path('/'));
      await page.getByText(`${t1.before.toFixed(1)} → ${t1.value.toFixed(1)}`).waitFor();
      const matter = page.getByRole('row', { name: '可以提交' });
      await matter.waitFor();
      expect(await matter.getByText('您可办理').count()).toBe(turns);
    }
  });

  test('the worst schools lead to the matrix of that school', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/'));
    const link = page.getByRole('table', { name: '课时缺口最大的学校' }).getByRole('link').first();
    const school = await link.textContent();
    await link.click();
    await settled();
    const rows = page.getByRole('table').getByRole('rowheader');
    expect(await rows.allTextContents()).toEqual([school]);
  });

  test('a list that cannot be fetched whole is not copied in part', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { variables: { first?: number; after?: string } };
      if (body.variables.after)
        return route.fulfill({ json: { errors: [{ message: 'no', extensions: { code: 'RATE_LIMITED' } }] } });
      if (body.variables.first === 10) body.variables.first = 2;
      return route.continue({ postData: JSON.stringify(body) });
    });
    await open(scene().path('/'));
    await page.getByRole('button', { name: '复制到 Excel: 课时缺口最大的学校' }).click();
    await page.getByText('没能取到全部行').waitFor();
  });

  test('a list of more than one page is shown on demand, and copied whole', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // Two schools a page in place of ten: the county has five.
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { variables: { first?: number } };
      if (body.variables.first === 10) body.variables.first = 2;
      await route.continue({ postData: JSON.stringify(body) });
    });
    await open(scene().path('/'));
    const table = page.getByRole('table', { name: '课时缺口最大的学校' });
    const rows = table.getByRole('rowheader');
    expect(await rows.count()).toBe(2);
    const first = await rows.allTextContents();
    await page.getByRole('button', { name: '复制到 Excel: 课时缺口最大的学校' }).click();
    await page.getByText('已复制').waitFor();
    const lines = String(await page.evaluate('navigator.clipboard.readText()')).split(/\r?\n/);
    const { county } = await scene().run('StaffingOfSchools', {
      county: scene().roster.county.code,
      states: ['TEACHING_GAP'],
    });
    const { nodes } = county.schoolYear.staffing;
    expect(nodes.length).toBeGreaterThan(2);
    const schools = nodes.map(({ school }: { school: { name: string } }) => school.name);
    expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(schools);
    await page.getByRole('button', { name: '显示更多' }).click();
    await settled();
    const shown = await rows.allTextContents();
    expect(shown.slice(0, 2)).toEqual(first);
    expect(shown.length).toBeGreaterThan(2);
    expect(schools.slice(0, shown.length)).toEqual(shown);
  });

  test('a table is copied for Excel as tab-separated lines under its heads', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(scene().path('/'));
    await page.getByRole('button', { name: '复制到 Excel: 城乡对照' }).click();
    await page.getByText('已复制').waitFor();
    const lines = String(await page.evaluate('navigator.clipboard.readText()')).split(/\r?\n/);
    const table = page.getByRole('table', { name: '城乡对照' });
    const heads = await table.getByRole('columnheader').allTextContents();
    expect(lines[0]).toBe(heads.join('\t'));
    expect(lines).toHaveLength(1 + (await table.getByRole('rowheader').count()));
  });
});
