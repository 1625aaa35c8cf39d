// Teachers and schools of the roster: searched and narrowed, a teacher's file, the identity number that is revealed on record.
import { type Page } from 'playwright-core';
import { codesOf, ROTATION_KIND_WORDS, ROTATION_STATUS_WORDS } from '../../src/domain/words';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

interface Standing {
  readonly eligible: boolean;
  readonly obstacles: readonly { readonly rule: string; readonly sentence: string }[];
  readonly teacher: { readonly staffNo: string; readonly name: string };
}

inConsole('teachers and schools', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const standings = async (variables: object): Promise<readonly Standing[]> => {
    const all = { county: scene().roster.county.code, first: 200, ...variables };
    return (await scene().run('StandingList', all)).county.schoolYear.exchangeStandings.nodes;
  };
  const shown = (page: Page): Promise<string[]> =>
    page.getByRole('table').locator('tbody tr td:nth-child(2)').allTextContents();
  const choose = (page: Page, label: RegExp, value: string): Promise<string[]> =>
    page.locator('label', { hasText: label }).locator('select').selectOption(value);

  test('pages call a record what the workbook calls it', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    const { staffNo, kind, status } = scene().roster.rotations[0]!;
    await open(scene().path(`/roster/teachers/${staffNo}`));
    const record = page.getByRole('row').filter({ hasText: ROTATION_KIND_WORDS[kind].zh });
    await record.filter({ hasText: ROTATION_STATUS_WORDS[status].zh }).first().waitFor();
    await open(scene().path('/papers?tab=postings'));
    const states = page.locator('label', { hasText: '状态' }).locator('option');
    await states.first().waitFor({ state: 'attached' });
    const words = codesOf(ROTATION_STATUS_WORDS).map((code) => ROTATION_STATUS_WORDS[code].zh);
    expect((await states.allTextContents()).slice(1)).toEqual(words);
  });

  test.each(WAYS)('teachers, one of them, and schools have no findings, $device $language', async (way) => {
    const { page, open, findings, overflow } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    const { staffNo } = scene().roster.rotations[0]!;
    for (const path of ['/roster/teachers', `/roster/teachers/${staffNo}`, '/roster/schools']) {
      await open(scene().path(path));
      await page.getByRole('table').first().waitFor();
      expect([path, await findings()]).toEqual([path, []]);
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
  });

  test('the list is searched by name, and comes page by page in the order asked for', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster/teachers'));
    expect(await shown(page)).toHaveLength(50);
    await page.getByRole('button', { name: '显示更多' }).click();
    await settled();
    const all = scene().roster.teachers.map(({ staffNo }) => staffNo);
    expect((await shown(page)).sort()).toEqual([...all].sort());
    await page.getByRole('columnheader', { name: '到校日期' }).getByRole('button').click();
    await page.waitForURL(/order=JOINED_SCHOOL_ON/);
    await page
      .getByRole('columnheader', { name: '到校日期', exact: false })
      .and(page.locator('[aria-sort]'))
      .waitFor();
    await settled();
    const joined = new Map(scene().roster.teachers.map((each) => [each.staffNo, each.joinedSchoolOn]));
    const days = (await shown(page)).map((staffNo) => joined.get(staffNo)!);
    expect(days).toEqual([...days].sort());
    const wanted = scene().roster.teachers[7]!;
    await page.getByLabel('姓名或教职工号').fill(wanted.staffNo);
    await page.getByText('共 1 行').waitFor();
    expect(await shown(page)).toEqual([wanted.staffNo]);
  });

  test('is narrowed by condition, school and subject together, and says why', async () => {
    const { page, open, settled } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/roster/teachers'));
    await choose(page, /^交流条件/, 'minimum-tenure');
    await page.waitForURL(/standing=minimum-tenure/);
    const missing = await standings({ obstacles: ['minimum-tenure'] });
    expect(missing.length).toBeGreaterThan(0);
    await page.getByText(`共 ${missing.length} 行`).waitFor();
    expect(await shown(page)).toEqual(missing.map(({ teacher }) => teacher.staffNo));
    await page.getByRole('cell', { name: missing[0]!.obstacles[0]!.sentence }).first().waitFor();

    const { staffNo } = missing[0]!.teacher;
    const { schoolCode, mainSubject } = scene().roster.teachers.find((each) => each.staffNo === staffNo)!;
    await choose(page, /^学校/, schoolCode);
    await choose(page, /^任教学科/, mainSubject);
    const narrowed = await standings({
      obstacles: ['minimum-tenure'],
      schoolCodes: [schoolCode],
      mainSubjects: [mainSubject],
    });
    expect(narrowed.length).toBeLessThan(missing.length);
    await page.getByText(`共 ${narrowed.length} 行`).waitFor();
    expect(await shown(page)).toEqual(narrowed.map(({ teacher }) => teacher.staffNo));
    await page.getByRole('link', { name: missing[0]!.teacher.name, exact: true }).click();
    await settled();
    await page.getByText(missing[0]!.obstacles[0]!.sentence).waitFor();
    // What is private is for personnel officers.
    expect(await page.getByRole('heading', { name: '免交流事由和证件号' }).count()).toBe(0);
  });

  test('an identity number is shown for a reason, and both looks are in the audit log', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    const { staffNo } = scene().roster.teachers[0]!;
    const idNumber = '110101198001010037';
    await scene().database.dataSource.query('UPDATE teacher SET id_number = $1 WHERE staff_no = $2', [
      idNumber,
      staffNo,
    ]);
    const looks = async (): Promise<Record<string, number>> => {
      const rows = await scene().database.dataSource.query(
        'SELECT action, count(*)::int AS n FROM audit_entry WHERE subject_id LIKE $1 GROUP BY 1',
        [`%${staffNo}%`],
      );
      return Object.fromEntries(rows.map(({ action, n }: { action: string; n: number }) => [action, n]));
    };
    await open(scene().path(`/roster/teachers/${staffNo}`));
    expect(await looks()).toEqual({});
    await page.getByRole('button', { name: '查看（记入审计）' }).click();
    await page.getByText('110101********0037').waitFor();
    await page.getByRole('button', { name: '查看完整身份证号' }).click();
    await page.getByRole('textbox', { name: '事由' }).fill('核对社保缴纳');
    await page.getByRole('button', { name: '显示' }).click();
    await page.getByRole('dialog').getByText(idNumber).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText(idNumber).count()).toBe(0);
    expect(Object.values(await looks())).toEqual([1, 1]);
  });

  test('schools show posts, staff in post and both gaps as the API has them, and lead to their teachers', async () => {
    const { page, open, settled } = await scene().visit({ as: 'APPROVER', ...desktop });
    await open(scene().path('/roster/schools'));
    const { county } = await scene().run('EstablishmentLedger', { county: scene().roster.county.code });
    const { schools } = county.schoolYear.establishmentLedger;
    expect(schools.length).toBeGreaterThan(3);
    for (const { schoolName, authorised, inPost } of schools) {
      const cells = page.getByRole('row', { name: schoolName }).getByRole('cell');
      const figures = (await cells.allTextContents()).slice(8, 11);
      expect(figures.slice(0, 2)).toEqual([String(authorised), String(inPost)]);
      expect(figures[2]).toMatch(new RegExp(` ${Math.abs(authorised - inPost)}$`));
    }
    const { school, schoolName } = schools[0];
    await page.getByRole('link', { name: `${schoolName}的教师` }).click();
    await page.waitForURL(new RegExp(`school=${school}`));
    await settled();
    const own = scene().roster.teachers.filter(({ schoolCode }) => schoolCode === school);
    expect(await shown(page)).toHaveLength(own.length);
  });

  test('a staff number that nobody has says so', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster/teachers/NOBODY'));
    await page.getByText('没有这个教职工号').waitFor();
  });
});
