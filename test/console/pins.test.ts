// Pins: all four kinds set with a reason, refused beside the field, listed, taken away; who may only read sees no buttons.
import { type Page } from 'playwright-core';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

interface Pin {
  readonly kind: string;
  readonly reason: string;
  readonly teacher: { readonly staffNo: string } | null;
  readonly school: { readonly code: string } | null;
  readonly toSchool: { readonly code: string } | null;
}

inConsole('pins', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const stored = async (): Promise<readonly Pin[]> =>
    (await scene().run('Pins', { county: scene().roster.county.code })).county.schoolYear.pins.nodes;
  const person = (i: number) => scene().roster.teachers[i]!;
  const rural = () => scene().roster.schools.find(({ area }) => area === 'RURAL')!;
  const find = async (page: Page, staffNo: string): Promise<void> => {
    await page.getByRole('searchbox').fill(staffNo);
    await page.getByRole('radio', { name: staffNo }).waitFor();
  };
  const save = async (page: Page, reason: string): Promise<void> => {
    await page.getByRole('textbox', { name: '理由' }).fill(reason);
    await page.getByRole('button', { name: '保存指定' }).click();
    await page.getByRole('cell', { name: reason }).waitFor();
  };

  test('all four kinds are set with a reason, and every plan gets them', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/pins'));
    await page.getByText('没有人工指定').waitFor();
    await page.getByText('新增指定').click();
    const kind = page.locator('select[name="kind"]');

    await find(page, person(6).staffNo);
    await page.getByLabel('派往学校').selectOption(rural().code);
    await save(page, '乡村小学急需');
    await kind.selectOption('STAYS');
    await find(page, person(7).staffNo);
    await save(page, '毕业班班主任');
    await kind.selectOption('NEVER');
    await find(page, person(8).staffNo);
    await page.getByLabel('不派往的学校').selectOption(rural().code);
    await save(page, '配偶在该校');
    await kind.selectOption('RECEIVES_NOBODY');
    await page.getByLabel('学校', { exact: true }).selectOption(rural().code);
    await save(page, '校舍维修');
    await settled();

    const told = (await stored()).map(({ kind: each, reason, teacher, school, toSchool }) =>
      [each, reason, teacher?.staffNo, school?.code, toSchool?.code].join(),
    );
    expect([...told].sort()).toEqual(
      [
        ['NEVER', '配偶在该校', person(8).staffNo, '', rural().code].join(),
        ['RECEIVES_NOBODY', '校舍维修', '', rural().code, ''].join(),
        ['SEND_TO', '乡村小学急需', person(6).staffNo, '', rural().code].join(),
        ['STAYS', '毕业班班主任', person(7).staffNo, '', ''].join(),
      ].sort(),
    );
    await page
      .locator('label', { hasText: /^指定种类/ })
      .locator('select')
      .selectOption('STAYS');
    await settled();
    expect(await page.locator('tbody').getByRole('rowheader').allTextContents()).toEqual([person(7).name]);
  });

  test('without a teacher, and the same once more, it is refused in words', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/pins'));
    await page.getByText('新增指定').click();
    await page.locator('select[name="kind"]').selectOption('STAYS');
    await page.getByRole('textbox', { name: '理由' }).fill('重复');
    await page.getByRole('button', { name: '保存指定' }).click();
    await page.locator('.field', { hasText: '请先选一位教师' }).waitFor();
    await find(page, person(7).staffNo);
    await page.getByRole('button', { name: '保存指定' }).click();
    await page.getByText('同样的指定已经存在').waitFor();
  });

  test('who does not meet the conditions is marked, from the own file on', async () => {
    const { county } = await scene().run('StandingList', {
      county: scene().roster.county.code,
      eligible: false,
      first: 1,
    });
    const { staffNo } = county.schoolYear.exchangeStandings.nodes[0].teacher;
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path(`/roster/teachers/${staffNo}`));
    await page.getByRole('link', { name: '作人工指定' }).click();
    await settled();
    await page.getByText('指定不改变规则，方案会报告矛盾').waitFor();
    expect(await page.getByRole('radio', { name: staffNo }).isChecked()).toBe(true);
  });

  test('is taken away, with its reason in the audit log', async () => {
    const before = (await stored()).length;
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/pins'));
    await page.getByRole('button', { name: `取消指定：${person(8).name}` }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('已调离');
    await page.getByRole('dialog').getByRole('button', { name: '取消指定' }).click();
    await page.getByText('已取消指定').waitFor();
    await settled();
    expect(await page.getByRole('rowheader', { name: person(8).name }).count()).toBe(0);
    expect(await stored()).toHaveLength(before - 1);
    const [entry] = await scene().database.dataSource.query(
      "SELECT reason FROM audit_entry WHERE action = 'PIN_REMOVED' ORDER BY sequence DESC LIMIT 1",
    );
    expect(entry.reason).toBe('已调离');
  });

  test.each(WAYS)('have no findings, $device $language', async (way) => {
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    const { page, open, settled, findings } = visit;
    await open(scene().path(`/pins?staffNo=${person(0).staffNo}`));
    await page.getByRole('radio').first().waitFor();
    await settled();
    expect(await findings()).toEqual([]);
    expect(await visit.overflow()).toBeLessThanOrEqual(0);
    await page.locator('.pins-remove').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
  });

  test('an auditor reads them and changes nothing', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/pins'));
    expect(await page.locator('tbody').getByRole('rowheader').count()).toBe((await stored()).length);
    expect(await page.locator('.pins-remove').count()).toBe(0);
    expect(await page.getByText('新增指定').count()).toBe(0);
  });
});
