// The front door of the roster: the sheet is fetched, comes back broken, is marked, mended and imported, all in the browser.
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Download, type Page } from 'playwright-core';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

/** Every part of a workbook with one text in place of another. */
function reworded(workbook: Uint8Array, from: string, to: string): Buffer {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    const text = strFromU8(bytes);
    return [name, text.includes(from) ? strToU8(text.split(from).join(to)) : bytes] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

function textOf(workbook: Uint8Array): string {
  return Object.values(unzipSync(workbook))
    .map((part) => strFromU8(part))
    .join('\n');
}

async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { download, bytes: await readFile(await download.path()) };
}

inConsole('the front door of the roster', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const upload = async (page: Page, name: string, buffer: Buffer): Promise<void> =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  /** Figures of the last row of the report: read, created, updated, unchanged, rejected, removed. */
  const total = async (page: Page): Promise<number[]> => {
    const cells = page.getByRole('table', { name: '各工作表的行数' }).getByRole('row', { name: /^合计/ });
    return (await cells.getByRole('cell').allTextContents()).map((text) => Number(text.replace(/,/g, '')));
  };

  test('a workbook is fetched, broken, marked, mended and imported', async () => {
    const { page, open, settled, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster'));
    const filled = await downloaded(page, () => page.getByRole('button', { name: '下载现有名册' }).click());
    expect(filled.download.suggestedFilename()).toMatch(/\.xlsx$/);
    const { name: wasCalled } = scene().roster.teachers[0]!;
    const { joinedSchoolOn } = scene().roster.teachers[0]!;
    expect(textOf(filled.bytes)).toContain(wasCalled);

    // A renamed teacher is a change; a title that nobody knows is a mistake in every row that has it.
    const changed = reworded(filled.bytes, wasCalled, `${wasCalled}改`);
    const broken = reworded(changed, '<t>高级</t>', '<t>特特级</t>');
    expect(broken.equals(changed)).toBe(false);
    await upload(page, '名册.xlsx', broken);
    const issues = page.getByRole('table', { name: '问题清单' });
    await issues.waitFor();
    const wrong = scene().roster.teachers.filter(({ title }) => title === 'SENIOR');
    expect(wrong.length).toBeGreaterThan(0);
    const rows = issues.getByRole('row').filter({ hasText: '特特级' });
    expect(await rows.count()).toBe(wrong.length);
    const cells = await rows.first().locator('th, td').allTextContents();
    expect(cells[0]).toBe('教师');
    expect(Number(cells[1])).toBeGreaterThan(1);
    expect(cells[2]).toBe('职称');
    expect(cells[5]).not.toBe('');
    const [read, created, updated, unchanged, rejected] = await total(page);
    expect([created, updated, unchanged, rejected]).toEqual([0, 0, 0, read]);
    expect(await page.getByRole('button', { name: '导入名册' }).count()).toBe(0);
    expect(await findings()).toEqual([]);

    const marked = await downloaded(page, () =>
      page.getByRole('button', { name: '下载标红的工作簿' }).click(),
    );
    expect(marked.download.suggestedFilename()).toBe('名册-标注.xlsx');
    expect(Object.keys(unzipSync(marked.bytes)).join()).toMatch(/comments/);

    await upload(page, '名册-标注.xlsx', reworded(marked.bytes, '特特级', '高级'));
    await page.getByText('没有问题，可以导入').waitFor();
    const sum = await total(page);
    expect(sum[1]! + sum[2]! + sum[3]! + sum[4]!).toBe(sum[0]);
    expect(sum.slice(1, 3)).toEqual([0, 1]);
    await page.getByRole('button', { name: '导入名册' }).click();
    await page.getByText('名册已导入：新增 0 行，更新 1 行').waitFor();
    await settled();
    const { staffNo } = scene().roster.teachers[0]!;
    const { county } = await scene().run('TeacherFacts', { county: scene().roster.county.code, staffNo });
    expect(county.schoolYear.teacher).toMatchObject({ name: `${wasCalled}改`, joinedSchoolOn });
    expect(await findings()).toEqual([]);
  });

  test('rows that are left out are named before they are removed', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster'));
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: '下载数据包' }).click());
    const parts = unzipSync(bytes);
    const lines = strFromU8(parts['rotations.csv']!).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    await upload(
      page,
      'bundle.zip',
      Buffer.from(zipSync({ ...parts, 'rotations.csv': strToU8(`${lines.slice(0, -1).join('\n')}\n`) })),
    );
    await page.getByRole('button', { name: '导入名册' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('有 1 行在现有名册里有、文件里没有').waitFor();
    await dialog.getByText('交流记录: 1').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    const { county } = await scene().run('RotationRecords', { county: scene().roster.county.code });
    expect(county.schoolYear.rotations.totalCount).toBe(scene().roster.rotations.length);
  });

  test('what is no workbook, is empty or is too large is said in words', async () => {
    const { page, open, expectTrouble } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster'));
    await upload(page, '名册.docx', Buffer.from('x'));
    await page.getByText('“名册.docx”不是 Excel 工作簿').waitFor();
    await upload(page, '名册.xlsx', Buffer.alloc(0));
    await page.getByText('“名册.xlsx”是空文件').waitFor();
    await upload(page, '名册.xlsx', Buffer.from([0, 1, 2, 3]));
    expectTrouble('400 for /files');
    await page.getByText('只接受 XLSX').waitFor();
    // As a line in between says it.
    await page.route('**/files?*', (route) => route.fulfill({ status: 413, body: '<html>' }));
    expectTrouble('413 for /files');
    await upload(page, '名册.xlsx', Buffer.from('PK'));
    await page.getByText('文件太大').waitFor();
  });

  test('by keyboard: the file is chosen with Enter, and its way to the server is told', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster'));
    await page.getByRole('button', { name: '下载数据包' }).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('type')).toBe('file');
    const chosen = page.waitForEvent('filechooser');
    // The browser has to know that the chooser is wanted before the key is pressed.
    await page.evaluate('document.readyState');
    await page.keyboard.press('Enter');
    const chooser = await chosen;
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/files?*', async (route) => {
      await held;
      await route.continue();
    });
    const buffer = Buffer.from('PK\u0003\u0004 nothing');
    await chooser.setFiles({ name: '名册.xlsx', mimeType: 'x/y', buffer });
    await page.getByRole('status').getByText('正在上传 名册.xlsx').waitFor();
    expect(await page.locator('input[type="file"]').isDisabled()).toBe(true);
    letThrough();
    await page.getByRole('table', { name: '问题清单' }).waitFor();
  });

  test('a roster that moved on after the check asks to check again', async () => {
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster'));
    const { bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: '下载现有名册' }).click(),
    );
    const { name } = scene().roster.teachers[1]!;
    await upload(page, '名册.xlsx', reworded(bytes, name, `${name}二`));
    await page.getByText('没有问题，可以导入').waitFor();
    const { county, schools } = scene().roster;
    await scene().run('Pin', {
      input: {
        county: county.code,
        kind: 'RECEIVES_NOBODY',
        schoolCode: schools[0]!.code,
        reason: '校舍维修',
      },
    });
    await page.getByRole('button', { name: '导入名册' }).click();
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.getByText('没有问题，可以导入').waitFor();
    await settled();
    await page.getByRole('button', { name: '导入名册' }).click();
    await page.getByText('名册已导入').waitFor();
  });

  test('people who would leave the roster are named, and many of them only go by their number', async () => {
    const { page, open, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/roster'));
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: '下载数据包' }).click());
    const parts = unzipSync(bytes);
    const { teachers, rotations, pins } = scene().roster;
    const named = new Set([...rotations, ...pins].map(({ staffNo }) => staffNo));
    const gone = teachers
      .filter(({ staffNo }) => !named.has(staffNo))
      .slice(0, Math.floor(teachers.length * 0.05) + 1);
    const leaves = (line: string): boolean => gone.some(({ staffNo }) => line.startsWith(`${staffNo},`));
    const lines = strFromU8(parts['teachers.csv']!).split('\n');
    const fewer = lines.filter((line) => !leaves(line));
    expect(fewer).toHaveLength(lines.length - gone.length);
    const bundle = zipSync({ ...parts, 'teachers.csv': strToU8(fewer.join('\n')) });
    await upload(page, 'bundle.zip', Buffer.from(bundle));
    await page.getByRole('button', { name: '导入名册' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`其中教师 ${gone.length} 人：`).waitFor();
    // Names were changed by the tests before.
    for (const { staffNo } of gone) await dialog.getByText(`（${staffNo}，`).waitFor();
    expect(await findings()).toEqual([]);
    const confirm = dialog.getByRole('button', { name: '确认导入并删除' });
    const number = dialog.getByLabel(`请输入人数 ${gone.length}，确认移出这些教师`);
    for (const wrong of ['', String(gone.length + 1)]) {
      await number.fill(wrong);
      await confirm.click();
      expect(await dialog.count()).toBe(1);
    }
    await number.fill(String(gone.length));
    await confirm.click();
    await page.getByText('名册已导入').waitFor();
    const left = await scene().run('Teachers', { county: scene().roster.county.code });
    expect(left.county.schoolYear.teachers.totalCount).toBe(teachers.length - gone.length);
  });

  test.each(WAYS)('has no findings and does not scroll sideways, $device $language', async (way) => {
    const { page, open, findings, overflow } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await open(scene().path('/roster'));
    await upload(page, 'roster.xlsx', Buffer.from('PK\u0003\u0004 nothing'));
    await page.getByRole('table').first().waitFor();
    expect(await findings()).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('an auditor is told who imports, and finds no upload', async () => {
    const { page, open } = await scene().visit({ as: 'AUDITOR', ...desktop });
    await open(scene().path('/roster'));
    await page.getByText('由人事干部办理').waitFor();
    expect(await page.locator('input[type="file"]').count()).toBe(0);
  });
});
