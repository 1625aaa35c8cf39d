// PostgreSQL ends every backend of a real server, as at a restart: requests and the queue come back by themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundleZip } from '../../src/features/rosters/bundle';
import { fiveSchools } from '../support/golden';
import { inDatabase, onPostgres, onServer } from '../support/postgres-copy';
import { type ServerProcess, startServer } from './server-process';

const COUNTY = fiveSchools().county.code;

onPostgres('a server whose backends are ended', (url) => {
  const name = `staffing_test_ended_${process.pid}`;
  let directory = '';
  let server: ServerProcess;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'staffing-ended-'));
    await onServer(url, (client) => client.query(`CREATE DATABASE ${name}`));
    server = await startServer(directory, { DATABASE_URL: inDatabase(url, name), RATE_PER_SECOND: '0' });
    const uploaded = await fetch(`${server.address}/files?name=roster.zip`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bundleZip(fiveSchools())),
    });
    const { fileId } = (await uploaded.json()) as { fileId: string };
    const { importRoster } = await server.run('ImportRoster', { input: { county: COUNTY, fileId } });
    expect(importRoster.userErrors).toEqual([]);
  }, 120_000);
  afterAll(async () => {
    await server?.end('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
    await onServer(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });

  const startPlan = async (idempotencyKey: string): Promise<string> =>
    (await server.run('StartPlan', { input: { county: COUNTY, idempotencyKey } })).startPlan.plan.id;

  const endBackends = (): Promise<number> =>
    onServer(url, async (client) => {
      const { rows } = await client.query<{ ended: boolean }>(
        'SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE datname = $1',
        [name],
      );
      return rows.filter(({ ended }) => ended).length;
    });

  /** A request or two may meet a connection that has just been ended. */
  const untilServed = async (): Promise<void> => {
    for (const end = Date.now() + 30_000; ; await pause(50)) {
      if ((await fetch(`${server.address}/readyz`)).status === 200) return;
      if (Date.now() > end) throw new Error('Not ready again');
    }
  };

  const untilSucceeded = async (plan: string): Promise<void> => {
    for (const end = Date.now() + 90_000; ; await pause(200)) {
      const { state } = (await server.run('Plan', { plan })).plan.run;
      if (state === 'SUCCEEDED') return;
      if (state === 'FAILED' || Date.now() > end) throw new Error(`The plan is ${state}`);
    }
  };

  test('what is asked of the queue afterwards is done, twice in a row', async () => {
    for (const turn of ['first', 'second']) {
      // More than the pool of requests: the queue's own connections are among them.
      expect(await endBackends()).toBeGreaterThan(3);
      await untilServed();
      await untilSucceeded(await startPlan(turn));
    }
    expect(await server.end('SIGTERM')).toBe(0);
  }, 240_000);
});
