// The embedded database's directory: one process at a time, crashes, first starts cut off, backups.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, restoreEmbedded } from '../../src/database';
import { startChild } from '../support/child-process';

// Several starts of PGlite in one test, on machines that may be busy.
jest.setTimeout(180_000);

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffing-data-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = (path = directory): Promise<Database> =>
  openDatabase({ url: null, directory: path, entities: [], migrations: [] });

const notes = async (database: Database): Promise<number[]> => {
  const rows: { id: number }[] = await database.dataSource.query('SELECT id FROM note ORDER BY id');
  return rows.map(({ id }) => id);
};

const writeNote = (database: Database): Promise<unknown> =>
  database.dataSource.query('CREATE TABLE note (id int PRIMARY KEY); INSERT INTO note VALUES (7)');

test('a second process is refused in words, and a killed one loses nothing it has acknowledged', async () => {
  const writer = startChild('note-writer', directory);
  await writer.line('open');
  const second = startChild('note-writer', directory);
  expect(await second.line('refused')).toMatch(
    /数据目录已被另一个进程使用.*in use by another process \(pid \d+ on \S+\)/,
  );
  expect(await second.exited).toBe(3);
  await writer.line('wrote 50');
  writer.kill('SIGKILL');
  await writer.exited;
  const acknowledged = writer.lines
    .filter((line) => line.startsWith('wrote '))
    .map((line) => Number(line.slice(6)));
  const database = await open();
  const stored = await notes(database);
  await database.close();
  expect(stored.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(stored.length - acknowledged.length).toBeLessThanOrEqual(1);
});

test('of several processes that start together exactly one gets the directory', async () => {
  const children = [0, 1, 2].map(() => startChild('note-writer', directory));
  const outcomes = await Promise.all(
    children.map((child) => Promise.race([child.line('open'), child.line('refused')])),
  );
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(children.map((child) => child.exited));
  expect(outcomes.filter((line) => line === 'open')).toHaveLength(1);
});

test('the directory is free again after closing, and works under a very long path', async () => {
  const deep = join(directory, ...Array.from({ length: 6 }, () => 'a-folder-with-a-rather-long-name'));
  const first = await open(deep);
  await writeNote(first);
  await expect(open(deep)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
  await first.close();
  const again = await open(deep);
  expect(await notes(again)).toEqual([7]);
  await again.close();
});

test('a first start that was cut off is begun anew', async () => {
  mkdirSync(join(directory, 'pg'));
  writeFileSync(join(directory, 'pg', 'PG_VERSION'), '18\n');
  const database = await open();
  await writeNote(database);
  expect(await notes(database)).toEqual([7]);
  await database.close();
});

test('a backup can be restored into an empty directory and nowhere else', async () => {
  const database = await open();
  await writeNote(database);
  const archive = await database.backup();
  await database.dataSource.query('DELETE FROM note');
  await database.close();
  await expect(restoreEmbedded(directory, archive!)).rejects.toMatchObject({
    code: 'DATA_DIRECTORY_NOT_EMPTY',
  });
  const elsewhere = join(directory, 'restored');
  await restoreEmbedded(elsewhere, archive!);
  const restored = await open(elsewhere);
  expect(await notes(restored)).toEqual([7]);
  await restored.close();
});
