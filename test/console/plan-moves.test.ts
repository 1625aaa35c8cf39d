// The moves of a plan: listed, filtered, defended one by one, rejected with a plan of least change, and commented on.
import { type Locator, type Page } from 'playwright-core';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

interface Move {
  readonly kind: string;
  readonly position: number;
  readonly teacher: { readonly name: string; readonly staffNo: string } | null;
  readonly fromSchool: { readonly code: string } | null;
  readonly toSchool: { readonly code: string };
}

inConsole('the moves of a plan', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const moves = async (): Promise<readonly Move[]> => {
    const plan = await scene().planned();
    return (await scene().run('PlanMoves', { plan, first: 200 })).plan.moves.nodes;
  };
  const why = (page: Page): Locator => page.getByRole('link', { name: /^(依据：|Why: )/ });

  test.each(WAYS)('lists them all, without findings, $device $language', async (way) => {
    const plan = await scene().planned();
    const all = await moves();
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(scene().path(`/plans/${plan}/moves`));
    expect(await why(visit.page).count()).toBe(Math.min(all.length, 50));
    expect(await visit.findings()).toEqual([]);
  });

  test('is filtered by kind, school and teacher, and the filter stands in the address', async () => {
    const plan = await scene().planned();
    const all = await moves();
    const one = all.find(({ kind }) => kind === 'ITINERANT')!;
    const { page, open, settled } = await scene().visit({ as: 'APPROVER', ...desktop });
    await open(scene().path(`/plans/${plan}/moves`));
    await page.locator('search label', { hasText: '措施' }).locator('select').selectOption('ITINERANT');
    await page.locator('search label', { hasText: '学校' }).locator('select').selectOption(one.toSchool.code);
    await page.waitForURL(/kind=ITINERANT&school=/);
    await settled();
    const there = all.filter(
      ({ kind, fromSchool, toSchool }) =>
        kind === 'ITINERANT' && [fromSchool?.code, toSchool.code].includes(one.toSchool.code),
    );
    expect(there.length).toBeLessThan(all.length);
    expect(await why(page).count()).toBe(there.length);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByLabel('教师姓名或工号').fill(one.teacher!.name);
    await page.getByLabel('教师姓名或工号').press('Enter');
    await page.waitForURL(/teacher=/);
    await settled();
    await page.reload();
    await settled();
    const shown = await page.getByRole('table').getByRole('rowheader').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !name.includes(one.teacher!.name))).toEqual([]);
  });

  test.each(WAYS)('each is defended: rules, cost, and three others, $device $language', async (way) => {
    const plan = await scene().planned();
    const { plan: told } = await scene().run('MoveAlternatives', { plan, kind: 'ITINERANT', position: 0 });
    const visit = await scene().visit({ as: 'AUDITOR', ...way });
    const { page } = visit;
    await visit.open(scene().path(`/plans/${plan}/moves/ITINERANT-0`));
    await page.locator('h2:focus').waitFor();
    const zh = way.language === 'zh';
    const others = page.getByRole('table', { name: zh ? '还有谁可以' : 'Who else' });
    const named = await others.getByRole('rowheader').allTextContents();
    const expected = told.move.alternatives.map(
      ({ teacher, staffNo }: { teacher: { name: string }; staffNo: string }) => `${teacher.name} ${staffNo}`,
    );
    expect(named).toEqual(expected);
    expect(named.length).toBeGreaterThanOrEqual(3);
    const rules = page.getByRole('table', { name: zh ? '放行的规则' : 'Rules that allowed it' });
    expect(await rules.getByRole('rowheader').count()).toBe(told.move.explanation.allowedBy.length);
    // An auditor changes nothing.
    expect(await page.locator('.plan-move-head button').count()).toBe(0);
    expect(await visit.findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
  });

  test('a move that is not there says so', async () => {
    const plan = await scene().planned();
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    for (const entry of ['ROTATION-99999', 'nonsense']) {
      await open(scene().path(`/plans/${plan}/moves/${entry}`));
      await page.getByText('方案中没有这一项措施').waitFor();
    }
  });

  test('a comment on a move stands in the record with its author', async () => {
    const plan = await scene().planned();
    const { page, open, findings } = await scene().visit({ as: 'APPROVER', device: 'phone', language: 'zh' });
    await open(scene().path(`/plans/${plan}/moves/ITINERANT-0`));
    await page.getByRole('button', { name: '发表意见' }).click();
    expect(await findings()).toEqual([]);
    const text = page.getByRole('dialog').getByRole('textbox');
    const begun = await text.inputValue();
    expect(begun).toContain('走教');
    await text.fill(`${begun}路太远`);
    await page.getByRole('dialog').getByRole('button', { name: '发表' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open(scene().path(`/plans/${plan}/record`));
    await page.getByRole('rowheader', { name: `${begun}路太远` }).waitFor();
    expect(await findings()).toEqual([]);
  });

  test('a move is rejected with a reason, and a plan of least change shows what became different', async () => {
    const plan = await scene().planned();
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    const { page } = visit;
    await visit.open(scene().path(`/plans/${plan}/moves/ITINERANT-0`));
    await page.getByRole('button', { name: '不采用…' }).click();
    expect(await visit.findings()).toEqual([]);
    await page.getByLabel('范围').selectOption('ANYWHERE');
    await page.getByLabel('理由').fill('本人承担毕业班');
    await page.getByRole('dialog').getByRole('button', { name: '不采用' }).click();
    await page.waitForURL((url) => !url.pathname.includes(plan));
    await page.getByRole('link', { name: '与原方案的差异' }).waitFor();
    await page.getByRole('link', { name: '与原方案的差异' }).click();
    await visit.settled();
    const made = new URL(page.url()).pathname.split('/')[4]!;
    const { plan: told } = await scene().run('PlanDifference', { plan: made });
    expect(told.basedOn.id).toBe(plan);
    expect(told.difference.moves.totalCount).toBeGreaterThan(0);
    const rows = page.getByRole('table', { name: '变化的措施' }).locator('tbody tr');
    expect(await rows.count()).toBe(told.difference.moves.totalCount);
    expect(await visit.findings()).toEqual([]);
    await visit.open(scene().path(`/plans/${plan}/record`));
    await page.getByRole('cell', { name: '本人承担毕业班' }).waitFor();
  });
});
