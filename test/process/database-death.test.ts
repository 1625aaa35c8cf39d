// The thread of the embedded database dies under a real server: refused with a code meanwhile, served again with the
// data, and given up with a sentence when that can't be done.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundleZip } from '../../src/features/rosters/bundle';
import { fiveSchools } from '../support/golden';
import { type ServerProcess, startServer } from './server-process';

const COUNTY = fiveSchools().county.code;
const KILLER = path.join(__dirname, '..', 'support', 'engine-killer.js');

let directory = '';
let server: ServerProcess;
beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'staffing-death-'));
  server = await startServer(directory, {
    NODE_OPTIONS: `--require ${KILLER}`,
    RATE_PER_SECOND: '0',
    DEVELOPMENT_ROLES: 'PERSONNEL_OFFICER,IT_ADMIN',
  });
});
afterEach(async () => {
  await server.end('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly code: string | null;
  readonly message: string;
}

async function ask(query = `{ county(code: "${COUNTY}") { name } }`): Promise<Answer> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    errors?: readonly { message: string; extensions: { code: string } }[];
  };
  const first = body.errors?.[0];
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: first?.extensions.code ?? null,
    message: first?.message ?? '',
  };
}

const statusOf = async (page: string): Promise<number> => (await fetch(`${server.address}${page}`)).status;

/** Asks until something holds of the answer, a minute at most; gives every answer, that one last. */
async function askUntil(holds: (answer: Answer) => boolean): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(5)) {
    const answer = await ask();
    answers.push(answer);
    if (holds(answer)) return answers;
  }
  throw new Error(`It did not come to that: ${JSON.stringify(answers.at(-1))}`);
}

const isServed = ({ status, code }: Answer): boolean => status === 200 && code === null;

/** From the first answer that is none to the last before it is answered again. */
async function whileGone(): Promise<readonly Answer[]> {
  const first = (await askUntil((answer) => !isServed(answer))).at(-1)!;
  return [first, ...(await askUntil(isServed)).slice(0, -1)];
}

async function importRoster(): Promise<void> {
  const uploaded = await fetch(`${server.address}/files?name=roster.zip`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bundleZip(fiveSchools())),
  });
  const { fileId } = (await uploaded.json()) as { fileId: string };
  const { importRoster } = await server.run('ImportRoster', { input: { county: COUNTY, fileId } });
  expect(importRoster.userErrors).toEqual([]);
}

test('a thread that dies is started again with its data; meanwhile 503 with a code, and plans are computed after it', async () => {
  await importRoster();
  server.signal('SIGUSR2');
  const meanwhile = await whileGone();
  for (const answer of meanwhile) {
    expect(answer).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    expect(answer.message).toContain('数据库');
    expect(answer.retryAfter).toMatch(/^\d+$/);
  }
  expect(await statusOf('/readyz')).toBe(200);
  const input = { county: COUNTY, idempotencyKey: 'after' };
  const plan: string = (await server.run('StartPlan', { input })).startPlan.plan.id;
  for (const end = Date.now() + 60_000; ; await pause(100)) {
    const { state } = (await server.run('Plan', { plan })).plan.run;
    if (state === 'SUCCEEDED') break;
    if (state === 'FAILED' || Date.now() > end) throw new Error(`The plan is ${state}`);
  }
  expect(await server.end('SIGTERM')).toBe(0);
}, 180_000);

test('health tells the truth, and a database that cannot be started again ends the process with a sentence', async () => {
  expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
  renameSync(path.join(directory, 'pg'), path.join(directory, 'elsewhere'));
  server.signal('SIGUSR2');
  const gone = (await askUntil((answer) => !isServed(answer))).at(-1);
  expect([gone?.status, await statusOf('/readyz')]).toEqual([503, 503]);
  expect(await server.exited).toBe(1);
  expect(server.errors.join('\n')).toMatch(/内置数据库停止运行.*The embedded database stopped/);
}, 120_000);
