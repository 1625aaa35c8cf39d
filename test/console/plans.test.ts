// The list of plans: starting one, watching it, giving one up, why one failed, and who may do what.
import { randomUUID } from 'node:crypto';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { aPin } from '../builders';
import { fiveSchools } from '../support/golden';
import { type ConsoleScene, inConsole } from './console-scene';
import { WAYS } from './visit';

const desktop = { device: 'desktop', language: 'zh' } as const;

async function start(scene: ConsoleScene, name: string): Promise<string> {
  const input = { county: scene.roster.county.code, idempotencyKey: randomUUID(), name };
  const { startPlan } = await scene.run('StartPlan', { input });
  return String(startPlan.plan.id);
}

async function stateOf(scene: ConsoleScene, plan: string): Promise<string> {
  return String((await scene.run('Plan', { plan })).plan.run.state);
}

inConsole('the plans', (scene) => {
  test('without one say so; only the officer may start one', async () => {
    for (const [as, buttons] of [
      ['PERSONNEL_OFFICER', 1],
      ['APPROVER', 0],
      ['AUDITOR', 0],
    ] as const) {
      const { page, open } = await scene().visit({ as, ...desktop });
      await open(scene().path('/plans?start=1'));
      await page.getByText('这个学年还没有方案。').waitFor();
      expect(await page.getByRole('dialog').count()).toBe(buttons);
      expect(await page.getByRole('button', { name: '新建方案', includeHidden: true }).count()).toBe(buttons);
    }
  });

  test('one is started by keyboard, watched, and stands in the list with its maker', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/plans'));
    await page.getByRole('button', { name: '新建方案' }).press('Enter');
    await page.getByLabel('方案名称').fill('局务会讨论稿');
    await page.getByLabel('时间上限').selectOption('60');
    await page.getByLabel('方案名称').press('Enter');
    const running = page.getByRole('region', { name: '正在计算' });
    await running.getByText('局务会讨论稿').waitFor();
    await running.getByText('时限 60 秒').waitFor();
    await running.waitFor({ state: 'detached', timeout: 50_000 });
    const row = page.getByRole('row', { name: '局务会讨论稿' });
    const { county } = await scene().run('Plans', { county: scene().roster.county.code });
    const [plan] = county.schoolYear.plans.nodes;
    expect(plan).toMatchObject({ name: '局务会讨论稿', timeLimitSeconds: 60, run: { state: 'SUCCEEDED' } });
    const [t1] = plan.tiers;
    await row.getByText(`${t1.before.toFixed(1)} → ${t1.value.toFixed(1)}已证明最优`).waitFor();
    expect(plan.createdByName).toBeTruthy();
    await row.getByText(plan.createdByName).waitFor();
    const link = row.getByRole('link', { name: '局务会讨论稿' });
    expect(await link.getAttribute('href')).toBe(scene().path(`/plans/${plan.id}`));
  });

  test('pressing twice starts one plan', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/plans?start=1'));
    await page.getByLabel('方案名称').fill('只要一个');
    const keys = new Set<string>();
    // The first answer gets lost on the way, as on a village line.
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as {
        variables: { input?: { idempotencyKey: string } };
      };
      const key = body.variables.input?.idempotencyKey;
      const isFirst = key !== undefined && keys.size === 0;
      if (key) keys.add(key);
      if (isFirst) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    const button = page.getByRole('button', { name: '开始计算' });
    await button.click();
    await page.getByText('连接不到服务器').waitFor();
    await button.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(keys.size).toBe(1);
    const { county } = await scene().run('Plans', { county: scene().roster.county.code });
    const names = county.schoolYear.plans.nodes.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => name === '只要一个')).toHaveLength(1);
  });

  test('one that is under way is given up after a question', async () => {
    // One is computed at a time: the last of three waits long enough.
    const plans: string[] = [];
    for (const name of ['甲', '乙', '丙']) plans.push(await start(scene(), name));
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/plans'));
    const running = page.getByRole('region', { name: '正在计算' });
    const mine = running.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '丙' }) });
    await mine.getByRole('button', { name: '放弃计算' }).click();
    await page
      .getByRole('dialog', { name: '放弃“丙”的计算？' })
      .getByRole('button', { name: '放弃计算' })
      .click();
    await page.getByRole('row', { name: '丙' }).getByText('已取消').waitFor();
    expect(await stateOf(scene(), plans[2]!)).toBe('CANCELLED');
    const auditor = await scene().visit({ as: 'AUDITOR', ...desktop });
    await auditor.open(scene().path('/plans'));
    expect(await auditor.page.getByRole('button', { name: '放弃计算' }).count()).toBe(0);
    await scene().until(async () => (await stateOf(scene(), plans[1]!)) === 'SUCCEEDED');
  });

  test('are listed by the state of their computation, which stands in the address', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/plans'));
    const rows = page.getByRole('table').getByRole('rowheader');
    const all = await rows.count();
    await page.getByLabel('计算状态').selectOption('CANCELLED');
    await page.waitForURL(/run=CANCELLED/);
    await page.getByText('共 1 行').waitFor();
    expect(await rows.allTextContents()).toEqual([expect.stringContaining('丙')]);
    expect(all).toBeGreaterThan(1);
  });

  test.each(WAYS)('have no findings, with the form and without, $device $language', async (way) => {
    await scene().planned();
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(scene().path('/plans'));
    await visit.page.locator('.tier-legend summary').click();
    expect(await visit.findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
    await visit.open(scene().path('/plans?start=1'));
    await visit.page.getByRole('dialog').waitFor();
    expect(await visit.findings()).toEqual([]);
  });
});

