// What /healthz and /readyz say in each state of a server on a real embedded database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FastifyInstance } from 'fastify';
import { type Database, databaseReadiness, openDatabase } from '../../src/database';
import { createHttpApp, registerHealth } from '../../src/http';

let directory: string;
let database: Database;
let app: FastifyInstance;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffing-health-'));
});
afterEach(async () => {
  await app.close();
  await database.close();
  rmSync(directory, { recursive: true, force: true });
});

const OPEN = { url: null, entities: [], migrations: [] };
const NO_ROOM = { leastRoom: Number.MAX_SAFE_INTEGER };

const ready = (): Promise<void> => Promise.resolve();
/** PostgreSQL ends inside this message; the database is started again after it. */
const die = async (): Promise<void> => {
  await expect(database.dataSource.query('COPY pg_class FROM STDIN')).rejects.toThrow();
};
const stop = async (): Promise<void> => {
  void app.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
};

test.each([
  ['ready', [{}, ready], [200, 200], { status: 'ready', checks: { database: 'ok' } }],
  ['without room', [NO_ROOM, ready], [200, 200], { status: 'read only', checks: { database: 'read only' } }],
  ['restarting', [{}, die], [200, 503], { status: 'not ready', checks: { database: 'failed' } }],
  ['stopping', [{}, stop], [503, 503], null],
] as const)(
  '%s',
  async (_state, [options, reach], codes, body) => {
    database = await openDatabase({ ...OPEN, ...options, directory });
    app = await createHttpApp({
      limits: {
        bodyBytes: 1 << 20,
        headersTimeoutMs: 10_000,
        requestTimeoutMs: 30_000,
        answerTimeoutMs: 5000,
        uploadBytes: 1 << 20,
        rates: { perSecond: 0, burst: 1 },
        proxies: null,
      },
      logLevel: 'silent',
    });
    registerHealth(app, { database: () => databaseReadiness(database.dataSource) });
    await app.ready();
    await reach();
    const [readyz, healthz] = await Promise.all([app.inject('/readyz'), app.inject('/healthz')]);
    expect([healthz.statusCode, readyz.statusCode]).toEqual(codes);
    if (body) expect(readyz.json()).toEqual(body);
  },
  120_000,
);
