// Two plans side by side: chosen in the list, the figures of the API, limits met in words, who is treated differently.
import { randomUUID } from 'node:crypto';
import { type ConsoleScene, inConsole } from './console-scene';
import { WAYS } from './visit';

const desktop = { device: 'desktop', language: 'zh' } as const;

/** The plan again, after a teacher whom it sends away was told to stay. */
async function planWithoutSomebody(scene: ConsoleScene, plan: string): Promise<string> {
  const { plan: moved } = await scene.run('PlanMoves', {
    plan,
    filter: { kinds: ['ROTATION', 'EXCHANGE'] },
    first: 1,
  });
  const county = scene.roster.county.code;
  const { staffNo } = moved.moves.nodes[0].teacher;
  await scene.run('Pin', { input: { county, kind: 'STAYS', staffNo, reason: '照顾家庭' } });
  const { startPlan } = await scene.run('StartPlan', {
    input: { county, idempotencyKey: randomUUID(), name: '留一人', basedOn: plan },
  });
  const other = String(startPlan.plan.id);
  await scene.until(async () => (await scene.run('Plan', { plan: other })).plan.run.state === 'SUCCEEDED');
  return other;
}

inConsole('two plans', (scene) => {
  let one = '';
  let other = '';
  beforeAll(async () => {
    one = await scene().planned();
    other = await planWithoutSomebody(scene(), one);
  });
  const address = (): string => scene().path(`/plans/compare?one=${one}&other=${other}`);

  test('are chosen in the list, and two of them at most', async () => {
    const { page, open, settled } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/plans'));
    await page.getByRole('checkbox', { name: '选择“留一人”对比' }).check();
    await page.getByText('再勾选一个方案。').waitFor();
    const { name } = (await scene().run('Plan', { plan: one })).plan;
    await page.getByRole('checkbox', { name: `选择“${name}”对比` }).press('Space');
    await page.getByRole('link', { name: '对比所选两个方案' }).press('Enter');
    await page.waitForURL(`**/plans/compare?one=${other}&other=${one}`);
    await settled();
    await page.getByRole('table', { name: '五层目标' }).waitFor();
  });

  test('stand with their tiers and people as the API gives them, and a word which is better', async () => {
    const { comparePlans } = await scene().run('ComparePlans', { plans: [one, other] });
    const [first, second] = comparePlans.plans;
    const { page, open } = await scene().visit({ as: 'APPROVER', ...desktop });
    await open(address());
    await page.getByText('两个方案的名册、规则或人工指定不同').waitFor();
    const rows = page.getByRole('table', { name: '五层目标' }).locator('tbody tr');
    const shown = await rows.evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? '')),
    );
    expect(shown).toHaveLength(5);
    shown.forEach((cells, i) => {
      const figure = (value: number): string => (i === 1 ? `${(value * 100).toFixed(1)}%` : value.toFixed(1));
      const [a, b] = [first.plan.tiers[i].value, second.plan.tiers[i].value];
      expect(cells[1]).toContain(figure(a));
      expect(cells[2]).toContain(figure(b));
      const better = figure(a) === figure(b) ? '相同' : a < b ? '甲好' : '乙好';
      expect(cells[3]).toContain(better);
    });
    const going = page.getByRole('table', { name: '人员' }).getByRole('row', { name: '去乡村' });
    expect(await going.getByRole('cell').allTextContents()).toEqual([
      String(first.going),
      String(second.going),
      expect.stringMatching(/^(相同|多 \d+|少 \d+)$/),
    ]);
  });

  test('name the national limits that each meets, beside bars and figures', async () => {
    const { comparePlans } = await scene().run('ComparePlans', { plans: [one, other] });
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(address());
    const table = page.getByRole('table', { name: '校际差异系数（国家限值）' });
    const rows = table.locator('tbody tr');
    const { balance } = comparePlans.plans[1].plan;
    expect(await rows.count()).toBe(balance.length);
    for (const [i, { before, after, basic, quality }] of balance.entries()) {
      const cells = await rows.nth(i).getByRole('cell').allTextContents();
      expect(cells[0]).toBe(`${basic.toFixed(2)} / ${quality.toFixed(2)}`);
      const level = after <= quality ? '达到优质均衡' : after <= basic ? '达到基本均衡' : '未达基本均衡';
      const change = Math.abs(after - before).toFixed(3);
      const against = change === '0.000' ? '' : `比原值${after > before ? '高' : '低'} ${change}`;
      expect(cells[3]).toBe(after === null ? '无法计算' : `${after.toFixed(3)}${level}${against}`);
    }
    expect(await table.locator('.length-bar').count()).toBeGreaterThan(balance.length);
  });

  test('show what each measure leaves, and whom they treat differently, on demand the others too', async () => {
    const differing = (await scene().run('ComparePlans', { plans: [one, other] })).comparePlans.teachers;
    const all = (await scene().run('ComparePlans', { plans: [one, other], differing: null })).comparePlans
      .teachers;
    expect(differing.totalCount).toBeGreaterThan(0);
    expect(all.totalCount).toBeGreaterThan(differing.totalCount);
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(address());
    const waterfall = page.getByRole('table', { name: '逐项措施之后还剩的乡村学科缺口' });
    const { plan } = await scene().run('Plan', { plan: one });
    const left = [plan.tiers[0].before, ...plan.waterfall.map(({ t1 }: { t1: number }) => t1)];
    const shown = await waterfall.locator('.compare-one strong').allTextContents();
    expect(shown).toEqual(left.map((value: number) => value.toFixed(1)));
    const teachers = page.getByRole('table', { name: '安排不同的教师' }).getByRole('rowheader');
    expect(await teachers.count()).toBe(differing.totalCount);
    await page.getByRole('checkbox', { name: '也列出两个方案安排相同的教师' }).check();
    await settled();
    const everybody = page.getByRole('table', { name: '有变动的全部教师' }).getByRole('rowheader');
    expect(await everybody.count()).toBe(Math.min(50, all.totalCount));
  });

  test('one plan twice is no comparison', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path(`/plans/compare?one=${one}&other=${one}`));
    await page.getByText('选两个不同的、已算完的方案。').waitFor();
    await page.getByLabel('乙方案').selectOption(other);
    await page.getByRole('table', { name: '五层目标' }).waitFor();
  });

  test.each(WAYS)('have no findings and do not scroll sideways, $device $language', async (way) => {
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(address());
    await visit.page.locator('.length-bar').first().waitFor();
    expect(await visit.findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
  });
});