/** The first teacher is to go to a school that is not rural: no plan keeps that. */
function contradictory(): ReturnType<typeof fiveSchools> {
  const roster = fiveSchools();
  const town = roster.schools.find(({ area }) => area !== 'RURAL')!;
  const teacher = roster.teachers.find(({ schoolCode }) => schoolCode !== town.code)!;
  return {
    ...roster,
    pins: [aPin({ kind: 'SEND_TO', staffNo: teacher.staffNo, toSchoolCode: town.code })],
  };
}

inConsole(
  'a plan that fails',
  (scene) => {
    test.each(WAYS)('names the pin and where it is changed, $device $language', async (way) => {
      const [pin] = scene().roster.pins;
      const plan = await start(scene(), `P ${way.device} ${way.language}`);
      await scene().until(async () => (await stateOf(scene(), plan)) === 'FAILED');
      const { page, open, settled, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
      await open(scene().path('/plans'));
      const row = page.getByRole('row', { name: `P ${way.device} ${way.language}` });
      await row.getByRole('button', { name: way.language === 'zh' ? '看原因' : 'See why' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(pin!.staffNo!).first().waitFor();
      const link = dialog.getByRole('link', { name: way.language === 'zh' ? '去人工指定' : 'To the pins' });
      expect(await link.first().getAttribute('href')).toBe(scene().path('/pins'));
      expect(await findings()).toEqual([]);
      // The address alone leads there again.
      await page.reload();
      await dialog.getByText(pin!.staffNo!).first().waitFor();
      await link.first().click();
      await page.getByRole('heading', { level: 1, name: way.language === 'zh' ? /指定/ : /pin/i }).waitFor();
      await settled();
    });
  },
  contradictory,
);

/** Large enough that somebody can interrupt it. */
function halfOfACounty(): ReturnType<typeof fiveSchools> {
  const options = { ...PRESETS.county, code: '439943', schools: 50, teachers: 1300 };
  return { ...generateCounty(options), pins: [] };
}

inConsole(
  'a plan that takes long',
  (scene) => {
    test('is ended early with the best so far, which is kept and checked', async () => {
      const plan = await start(scene(), '先看个大概');
      const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
      await open(scene().path('/plans'));
      const running = page.getByRole('region', { name: '正在计算' });
      await running.getByText('已证明不可能低于').waitFor({ timeout: 50_000 });
      await running.getByRole('button', { name: '到此为止，保留目前最好的' }).click();
      await running.getByText('正在收尾').waitFor();
      await running.waitFor({ state: 'detached', timeout: 50_000 });
      const { plan: kept } = await scene().run('Plan', { plan });
      expect(kept).toMatchObject({ run: { state: 'SUCCEEDED' }, check: { passed: true, violations: 0 } });
      await page.getByRole('row', { name: '先看个大概' }).getByText('草案').waitFor();
    });
  },
  halfOfACounty,
);
