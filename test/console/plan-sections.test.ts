// The sections of a plan: each with what the API says, without findings, and as narrow as its window.
import { type Locator } from 'playwright-core';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

inConsole('the sections of a plan', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const SECTIONS = ['itinerants', 'map', 'gaps', 'stays', 'limits', 'record'];

  test.each(WAYS)('have no findings and fit, $device $language', async (way) => {
    const plan = await scene().planned();
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    const found: string[] = [];
    for (const section of SECTIONS) {
      await visit.open(scene().path(`/plans/${plan}/${section}`));
      found.push(...(await visit.findings()).map((finding) => `${section}: ${finding}`));
      const over = await visit.overflow();
      if (over > 0) found.push(`${section} is ${over} pixels wider than the window`);
    }
    expect(found).toEqual([]);
  });

  test('every itinerant teacher has a card with all visits, and a school sees its own', async () => {
    const plan = await scene().planned();
    const filter = { kinds: ['ITINERANT'] };
    const { moves } = (await scene().run('PlanMoves', { plan, filter, first: 200 })).plan;
    const people = new Set(
      moves.nodes.map(({ teacher }: { teacher: { staffNo: string } }) => teacher.staffNo),
    );
    expect(people.size).toBeGreaterThan(1);
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path(`/plans/${plan}/itinerants`));
    expect(await page.locator('.itinerant-card').count()).toBe(people.size);
    expect(await page.locator('.itinerant-card tbody tr').count()).toBe(moves.totalCount);
    const { code } = moves.nodes[0].toSchool;
    const there = moves.nodes.filter(({ fromSchool, toSchool }: Record<string, { code: string }>) =>
      [fromSchool?.code, toSchool?.code].includes(code),
    );
    await page.getByLabel('学校（派出或接收）').selectOption(code);
    const concerned = new Set(there.map(({ teacher }: { teacher: { staffNo: string } }) => teacher.staffNo));
    expect(await page.locator('.itinerant-card').count()).toBe(concerned.size);
  });

  test('the map has a dot for every school and an arc for every flow that is shown', async () => {
    const plan = await scene().planned();
    const { page, open } = await scene().visit({ as: 'APPROVER', ...desktop });
    await open(scene().path(`/plans/${plan}/map`));
    const [before, after] = [page.locator('figure svg').nth(0), page.locator('figure svg').nth(1)];
    const schools = scene().roster.schools.length;
    expect([await before.locator('circle').count(), await after.locator('circle').count()]).toEqual([
      schools,
      schools,
    ]);
    const flows = page.getByRole('table', { name: '人员流动' }).locator('tbody tr');
    const all = await flows.count();
    expect(all).toBeGreaterThan(0);
    expect(await before.locator('.map-arc').count()).toBe(0);
    expect(await after.locator('.map-arc').count()).toBe(all);
    await page.getByRole('checkbox', { name: '走教' }).uncheck();
    const fewer = await flows.count();
    expect(fewer).toBeLessThan(all);
    expect(await after.locator('.map-arc').count()).toBe(fewer);
  });

  test('what stays short is listed with its reason in words, and all ways that were tried', async () => {
    const plan = await scene().planned();
    const asked = await scene().run('ExplainShortages', { plan, filter: { short: true }, first: 50 });
    const { nodes, totalCount } = asked.plan.cells;
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    const { page } = visit;
    await visit.open(scene().path(`/plans/${plan}/gaps`));
    expect(await page.locator('tbody tr').count()).toBe(Math.min(50, totalCount));
    // No code of a reason is shown bare.
    const reasons = await page.locator('tbody tr td:nth-of-type(5)').allTextContents();
    expect(reasons.filter((reason) => /[A-Z]/.test(reason) || reason === '')).toEqual([]);
    const place = nodes.findIndex(
      ({ explanation }: { explanation: { ways: unknown[] } }) => explanation.ways.length > 1,
    );
    await page.locator('tbody tr').nth(place).getByRole('button').click();
    const ways = page.getByRole('dialog').locator('ol li');
    expect(await ways.count()).toBe(nodes[place].explanation.ways.length);
    expect(await visit.findings()).toEqual([]);
  });

  test('why not this teacher is answered for those who could go and for those who could not', async () => {
    const plan = await scene().planned();
    const { stays } = (await scene().run('WhyTheyStay', { plan, first: 1 })).plan;
    const { page, open, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path(`/plans/${plan}/stays`));
    const question = page.getByRole('region', { name: '为什么不派这位教师' });
    await question.getByLabel('教职工号').fill(stays.nodes[0].staffNo);
    await question.getByRole('button').click();
    await question.getByText(stays.nodes[0].sentence).waitFor();
    expect(await findings()).toEqual([]);
    await question.getByLabel('教职工号').fill('NOBODY');
    await question.getByRole('button').click();
    await question.getByText('名册中没有这个教职工号').waitFor();
  });

  test('prices, balance and quota say what the API says', async () => {
    const plan = await scene().planned();
    const { prices, balance, quotaLedger } = (await scene().run('PlanPrices', { plan })).plan;
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path(`/plans/${plan}/limits`));
    const rows = (name: string): Locator => page.getByRole('table', { name }).locator('tbody tr');
    expect(await rows('放宽一项限制').count()).toBe(prices.length);
    expect(await rows('交流比例台账').count()).toBe(quotaLedger.schools.length);
    const first = await rows('校际均衡').first().getByRole('cell').allTextContents();
    const [{ before, after, basic, quality }] = balance;
    const standing = after <= quality ? '达到优质均衡' : after <= basic ? '达到基本均衡' : '未达到基本均衡';
    expect(first).toEqual([
      before.toFixed(3),
      after.toFixed(3),
      basic.toFixed(2),
      quality.toFixed(2),
      standing,
    ]);
  });

  test.each(['zh', 'en'] as const)('a price says what is relaxed at which school, %s', async (language) => {
    const plan = await scene().planned();
    const { prices } = (await scene().run('PlanPrices', { plan })).plan;
    const atSchools = prices.filter(({ atSchool }: { atSchool: object | null }) => atSchool !== null);
    expect(atSchools.length).toBeGreaterThan(0);
    const { page, open } = await scene().visit({ as: 'AUDITOR', device: 'desktop', language });
    await open(scene().path(`/plans/${plan}/limits`));
    const shown = await page.getByRole('table').first().getByRole('rowheader').allTextContents();
    const things = { beds: /床位|bed/, posts: /编制|post/ };
    for (const { limit, atSchool } of atSchools) {
      const thing = things[limit as keyof typeof things];
      expect(shown.filter((text) => text.includes(atSchool.name) && thing.test(text))).toHaveLength(1);
    }
  });

  test('is had as a workbook and as data', async () => {
    const plan = await scene().planned();
    const { page, open, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path(`/plans/${plan}`));
    await page.getByRole('button', { name: '导出…' }).click();
    expect(await findings()).toEqual([]);
    const [data] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '完整方案数据' }).click(),
    ]);
    expect(data.suggestedFilename()).toMatch(/^plan-.*\.json$/);
    await page.getByRole('button', { name: '生成文件' }).click();
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^下载：.*\.xlsx/ }).click(),
    ]);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test('a section fits on paper, under its own heading', async () => {
    const plan = await scene().planned();
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path(`/plans/${plan}/gaps`));
    await page.emulateMedia({ media: 'print' });
    // A4 landscape without its margins, in points of the screen.
    await page.setViewportSize({ width: 1032, height: 703 });
    await page.getByRole('heading', { level: 2, name: '剩余缺口' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    expect(wide).toBeLessThanOrEqual(1032);
  });
});
