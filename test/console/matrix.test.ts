// The shortage matrix: figures, filters in the address, the facts behind a cell, keyboard, map and paper.
import { type Page } from 'playwright-core';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

interface Matrix {
  readonly columns: readonly { readonly stage: string; readonly subject: { readonly code: string } }[];
  readonly rows: readonly {
    readonly school: { readonly code: string; readonly name: string; readonly area: string };
    readonly teachingGap: readonly (number | null)[];
    readonly surplus: readonly (number | null)[];
  }[];
}

inConsole('the shortage matrix', (scene) => {
  const desktop = { device: 'desktop', language: 'zh' } as const;
  const matrix = async (): Promise<Matrix> => {
    const { county } = await scene().run('ShortageMatrix', { county: scene().roster.county.code });
    return county.schoolYear.shortageMatrix;
  };
  const names = (page: Page): Promise<string[]> =>
    page.getByRole('table').first().getByRole('rowheader').allTextContents();

  test.each(WAYS)('shows every school and subject and has no findings, $device $language', async (way) => {
    const { columns, rows } = await matrix();
    const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
    await visit.open(scene().path('/matrix'));
    expect((await names(visit.page)).sort()).toEqual(rows.map(({ school }) => school.name).sort());
    const taught = rows.flatMap(({ teachingGap }) => teachingGap).filter((gap) => gap !== null);
    expect(await visit.page.locator('.matrix-cell').count()).toBe(taught.length);
    // School, area, gap, surplus and establishment gap stand beside the subjects.
    expect(await visit.page.getByRole('columnheader').count()).toBe(columns.length + 5);
    expect(await visit.page.locator('.dot').count()).toBe(rows.length);
    expect(await visit.findings()).toEqual([]);
  });

  test('a cell says in words and figures what the API says', async () => {
    const { columns, rows } = await matrix();
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    const { school, teachingGap, surplus } = rows[0]!;
    await open(scene().path(`/matrix?search=${school.code}`));
    const shown = await page.locator('tbody td .matrix-cell').allTextContents();
    const expected = columns.flatMap((_column, i) => {
      const gap = teachingGap[i];
      if (gap === null || gap === undefined) return [];
      const balance = gap - (surplus[i] ?? 0);
      return [Math.abs(balance) < 0.05 ? '够' : Math.abs(balance).toFixed(1)];
    });
    expect(shown.map((text) => text.replace(/^(余|略缺|很缺|奇缺|缺) /, ''))).toEqual(expected);
  });

  test('is filtered, and the filter stands in the address', async () => {
    const { rows } = await matrix();
    const rural = rows.filter(({ school }) => school.area === 'RURAL').map(({ school }) => school.name);
    expect(rural.length).toBeGreaterThan(0);
    expect(rural.length).toBeLessThan(rows.length);
    const { page, open, settled } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/matrix'));
    await page.getByLabel('城乡').selectOption('RURAL');
    await page.locator('label', { hasText: /^学科/ }).locator('select').selectOption('MUS');
    await page.waitForURL(/area=RURAL&subject=MUS/);
    await page.reload();
    await settled();
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !rural.includes(name))).toEqual([]);
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(await names(page)).toHaveLength(rows.length);
  });

  test('is ordered by the gap of a subject, the largest first', async () => {
    const { columns, rows } = await matrix();
    const place = columns.findIndex(({ stage, subject }) => stage === 'PRIMARY' && subject.code === 'MUS');
    const balance = (row: Matrix['rows'][number]): number =>
      (row.teachingGap[place] ?? 0) - (row.surplus[place] ?? 0);
    const taught = rows.filter(({ teachingGap }) => teachingGap[place] !== null);
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/matrix?stage=PRIMARY&subject=MUS'));
    const head = page.getByRole('columnheader', { name: /音乐/ });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const figures = taught.map((row) => Math.max(balance(row), -99)).sort((one, other) => other - one);
    const shown = await page.locator('.matrix-cell').allTextContents();
    const signed = shown.map((text) =>
      text === '够' ? 0 : Number(text.replace(/[^\d.]/g, '')) * (text.startsWith('余') ? -1 : 1),
    );
    expect(signed).toHaveLength(figures.length);
    signed.forEach((figure, i) => {
      expect(Math.abs(figure - figures[i]!)).toBeLessThan(0.051);
    });
  });

  test.each(WAYS)(
    'a cell leads to its facts and people, without findings, $device $language',
    async (way) => {
      const { columns, rows } = await matrix();
      const visit = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
      const { page } = visit;
      const row = rows.find(({ teachingGap }) => teachingGap.some((gap) => (gap ?? 0) > 0.1))!;
      const place = row.teachingGap.findIndex((gap) => (gap ?? 0) > 0.1);
      const { stage, subject } = columns[place]!;
      await visit.open(
        scene().path(`/matrix?search=${row.school.code}&stage=${stage}&subject=${subject.code}`),
      );
      await page.locator('.matrix-cell').click();
      const facts = page.getByRole('dialog').getByRole('table').first();
      await facts.waitFor();
      expect(await facts.getByRole('cell').nth(2).textContent()).toBe(row.teachingGap[place]!.toFixed(1));
      const own = scene().roster.teachers.filter(
        (teacher) =>
          teacher.schoolCode === row.school.code &&
          teacher.stage === stage &&
          teacher.mainSubject === subject.code,
      );
      for (const { staffNo } of own) await page.getByRole('dialog').getByText(staffNo).waitFor();
      await visit.settled();
      expect(await visit.findings()).toEqual([]);
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );

  test('by keyboard: one stop for all cells, arrows between them, Enter opens, Escape comes back', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/matrix'));
    const stops = page.locator('.matrix-cell[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    const first = await stops.getAttribute('aria-label');
    await stops.focus();
    await page.keyboard.press('ArrowRight');
    const second = await page.locator('.matrix-cell:focus').getAttribute('aria-label');
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.matrix-cell:focus').getAttribute('aria-label')).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.matrix-cell:focus').getAttribute('aria-label')).toBe(first);
  });

  test('an address with a cell that is not there says so', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/matrix?cell=nothing'));
    await page.getByText('没有这一格').waitFor();
    await open(scene().path(`/matrix?cell=${scene().roster.schools[0]!.code}.PRIMARY.XXX`));
    await page.getByText('没有这一格').waitFor();
  });

  test('fits on paper, with its caption and without the frame', async () => {
    const { page, open } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...desktop });
    await open(scene().path('/matrix'));
    await page.emulateMedia({ media: 'print' });
    // A4 landscape without its margins, in points of the screen.
    await page.setViewportSize({ width: 1032, height: 703 });
    expect(await page.locator('header.frame-header').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '复制到 Excel' }).isVisible()).toBe(false);
    expect(await page.locator('caption').isVisible()).toBe(true);
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    expect(wide).toBeLessThanOrEqual(1032);
  });
});
