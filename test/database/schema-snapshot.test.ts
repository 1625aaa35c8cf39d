// schema/database.sql is a contract: it changes only together with a migration. UPDATE_SNAPSHOTS=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onEachDatabase } from '../support/database';
import { schemaText } from '../support/schema-text';

const SNAPSHOT = join(__dirname, '../../../schema/database.sql');

onEachDatabase('the shape of the database', (database) => {
  test('is the one in schema/database.sql', async () => {
    const text = await schemaText(database().dataSource);
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(SNAPSHOT, text);
    expect(text).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  test('names every constraint and index after its table', async () => {
    const names: { table: string; name: string }[] = await database().dataSource.query(`
      SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid::regclass::text <> 'migration'
      UNION ALL SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'`);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(({ table, name }) => !name.startsWith(`${table}_`))).toEqual([]);
  });

  test('lets no row of a county point to a row of another one', async () => {
    const loose: { name: string }[] = await database().dataSource.query(`
      SELECT conname AS name FROM pg_constraint c
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        AND confrelid <> 'county'::regclass
        -- Accounts hold no data of a county; their border is in what they may be granted.
        AND confrelid <> 'account'::regclass
        AND NOT EXISTS (
          SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1] AND a.attname = 'county_id')`);
    expect(loose).toEqual([]);
  });
});
