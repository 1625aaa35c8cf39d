// A plan's page: what it brings and how it was computed, and its way from draft to approval through the browser.
import { inConsole } from './console-scene';
import { WAYS } from './visit';

/** Words of a picture that do not fit into it. */
const WORDS_CUT_OFF = `[...document.querySelectorAll('figure svg text')].filter((text) => {
  const [words, picture] = [text, text.ownerSVGElement].map((each) => each.getBoundingClientRect());
  return words.left < picture.left || words.right > picture.right;
}).map((text) => text.textContent)`;

inConsole('the page of a plan', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const phone = { device: 'phone', language: 'zh' } as const;

  test.each(WAYS)(
    'shows goals, waterfall and origin, and has no findings, $device $language',
    async (way) => {
      const plan = await scene().planned();
      const { plan: stored } = await scene().run('Plan', { plan });
      const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
      await visit.open(scene().path(`/plans/${plan}`));
      const zh = way.language === 'zh';
      const goals = visit.page.getByRole('table', { name: zh ? '五层目标' : 'Five goals' });
      const [t1] = stored.tiers;
      const first = await goals.getByRole('row').nth(1).getByRole('cell').allTextContents();
      expect(first.slice(0, 3)).toEqual(
        [t1.before, t1.value, t1.bound].map((figure: number) => figure.toFixed(1)),
      );
      expect(await goals.getByRole('rowheader').count()).toBe(5);
      const steps = visit.page.getByRole('table', { name: zh ? '各项措施逐步减少' : 'What each measure' });
      const left = await steps.locator('tbody tr td:nth-of-type(2)').allTextContents();
      const expected = [t1.before, ...stored.waterfall.map((step: { t1: number }) => step.t1)];
      expect(left).toEqual(expected.map((figure: number) => figure.toFixed(1)));
      const cut = await visit.page.evaluate(WORDS_CUT_OFF);
      expect(cut).toEqual([]);
      await visit.page.getByText(stored.inputHash).waitFor();
      await visit.page.getByText(`${stored.solver.name} ${stored.solver.version}`).waitFor();
      expect(await visit.findings()).toEqual([]);
      expect(await visit.overflow()).toBeLessThanOrEqual(0);
    },
  );

  test('is reached from the overview, by keyboard', async () => {
    const plan = await scene().planned();
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/'));
    await page.getByRole('link', { name: /可以提交/ }).press('Enter');
    await page.waitForURL((url) => url.pathname === scene().path(`/plans/${plan}`));
    await page.locator('h1:focus').waitFor();
  });

  test('an address of no plan says so', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/plans/nothing'));
    await page.getByText('不存在，或您无权查看或操作').waitFor();
  });

  test('an auditor looks on: no button that changes anything', async () => {
    const plan = await scene().planned();
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path(`/plans/${plan}`));
    await page.getByRole('list', { name: '办理进度' }).waitFor();
    expect(await page.locator('.plan-steps button').count()).toBe(0);
  });

  test('the officer submits, the approver returns it with a reason; a stale page is told of it', async () => {
    const plan = await scene().planned();
    const officer = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await officer.open(scene().path(`/plans/${plan}`));
    await officer.page.getByRole('button', { name: '提交审批' }).click();
    await officer.page.getByRole('dialog').getByRole('textbox').fill('请审批');
    expect(await officer.findings()).toEqual([]);
    await officer.page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
    await officer.page.locator('[aria-current="step"]', { hasText: '已提交' }).waitFor();
    expect(await officer.page.getByRole('button', { name: '批准' }).count()).toBe(0);

    const stale = await scene().visit({ as: 'APPROVER', ...desktop });
    await stale.open(scene().path(`/plans/${plan}`));
    const approver = await scene().visit({ as: 'APPROVER', ...phone });
    await approver.open(scene().path(`/plans/${plan}`));
    await approver.page.getByRole('button', { name: '退回' }).click();
    const dialog = approver.page.getByRole('dialog');
    // The browser itself keeps an empty reason back.
    await dialog.getByRole('button', { name: '退回' }).click();
    await dialog.getByRole('textbox').fill('请再看走教安排');
    await dialog.getByRole('button', { name: '退回' }).click();
    await approver.page.locator('[aria-current="step"]', { hasText: '草案' }).waitFor();

    await stale.page.getByRole('button', { name: '批准' }).click();
    await stale.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await stale.page.getByRole('dialog').getByRole('alert').waitFor();
    await stale.page.getByRole('button', { name: '重新加载' }).click();
    await stale.page.getByRole('dialog').waitFor({ state: 'detached' });
    await stale.page.locator('[aria-current="step"]', { hasText: '草案' }).waitFor();

    const { plan: told } = await scene().run('PlanDecisions', { plan });
    expect(told.decisions.nodes.map(({ kind, reason }: Record<string, string>) => [kind, reason])).toEqual([
      ['SUBMITTED', '请审批'],
      ['RETURNED', '请再看走教安排'],
    ]);
  });

  test('submitted by the officer and approved by the approver, for two years, then published', async () => {
    const plan = await scene().planned();
    const officer = await scene().visit({ as: 'PERSONNEL_OFFICER', ...phone });
    const press = async (visit: typeof officer, name: string): Promise<void> => {
      await visit.page.getByRole('button', { name }).click();
      await visit.page.getByRole('dialog').getByRole('button', { name }).click();
    };
    await officer.open(scene().path(`/plans/${plan}`));
    await press(officer, '提交审批');
    await officer.page.locator('[aria-current="step"]', { hasText: '已提交' }).waitFor();
    const approver = await scene().visit({ as: 'APPROVER', ...desktop });
    await approver.open(scene().path(`/plans/${plan}`));
    await approver.page.getByRole('button', { name: '批准' }).click();
    await approver.page.getByLabel('交流年限').fill('2');
    await approver.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await approver.page.locator('[aria-current="step"]', { hasText: '已批准' }).waitFor();
    await officer.open(scene().path(`/plans/${plan}`));
    await press(officer, '公示');
    await officer.page.locator('[aria-current="step"]', { hasText: '已公示' }).waitFor();
    const { plan: told } = await scene().run('PlanDecisions', { plan });
    expect(told.state).toBe('PUBLISHED');
  });
});
