// An office that begins with nothing: the officer is led to the first roster, and from there into the county.
import { bundleWorkbook } from '../../src/features/rosters/bundle';
import { inConsole } from './console-scene';
import { WAYS } from './visit';

inConsole('the first roster', (scene) => {
  beforeEach(async () => {
    await scene().database.dataSource.query('TRUNCATE county CASCADE');
  });

  test.each(WAYS)(
    'is asked for where no county is stored, without findings, $device $language',
    async (way) => {
      const { page, open, findings } = await scene().visit({ as: 'PERSONNEL_OFFICER', ...way });
      await open('/');
      await page.waitForURL('**/first-roster');
      await page.locator('input[type="file"]').waitFor({ state: 'attached' });
      expect(await findings()).toEqual([]);
    },
  );

  test('is uploaded, imported, and leads into the county', async () => {
    const { page, open, settled } = await scene().visit({
      as: 'PERSONNEL_OFFICER',
      device: 'desktop',
      language: 'zh',
    });
    await open('/');
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载空白模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('名册模板.xlsx');
    const buffer = Buffer.from(await bundleWorkbook(scene().roster, { language: 'zh' }));
    await page.locator('input[type="file"]').setInputFiles({ name: '名册.xlsx', mimeType: 'x/y', buffer });
    await page.getByRole('button', { name: '导入名册' }).click();
    await page.getByText(/名册已导入：新增 \d+ 行，更新 0 行/).waitFor();
    await page.getByRole('link', { name: '进入总览' }).click();
    await page.waitForURL((url) => url.pathname === scene().path('/'));
    await settled();
    await page.getByRole('table', { name: '城乡对照' }).waitFor();
  });
});
