// The rules: in words, changed with a live count, saved as a version, started from a preset, and two officers at once.
import { type Page } from 'playwright-core';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

interface RuleSet {
  readonly revision: number;
  readonly version: string;
  readonly rules: readonly {
    readonly rule: string;
    readonly name: string;
    readonly statement: string;
    readonly enabled: boolean;
    readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
  }[];
}

inConsole('the rules', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const inForce = async (): Promise<RuleSet> => {
    const { county } = await scene().run('RuleSet', { county: scene().roster.county.code });
    return county.schoolYear.ruleSet;
  };
  const value = (set: RuleSet, rule: string, name: string): unknown =>
    set.rules.find((each) => each.rule === rule)?.parameters.find((each) => each.name === name)?.value;
  const counted = async (changes: readonly object[]) =>
    (await scene().run('PreviewRules', { county: scene().roster.county.code, changes })).previewRules;
  const tenure = (page: Page) => page.getByLabel('同校任教满几年', { exact: true });
  const save = async (page: Page, version: string): Promise<void> => {
    await page.getByLabel('版本名').fill(version);
    await page.getByRole('button', { name: '保存为新版本' }).click();
  };

  test.each(WAYS)('are told in words and have no findings, $device $language', async (way) => {
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    const { page, open, settled, findings } = visit;
    await open(scene().path('/rules'));
    expect(await page.locator('fieldset').count()).toBe((await inForce()).rules.length);
    await page.locator('.rules-presets button').nth(1).click();
    await page.locator('.rules-effect').waitFor();
    await settled();
    expect(await findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
  });

  test('whom a changed number affects is counted before anything is saved, and a switched-off rule too', async () => {
    const before = await inForce();
    for (const { statement } of before.rules) expect(statement).not.toBe('');
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/rules'));
    await page.getByText(before.rules[0]!.statement).waitFor();
    await tenure(page).fill('3');
    const three = await counted([{ rule: 'minimum-tenure', parameter: 'years', value: 3 }]);
    expect(three.affected).toBeGreaterThan(0);
    await page.getByText(`影响 ${three.affected} 人`, { exact: true }).waitFor();
    const first = three.gained.nodes[0];
    await page.getByRole('table', { name: '新符合条件的教师' }).getByText(first.staffNo).waitFor();

    const { name } = before.rules.find(({ rule }) => rule === 'minimum-tenure')!;
    await page.getByLabel(`启用：${name}`).uncheck();
    const off = await counted([{ rule: 'minimum-tenure', parameter: 'enabled', value: false }]);
    expect(off.affected).toBeGreaterThan(three.affected);
    await page.getByText(`影响 ${off.affected} 人`, { exact: true }).waitFor();
    // Nothing was saved, and an auditor cannot.
    expect(await page.getByRole('button', { name: '保存为新版本' }).count()).toBe(0);
    expect((await inForce()).revision).toBe(before.revision);
  });

  test('a figure out of its range is refused beside its field and not counted', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/rules'));
    await tenure(page).fill('999');
    await page.getByText('请填 0 至 60 之间的数').waitFor();
    expect(await tenure(page).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: '保存为新版本' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '全部撤销' }).click();
    expect(await tenure(page).inputValue()).toBe(String(value(await inForce(), 'minimum-tenure', 'years')));
  });

  test('are saved as a new version, and an old one is brought back', async () => {
    const before = await inForce();
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/rules'));
    await tenure(page).fill('5');
    // Percent on the screen, a share in the rule set.
    await page.locator('fieldset', { hasText: '全县' }).first().waitFor();
    await page.getByLabel('占符合条件教师比例上限').fill('12.5');
    await page.getByLabel('退休年龄（女）').fill('58');
    await save(page, '2026 秋季');
    await page.getByText(`已保存第 ${before.revision + 1} 版“2026 秋季”`).waitFor();
    const saved = await inForce();
    expect([saved.revision, saved.version]).toEqual([before.revision + 1, '2026 秋季']);
    expect(value(saved, 'minimum-tenure', 'years')).toBe(5);
    expect(value(saved, 'rotation-ceiling', 'share')).toBe(0.125);
    expect(value(saved, 'near-retirement', 'retirementAge.FEMALE')).toBe(58);
    const others = (set: RuleSet) =>
      set.rules.filter(
        ({ rule }) => !['minimum-tenure', 'rotation-ceiling', 'near-retirement'].includes(rule),
      );
    expect(others(saved)).toEqual(others(before));

    await settled();
    await page.getByRole('button', { name: `查看“${before.version}”` }).click();
    await page.getByRole('button', { name: '以这一版的数值修改' }).click();
    await save(page, '恢复');
    await page.getByText('版“恢复”').first().waitFor();
    expect((await inForce()).rules).toEqual(before.rules);
  });

  test('a preset stands in the fields, is counted, and holds when it is saved', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/rules'));
    await page.getByRole('button', { name: '套用“九年一轮”' }).click();
    expect(await tenure(page).inputValue()).toBe('9');
    await page.getByText(/^影响 \d+ 人$/).waitFor();
    await save(page, '九年');
    await page.getByText('版“九年”').first().waitFor();
    const saved = await inForce();
    expect([value(saved, 'minimum-tenure', 'years'), value(saved, 'cool-off', 'years')]).toEqual([9, 5]);
  });

  test('numbers that nobody has saved are not lost by a link, by going back or by closing', async () => {
    const { page, open, settled, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/pins'));
    const pages = page.getByRole('navigation');
    await pages.getByRole('link', { name: '规则' }).click();
    await settled();
    await tenure(page).press('ArrowUp');
    const typed = await tenure(page).inputValue();
    const question = page.getByRole('dialog', { name: '改动还没有保存' });
    const isStill = async (): Promise<void> => {
      expect(new URL(page.url()).pathname).toBe(scene().path('/rules'));
      expect(await tenure(page).inputValue()).toBe(typed);
    };
    const ways = [
      () => pages.getByRole('link', { name: '总览' }).click(),
      () => page.evaluate('history.back()'),
      async () => {
        await page.getByText('personnel_officer').click();
        await page.getByRole('button', { name: '退出' }).click();
      },
    ];
    for (const way of ways) {
      await way();
      await question.waitFor();
      expect(await findings()).toEqual([]);
      await question.getByRole('button', { name: '留在这一页' }).click();
      await isStill();
    }
    const [closing] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(closing.type()).toBe('beforeunload');
    await closing.dismiss();
    await isStill();

    await page.evaluate('history.back()');
    await question.getByRole('button', { name: '不保存，离开' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/pins'));
    await page.getByRole('heading', { level: 1, name: '人工指定' }).waitFor();
  });

  test('nobody is asked who has nothing to save', async () => {
    const change = async (as: 'PERSONNEL_OFFICER' | 'AUDITOR'): Promise<Page> => {
      const { page, open } = await scene().visit({ as, ...desktop });
      await open(scene().path('/rules'));
      await tenure(page).press('ArrowUp');
      await page.getByText(/^影响 \d+ 人$/).waitFor();
      return page;
    };
    const undone = await change('PERSONNEL_OFFICER');
    await undone.getByRole('button', { name: '全部撤销' }).click();
    // Whoever cannot save has tried numbers only.
    for (const page of [undone, await change('AUDITOR')]) {
      await page.getByRole('navigation').getByRole('link', { name: '人工指定' }).click();
      await page.waitForURL((url) => url.pathname === scene().path('/pins'));
    }
  });

  test('what somebody else saved meanwhile is told, and stays', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/rules'));
    await tenure(page).fill('7');
    const { revision } = await inForce();
    const theirs = { county: scene().roster.county.code, expectedRevision: revision, version: '同事的版本' };
    await scene().run('SaveRuleSet', { input: { ...theirs, rules: { dormitory: { km: 33 } } } });
    await save(page, '我的版本');
    await page.getByText('规则集已被他人修改').waitFor();
    await page.getByRole('button', { name: '重新加载' }).click();
    await settled();
    expect(await page.getByLabel('超过几公里需要住宿').inputValue()).toBe('33');
    expect(await tenure(page).inputValue()).toBe('7');
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page.getByText('版“我的版本”').first().waitFor();
    const saved = await inForce();
    expect([value(saved, 'minimum-tenure', 'years'), value(saved, 'dormitory', 'km')]).toEqual([7, 33]);
  });
});
