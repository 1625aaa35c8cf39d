// The embedded database's thread dies, hangs or is busy at the wrong time: the data stay, and nobody waits for ever.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Pool } from 'pg';
import { type Database, openDatabase } from '../../src/database';
import { PgliteEngine } from '../../src/database/embedded/pglite-engine';
import { simpleQuery } from '../../src/database/embedded/wire';

// Several starts of PGlite in one test, on machines that may be busy.
jest.setTimeout(120_000);

/** Ends PostgreSQL in the middle of a message: it reads on where PGlite has nothing to read. */
const DEADLY = 'COPY note FROM STDIN';
/** Overflows the thread's stack inside PostgreSQL, which leaves it in no state at all. */
const TOO_DEEP = `SELECT repeat('[', 100000)::json`;

let directory: string;
let heard: string[];
let database: Database;
let pool: Pool;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffing-engine-'));
  heard = [];
});
afterEach(async () => {
  await pool.end();
  await database.close();
  rmSync(directory, { recursive: true, force: true });
});

const open = async (inMemory = false): Promise<void> => {
  database = await openDatabase({
    url: null,
    directory: inMemory ? null : directory,
    entities: [],
    migrations: [],
    onRestart: (text) => heard.push(text),
  });
  pool = database.openPool(4);
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE IF NOT EXISTS note (id int PRIMARY KEY)');
};

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { readonly code?: string }) => error.code ?? String(error),
  );

/** Asks until the database answers again; gives the codes of the refusals meanwhile. */
const untilUp = async (): Promise<readonly unknown[]> => {
  const refusals: unknown[] = [];
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) {
    const code = await codeOf(pool.query('SELECT 1'));
    if (code === null) return refusals;
    refusals.push(code);
  }
  throw new Error(`Not up again: ${[...new Set(refusals)].join(', ')}`);
};

test.each([
  ['simple', DEADLY],
  ['extended', DEADLY],
  ['simple', TOO_DEEP],
] as const)(
  'PostgreSQL that ends inside a %s message (%s) is started again with its data',
  async (mode, text) => {
    await open();
    await pool.query('INSERT INTO note VALUES (7)');
    const halfway = await pool.connect();
    halfway.on('error', () => undefined);
    await halfway.query('BEGIN');
    await halfway.query('INSERT INTO note VALUES (8)');
    const waiting = codeOf(pool.query('SELECT 1'));
    const deadly = { text, ...(mode === 'extended' ? { queryMode: 'extended' as const } : {}) };
    expect(await codeOf(halfway.query(deadly))).toBe('57P03');
    halfway.release(true);
    expect(await waiting).toBe('57P03');
    expect([...new Set(await untilUp())]).toEqual(['57P03']);
    expect((await pool.query('SELECT id FROM note ORDER BY id')).rows).toEqual([{ id: 7 }]);
    expect(heard).toHaveLength(2);
  },
);

test('a database whose files are gone is given up after two tries, and no empty one takes its place', async () => {
  await open();
  renameSync(join(directory, 'pg'), join(directory, 'elsewhere'));
  await codeOf(pool.query(DEADLY));
  const error = await database.lost;
  expect(error.message).toMatch(/两次重新启动都没有成功.*could not be started again twice/);
  expect(heard.filter((text) => text.includes('could not be started'))).toHaveLength(2);
  expect(existsSync(join(directory, 'pg', 'PG_VERSION'))).toBe(false);
  expect(await codeOf(pool.query('SELECT 1'))).toBe('57P03');
});

test('a database that dies again and again at once is given up', async () => {
  await open();
  for (let death = 0; death < 2; death++) {
    await codeOf(pool.query(DEADLY));
    await untilUp();
  }
  await codeOf(pool.query(DEADLY));
  await expect(database.lost).resolves.toMatchObject({ code: 'DATABASE_LOST' });
});

test('a database in memory has nothing to start again from', async () => {
  await open(true);
  await codeOf(pool.query(DEADLY));
  await expect(database.lost).resolves.toMatchObject({ code: 'DATABASE_LOST' });
});

test('closing does not wait for a statement that runs', async () => {
  await open();
  await pool.query('INSERT INTO note VALUES (7)');
  const running = codeOf(pool.query('SELECT pg_sleep(600)'));
  await pause(200);
  const began = Date.now();
  await database.close();
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(await running).toBe('57P01');
  await pool.end();
  await open();
  expect((await pool.query('SELECT id FROM note')).rows).toEqual([{ id: 7 }]);
});

test('a message that is never answered ends the thread', async () => {
  await open();
  const engine = await PgliteEngine.start(
    { directory: null, isNew: true, archive: null, gzipped: false },
    300,
  );
  const ends: string[] = [];
  engine.onFailure = (error) => ends.push(error.message);
  await expect(engine.execute(simpleQuery('SELECT pg_sleep(600)'))).rejects.toThrow(
    'not answered within 300 ms',
  );
  expect(ends).toHaveLength(1);
  await engine.stop();
});

test('a thread whose PostgreSQL has ended ends with it instead of calling it for ever', async () => {
  await open();
  const engine = await PgliteEngine.start(
    { directory: null, isNew: true, archive: null, gzipped: false },
    30_000,
  );
  await expect(engine.execute(simpleQuery(TOO_DEEP))).rejects.toThrow('has ended (70)');
  await engine.stop();
});

test('2,000 answers of 200 rows leave nothing behind', async () => {
  await open();
  const read = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) {
      await pool.query('SELECT i, md5(i::text) AS text FROM generate_series(1, 200) i');
    }
  };
  await read(300);
  const before = await database.memory();
  await read(2_000);
  const after = await database.memory();
  // Kept answers were 47 KB each: 94 MB here. What is left is the collector's rhythm.
  expect((after!.heap - before!.heap) / 2 ** 20).toBeLessThan(25);
  expect(after!.database).toBe(before!.database);
});
