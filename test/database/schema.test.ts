// The schema: migrations and entities say the same, and every step can be taken back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MIGRATIONS } from '../../migrations';
import { migrate, openDatabase, revert } from '../../src/database';
import { startChild } from '../support/child-process';
import { onEachDatabase } from '../support/database';
import { inDatabase, onPostgres, onServer } from '../support/postgres-copy';

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

  test('every list of allowed words is the same in the entities and in the database', async () => {
    const { dataSource } = database();
    const words = (sql: string): string[] => [...sql.matchAll(/'(\w+)'/g)].map(([, word]) => word!);
    const stored: { name: string; definition: string }[] = await dataSource.query(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c'`,
    );
    const inDatabase = new Map(stored.map(({ name, definition }) => [name, words(definition)]));
    const checks = dataSource.entityMetadatas.flatMap((entity) => entity.checks);
    expect(checks.length).toBeGreaterThan(40);
    for (const check of checks)
      expect([check.name, inDatabase.get(check.name)]).toEqual([check.name, words(check.expression)]);
  });
});

test('a database that was brought to the last step before others were put in front of it gets those too', async () => {
  const later = /^(ThrownOut|FilesRememberRoles)/;
  const open = (migrations: typeof MIGRATIONS) =>
    openDatabase({ url: null, directory, entities: [], migrations });
  const directory = mkdtempSync(path.join(tmpdir(), 'staffing-schema-'));
  try {
    const before = await open(MIGRATIONS.filter(({ name }) => !later.test(name)));
    expect(await migrate(before.dataSource)).toHaveLength(MIGRATIONS.length - 2);
    await before.close();
    const after = await open(MIGRATIONS);
    expect(await migrate(after.dataSource)).toEqual(
      MIGRATIONS.map(({ name }) => name).filter((name) => later.test(name)),
    );
    expect(await migrate(after.dataSource)).toEqual([]);
    await after.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 120_000);

onPostgres('two processes that start together on one PostgreSQL', (url) => {
  const name = `staffing_test_together_${process.pid}`;

  beforeAll(() => onServer(url, (client) => client.query(`CREATE DATABASE ${name}`)));
  afterAll(() => onServer(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));

  test('one migrates it, the other waits and finds nothing to do', async () => {
    const children = [0, 1].map(() => startChild('migrator', inDatabase(url, name)));
    const lines = await Promise.all(children.map((child) => child.line('')));
    expect(lines.sort()).toEqual(['ran 0', `ran ${MIGRATIONS.length}`]);
  });
});
