// Starts that cannot succeed: one sentence, exit code 1, and soon; no driver's text, no stack, nothing left running.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MIGRATIONS } from '../../migrations';
import { migrate, openDatabase } from '../../src/database';
import { errorResponse } from '../../src/database/embedded/wire';
import { inDatabase, onServer, postgresUrl } from '../support/postgres-copy';

const SOURCE = path.join(__dirname, '..', '..', 'src');
const BUNDLE = path.join(__dirname, '..', '..', '..', 'test', 'golden', 'cluster-of-eight');
const SOON_MS = 30_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'staffing-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface End {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs main or the command line until it ends; a process that does not is killed and has no code. */
function start(words: readonly string[], settings: Readonly<Record<string, string>>): Promise<End> {
  const [script = '', ...rest] = words;
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', ...settings };
  const parts = [path.join(SOURCE, `${script}.js`), ...rest];
  return new Promise((resolve) => {
    execFile(process.execPath, parts, { env, timeout: SOON_MS, killSignal: 'SIGKILL' }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err });
    });
  });
}

const ONE_SENTENCE = /^[^\n]*[一-鿿][^\n]*\. ?\n$/;
const DRIVER = /too many|FATAL|ECONN|\bat .*:\d+|role "/;

const COMMANDS = [
  ['main'],
  ['cli', 'serve'],
  ['cli', 'migrate'],
  ['cli', 'import', BUNDLE],
  ['cli', 'export', '430600', '--out', 'nowhere'],
  ['cli', 'user', 'show', 'zhang.wei'],
  ['cli', 'user', 'create', 'zhang.wei', '--name', '张伟', '--county', '430600'],
  ['cli', 'audit', 'verify'],
  ['cli', 'retention'],
] as const;

describe('a database without a free connection', () => {
  let server: Server;
  let settings: Record<string, string>;
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () =>
        socket.end(errorResponse('FATAL', '53300', 'sorry, too many clients already')),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('Listens nowhere');
    settings = { DATABASE_URL: `postgres://office@127.0.0.1:${bound.port}/staffing` };
  });
  afterAll(() => server.close());

  test.each(COMMANDS.map((words) => [words.slice(0, 3).join(' '), words] as const))(
    '%s',
    async (_name, words) => {
      const { code, err } = await start(words, settings);
      expect(err).toMatch(/数据库的连接已用完.*no connection free/);
      expect(err).toMatch(ONE_SENTENCE);
      expect(err).not.toMatch(DRIVER);
      expect(code).toBe(1);
    },
    SOON_MS + 10_000,
  );

  test('doctor', async () => {
    const { code, out } = await start(['cli', 'doctor'], settings);
    expect(out).toMatch(/✗ 数据库 Database: 数据库的连接已用完/);
    expect(out).not.toMatch(DRIVER);
    expect(code).toBe(1);
  });
});

test('a database that nobody answers for', async () => {
  const { code, err } = await start(['main'], { DATABASE_URL: 'postgres://office@127.0.0.1:1/staffing' });
  expect(err).toMatch(/连接不上数据库.*cannot be reached/);
  expect(err).toMatch(ONE_SENTENCE);
  expect(err).not.toMatch(DRIVER);
  expect(code).toBe(1);
}, 60_000);

test('an older program refuses what a newer one has brought up to date, and changes nothing', async () => {
  const directory = path.join(folder, 'newer');
  const open = () => openDatabase({ url: null, directory, entities: [], migrations: MIGRATIONS });
  let database = await open();
  await migrate(database.dataSource);
  await database.dataSource.query(
    `INSERT INTO migration (timestamp, name) VALUES (2000000000000, 'SalariesOfNextYear2000000000000')`,
  );
  await database.close();
  for (const words of [['main'], ['cli', 'migrate'], ['cli', 'export', '430600', '--out', 'nowhere']]) {
    const { code, err } = await start(words, { DATA_DIR: directory });
    expect(err).toMatch(/更新版本的程序.*SalariesOfNextYear.*Install the newer version/);
    expect(err).toMatch(ONE_SENTENCE);
    expect(code).toBe(1);
  }
  expect((await start(['cli', 'doctor'], { DATA_DIR: directory })).out).toMatch(
    /✗ 数据库 Database: .*更新版本/,
  );
  database = await open();
  const [last] = await database.dataSource.query('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
  await database.close();
  expect(last).toEqual({ name: 'SalariesOfNextYear2000000000000' });
}, 240_000);

test.each([
  [{}, 'production'],
  [{ NODE_ENV: 'development' }, 'development'],
])('with %p packages are told %s', async (settings, told) => {
  const script = `process.on('exit', () => console.log(process.env.NODE_ENV)); require(${JSON.stringify(path.join(SOURCE, 'main.js'))})`;
  const env = { PATH: process.env['PATH'], PORT: 'wrong', ...settings };
  const out = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['-e', script], { env }, (_error, text) => resolve(text));
  });
  expect(out.trim()).toBe(told);
});

const url = postgresUrl();
if (url) {
  describe('a PostgreSQL that gives this user few connections', () => {
    const name = `staffing_test_few_${process.pid}`;
    const limited = (): string => {
      const address = new URL(inDatabase(url, name));
      address.username = name;
      return address.href;
    };
    beforeAll(() =>
      onServer(url, async (client) => {
        await client.query(`CREATE ROLE ${name} LOGIN`);
        await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
      }),
    );
    afterAll(() =>
      onServer(url, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE ${name}`);
      }),
    );

    test.each([0, 1, 2, 3, 5])(
      '%i: the server neither hangs nor stays half started',
      async (connections) => {
        await onServer(url, (client) => client.query(`ALTER ROLE ${name} CONNECTION LIMIT ${connections}`));
        const { code, err } = await start(['main'], { DATABASE_URL: limited() });
        expect(err).toMatch(/数据库的连接已用完/);
        expect(err).not.toMatch(DRIVER);
        expect(code).toBe(1);
      },
      SOON_MS + 10_000,
    );
  });
}
