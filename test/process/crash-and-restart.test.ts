// The whole journey on real processes: import, plan, kill -9 in the middle, start again, read, stop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundleZip } from '../../src/features/rosters/bundle';
import { fiveSchools } from '../support/golden';
import { type ServerProcess, startServer } from './server-process';

const ROSTER = fiveSchools();
const COUNTY = ROSTER.county.code;

let directory = '';
let server: ServerProcess;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'staffing-'));
});
afterAll(async () => {
  await server?.end('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in tests
const until = async (plan: string, ...states: readonly string[]): Promise<any> => {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(30)) {
    const answer = await server.run('Plan', { plan });
    if (states.includes(answer.plan.run.state)) return answer.plan;
  }
  throw new Error(`The plan is not ${states.join(' or ')}`);
};

test('a plan survives a server that is killed while it computes', async () => {
  server = await startServer(directory);
  const uploaded = await fetch(`${server.address}/files?name=roster.zip`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bundleZip(ROSTER)),
  });
  const { fileId } = (await uploaded.json()) as { fileId: string };
  const { importRoster } = await server.run('ImportRoster', { input: { county: COUNTY, fileId } });
  expect(importRoster.userErrors).toEqual([]);
  const input = { county: COUNTY, idempotencyKey: 'one', name: '断电测试' };
  const plan: string = (await server.run('StartPlan', { input })).startPlan.plan.id;
  await until(plan, 'RUNNING');

  expect(await server.end('SIGKILL')).toBeNull();
  const began = Date.now();
  server = await startServer(directory);
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(server.lines.join('\n')).toContain('已有数据');
  // What was acknowledged is there: the plan, and the key under which it was started.
  expect((await server.run('StartPlan', { input })).startPlan.plan.id).toBe(plan);

  const done = await until(plan, 'SUCCEEDED', 'FAILED');
  expect(done.run).toMatchObject({ state: 'SUCCEEDED', attempts: 2 });
  expect(done.check).toEqual({ passed: true, violations: 0 });
  const { moves } = (await server.run('PlanMoves', { plan, first: 1 })).plan;
  const counted = done.moveCounts.reduce((sum: number, count: { moves: number }) => sum + count.moves, 0);
  expect(moves.totalCount).toBe(counted);

  const stopping = Date.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(Date.now() - stopping).toBeLessThan(10_000);
  server = await startServer(directory);
  expect((await server.run('Plan', { plan })).plan).toEqual(done);
  expect(await server.end('SIGINT')).toBe(0);
}, 180_000);

test('a server that is told to stop while it computes ends in time, and the next one finishes the plan', async () => {
  server = await startServer(directory);
  const input = { county: COUNTY, idempotencyKey: 'two' };
  const plan: string = (await server.run('StartPlan', { input })).startPlan.plan.id;
  await until(plan, 'RUNNING');
  const stopping = Date.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(Date.now() - stopping).toBeLessThan(10_000);
  server = await startServer(directory);
  expect((await until(plan, 'SUCCEEDED', 'FAILED')).run).toMatchObject({ state: 'SUCCEEDED', attempts: 2 });
}, 180_000);
