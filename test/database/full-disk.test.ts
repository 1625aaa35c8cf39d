// A disk that is nearly full: the embedded database reads on and refuses to write with the code of a full disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, databaseTrouble, openDatabase } from '../../src/database';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffing-full-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = (leastRoom: number): Promise<Database> =>
  openDatabase({ url: null, directory, entities: [], migrations: [], leastRoom });

test('below the room it needs it only reads, in transactions too, and says that there is no room', async () => {
  let database = await open(0);
  await database.dataSource.query('CREATE TABLE note (id int)');
  await database.dataSource.query('INSERT INTO note VALUES (7)');
  await database.close();

  // Every disk is full for somebody who needs this much.
  database = await open(Number.MAX_SAFE_INTEGER);
  const { dataSource } = database;
  const troubles: unknown[] = [];
  const writes = [
    () => dataSource.query('INSERT INTO note VALUES (8)'),
    () => dataSource.query('INSERT INTO note VALUES ($1)', [8]),
    () => dataSource.transaction((manager) => manager.query('UPDATE note SET id = 9')),
    () => dataSource.query('CREATE TABLE other (id int)'),
  ];
  for (const write of writes) troubles.push(await write().catch(databaseTrouble));
  expect(troubles).toEqual(['FULL', 'FULL', 'FULL', 'FULL']);
  await pause(1_500);
  expect(await dataSource.query('SELECT id FROM note')).toEqual([{ id: 7 }]);
  await database.close();

  database = await open(0);
  await database.dataSource.query('INSERT INTO note VALUES (8)');
  await database.close();
}, 120_000);
