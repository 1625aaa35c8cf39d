// Many connections, one session: what the embedded database has to do so that nobody notices.
import { setTimeout as pause } from 'node:timers/promises';
import { type Pool } from 'pg';
import { type Database, openDatabase } from '../../src/database';

let database: Database;
let pool: Pool;

const open = async (limits?: { waitMs: number; idleInTransactionMs: number }): Promise<void> => {
  database = await openDatabase({
    url: null,
    directory: null,
    entities: [],
    migrations: [],
    ...(limits ? { limits } : {}),
  });
  pool = database.openPool(10);
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE note (id int PRIMARY KEY, text text)');
};

const close = async (): Promise<void> => {
  await pool.end();
  await database.close();
};

describe('the one session', () => {
  beforeAll(() => open());
  afterAll(close);
  beforeEach(() => pool.query('DELETE FROM note'));

  test('a transaction is seen by others when it commits, not before', async () => {
    const writer = await pool.connect();
    await writer.query('BEGIN');
    await writer.query(`INSERT INTO note VALUES (1, 'first')`);
    const order: string[] = [];
    const reading = pool.query('SELECT count(*)::int AS notes FROM note').then(({ rows }) => {
      order.push('read');
      return rows;
    });
    await pause(100);
    order.push('commit');
    await writer.query('COMMIT');
    writer.release();
    expect(await reading).toEqual([{ notes: 1 }]);
    expect(order).toEqual(['commit', 'read']);
  });

  test('a connection that ends inside a transaction is rolled back', async () => {
    const writer = await pool.connect();
    await writer.query('BEGIN');
    await writer.query(`INSERT INTO note VALUES (1, 'lost')`);
    writer.release(true);
    expect((await pool.query('SELECT * FROM note')).rows).toEqual([]);
  });

  test('an error leaves the connection in step with its queries', async () => {
    const client = await pool.connect();
    const statements: [string, unknown[]][] = [
      ['SELECT $1::int AS n', [1]],
      ['SELECT $1::nonsense', [1]],
      ['INSERT INTO note VALUES ($1, $2)', [1, 'kept']],
      ['INSERT INTO note VALUES ($1, $2)', [1, 'twice']],
      ['SELECT $1::int AS n', [2]],
    ];
    const summary: unknown[] = [];
    for (const [sql, values] of statements) {
      await client.query(sql, values).then(
        ({ rows }) => summary.push(rows[0]?.n ?? 'done'),
        (error: { readonly code?: string }) => summary.push(error.code),
      );
    }
    client.release();
    expect(summary).toEqual([1, '42704', 'done', '23505', 2]);
  });

  test('a hundred transactions at once count to a hundred', async () => {
    await pool.query('INSERT INTO note VALUES (1, $1)', ['0']);
    const addOne = async (): Promise<void> => {
      const client = await pool.connect();
      await client.query('BEGIN');
      const { rows } = await client.query('SELECT text FROM note WHERE id = 1');
      await client.query('UPDATE note SET text = $1 WHERE id = 1', [String(Number(rows[0].text) + 1)]);
      await client.query('COMMIT');
      client.release();
    };
    await Promise.all(Array.from({ length: 100 }, addOne));
    expect((await pool.query('SELECT text FROM note')).rows).toEqual([{ text: '100' }]);
  });

  test('a notification reaches listeners on other connections', async () => {
    const ear = await pool.connect();
    const heard: string[] = [];
    ear.on('notification', ({ channel, payload }) => heard.push(`${channel}: ${payload}`));
    await ear.query('LISTEN news');
    await pool.query(`SELECT pg_notify('news', '梅')`);
    await pause(50);
    ear.release(true);
    expect(heard).toEqual(['news: 梅']);
  });

  test('dates come as text and large answers come whole', async () => {
    const { rows } = await pool.query(`SELECT DATE '2026-09-01' AS day, repeat('教', 1000000) AS text`);
    expect([rows[0].day, rows[0].text.length]).toEqual(['2026-09-01', 1_000_000]);
  });
});

describe('limits', () => {
  afterEach(close);

  test('waiting for the session ends with an error that says why, and the connection goes on', async () => {
    await open({ waitMs: 150, idleInTransactionMs: 60_000 });
    const writer = await pool.connect();
    await writer.query('BEGIN');
    const other = await pool.connect();
    await expect(other.query('SELECT $1::int', [1])).rejects.toMatchObject({ code: '55P03' });
    await writer.query('ROLLBACK');
    expect((await other.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    writer.release();
    other.release();
  });

  test('a transaction that pauses too long is rolled back for the sake of the others', async () => {
    await open({ waitMs: 5_000, idleInTransactionMs: 150 });
    const writer = await pool.connect();
    writer.on('error', () => undefined);
    await writer.query('BEGIN');
    await writer.query(`INSERT INTO note VALUES (1, 'forgotten')`);
    expect((await pool.query('SELECT * FROM note')).rows).toEqual([]);
    await expect(writer.query('SELECT 1')).rejects.toThrow();
    writer.release(true);
  });
});
