// The curve of variants: started, watched, drawn with its proofs, said in words and as a table, a point looked at.
import { randomUUID } from 'node:crypto';
import { type ConsoleScene, inConsole } from './console-scene';
import { WAYS } from './visit';

interface Point {
  readonly id: string;
  readonly name: string;
  readonly going: number;
  readonly t1: {
    readonly before: number;
    readonly value: number;
    readonly bound: number;
    readonly status: string;
  };
}

const desktop = { device: 'desktop', language: 'zh' } as const;

async function pointsOf(scene: ConsoleScene): Promise<readonly Point[]> {
  const county = scene.roster.county.code;
  const list = await scene.run('VariantCurves', { county });
  const curve = list.county.schoolYear.variantCurves.nodes[0].id;
  return (await scene.run('VariantCurve', { curve })).variantCurve.points;
}

inConsole('the curve of variants', (scene) => {
  test('is there for everybody in the county, and started by the officer', async () => {
    for (const [as, buttons] of [
      ['APPROVER', 0],
      ['AUDITOR', 0],
      ['PERSONNEL_OFFICER', 1],
    ] as const) {
      const { page, open } = await scene().visit({ as, ...desktop });
      await open(scene().path('/plans/variants'));
      await page.getByText('还没有比选曲线').waitFor();
      expect(await page.getByRole('button', { name: '计算新曲线' }).count()).toBe(buttons);
    }
  });

  test('is started, watched, and drawn without being asked again', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/plans'));
    await page.getByRole('link', { name: '动多少人合适？看比选曲线' }).click();
    await page.getByRole('button', { name: '计算新曲线' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '开始计算' }).press('Enter');
    await page.getByRole('heading', { name: '正在计算曲线' }).waitFor();
    await page.getByRole('table', { name: '比选各点' }).waitFor({ timeout: 50_000 });
    const points = await pointsOf(scene());
    expect(points).toHaveLength(15);
    const rows = page.getByRole('table', { name: '比选各点' }).locator('tbody tr');
    const shown = await rows.evaluateAll((found) =>
      found.map((row) => [...row.children].slice(0, 4).map(({ textContent }) => textContent)),
    );
    expect(shown).toEqual(
      points.map(({ name, going, t1 }) => [
        name,
        t1.value.toFixed(1),
        t1.status === 'PROVEN' ? '已证明最优' : `不低于 ${t1.bound.toFixed(1)}`,
        String(going),
      ]),
    );
    // Where nobody goes, two lines begin at the same point.
    expect(await page.locator('.curve-point').count()).toBe(points.length + 2);
  });

  test('says what staying brings, and what a point means; the point stands in the address', async () => {
    const points = await pointsOf(scene());
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/plans/variants'));
    const stay = points.find(({ id }) => id === 'stay')!.t1;
    await page.getByText(`缺口就从 ${stay.before.toFixed(1)} 降到 ${stay.value.toFixed(1)}。`).waitFor();
    const { name, going, t1 } = points.find(({ id }) => id === '10%')!;
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await page.waitForURL(/point=10%25$/);
    await page.reload();
    await settled();
    const panel = page.getByRole('region', { name: `这一点：${name}` });
    await panel.getByText(`降到 ${t1.value.toFixed(1)}，去乡村 ${going} 人。`).waitFor();
    await panel.getByRole('link', { name: '在规则中把交流上限设为 10%' }).waitFor();
    await panel.getByRole('link', { name: '在规则中把全县招聘名额设为 0' }).waitFor();
    expect(await page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.curve-chosen').count()).toBe(1);
    await page.locator('.curve-point').first().click();
    await page.waitForURL(/point=cover$/);
  });

  test('a point that is not proven is hollow, with its bound in the picture and in words', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data?: { variantCurve?: { points: Point[] } } };
      const point = body.data?.variantCurve?.points.find(({ id }) => id === '5%');
      if (point) Object.assign(point.t1, { status: 'BEST_FOUND', bound: point.t1.value / 2 });
      await route.fulfill({ response, json: body });
    });
    await open(scene().path('/plans/variants?point=5%25'));
    const { t1, name } = (await pointsOf(scene())).find(({ id }) => id === '5%')!;
    const bound = (t1.value / 2).toFixed(1);
    await page.getByRole('row', { name }).first().getByText(`不低于 ${bound}`).waitFor();
    await page.getByText(`已证明不可能低于 ${bound}`).waitFor();
    expect(await page.locator('.curve-hollow').count()).toBe(1);
    expect(await page.locator('.curve-whisker').count()).toBe(1);
    await page.getByText('其余 1 个点给出了下界').waitFor();
  });

  test.each(WAYS)('has no findings and does not scroll sideways, $device $language', async (way) => {
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(scene().path('/plans/variants?point=stay'));
    await visit.page.locator('.point').waitFor();
    expect(await visit.findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
    await visit.page
      .getByRole('button', { name: way.language === 'zh' ? '计算新曲线' : 'Compute a curve' })
      .click();
    await visit.page.getByRole('dialog').waitFor();
    expect(await visit.findings()).toEqual([]);
  });

  test('one that is under way is given up', async () => {
    const input = { county: scene().roster.county.code, idempotencyKey: randomUUID() };
    // One job at a time: a plan keeps the curve waiting.
    const { startPlan } = await scene().run('StartPlan', { input });
    await scene().run('StartVariants', { input });
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/plans/variants'));
    await page.getByRole('button', { name: '放弃计算' }).click();
    await page.getByText('这条曲线已放弃计算。').waitFor();
    // The curve before it is still there to be chosen.
    await page.locator('label', { hasText: /^曲线/ }).locator('select').selectOption({ index: 1 });
    await page.getByRole('table', { name: '比选各点' }).waitFor();
    await scene().until(async () => {
      const { plan } = await scene().run('Plan', { plan: startPlan.plan.id });
      return plan.run.state === 'SUCCEEDED';
    });
  });
});
