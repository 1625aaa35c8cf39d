// The schema: migrations and entities say the same, and every step can be taken back.
import { MIGRATIONS } from '../../migrations';
import { migrate, revert } from '../../src/database';
import { onEachDatabase } from '../support/database';

onEachDatabase('the schema', (database) => {
  test('after the migrations the entities ask for no further change', async () => {
    const { upQueries } = await database().dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('migrating a migrated database does nothing', async () => {
    expect(await migrate(database().dataSource)).toEqual([]);
  });

  test('every migration can be taken back and made again, also with data', async () => {
    const { dataSource } = database();
    await dataSource.query(`INSERT INTO county (code, name) VALUES ('430600', '示例县')`);
    await dataSource.query(`
      INSERT INTO school_year (county_id, label, start_date, county_name, seat_longitude, seat_latitude, roster_version)
      SELECT id, '2026-2027', '2026-09-01', name, 113.1, 29.4, 1 FROM county`);
    await dataSource.query(`
      INSERT INTO subject (county_id, school_year_id, code, name_zh, name_en, weight)
      SELECT county_id, id, 'MUS', '音乐', 'Music', 1 FROM school_year`);
    await revert(dataSource, MIGRATIONS.length - 2);
    expect(await dataSource.query('SELECT name_zh FROM subject')).toEqual([{ name_zh: '音乐' }]);
    await revert(dataSource, 2);
    const left = await dataSource.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
    );
    expect(left).toEqual([]);
    expect(await migrate(dataSource)).toHaveLength(MIGRATIONS.length);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
