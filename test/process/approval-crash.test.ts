// kill -9 in the middle of approvals: what was acknowledged is there, nothing is half there, and the office goes on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database } from '../../src/database';
import { planIdOf } from '../features/plans/decisions/desk';
import { ONE_OF_EACH, threeSchools } from '../features/plans/decisions/three-schools';
import { createCopy, inDatabase, onPostgres, onServer } from '../support/postgres-copy';
import {
  approveOn,
  approverSettings,
  auditProblems,
  type Place,
  prepareOffice,
  withDatabase,
} from './prepared-office';
import { type ServerProcess, startServer } from './server-process';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 4);

const COUNTY = threeSchools().county.code;

interface Traces {
  readonly state: string;
  readonly approvals: number;
  readonly postings: number;
  readonly events: number;
  readonly vacancies: number;
  readonly claims: number;
  readonly entries: number;
}

/** Everything an approval writes, in one statement: one moment. */
async function tracesOf({ dataSource }: Database, planId: string): Promise<Traces> {
  const [traces] = await dataSource.query<Traces[]>(
    `SELECT p.state,
       (SELECT count(*)::int FROM plan_decision WHERE plan_id = p.id AND kind = 'APPROVED') AS approvals,
       (SELECT count(*)::int FROM rotation_record WHERE plan_id = p.id) AS postings,
       (SELECT count(*)::int FROM rotation_event e JOIN rotation_record r ON r.id = e.rotation_id
        WHERE r.plan_id = p.id) AS events,
       (SELECT count(*)::int FROM vacancy WHERE plan_id = p.id) AS vacancies,
       (SELECT count(*)::int FROM plan_claim WHERE plan_id = p.id) AS claims,
       (SELECT count(*)::int FROM audit_entry WHERE subject_id = p.id::text AND action = 'PLAN_APPROVED') AS entries
     FROM plan p WHERE p.id = $1`,
    [planIdOf(planId)],
  );
  return traces!;
}

const NOTHING: Traces = {
  state: 'SUBMITTED',
  approvals: 0,
  postings: 0,
  events: 0,
  vacancies: 0,
  claims: 0,
  entries: 0,
};
const EVERYTHING: Traces = {
  state: 'APPROVED',
  approvals: 1,
  postings: 4,
  events: 4,
  vacancies: 1,
  claims: 5,
  entries: 1,
};

/** On PostgreSQL the sessions of a killed server end a moment after it. */
async function sessionsEnded({ dataSource, kind }: Database): Promise<void> {
  if (kind === 'EMBEDDED') return;
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(20)) {
    const [{ busy }] = await dataSource.query(
      `SELECT count(*)::int AS busy FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (busy === 0) return;
  }
  throw new Error('The sessions of the killed server did not end');
}

/** Until somebody waits for an advisory lock that another session holds. */
async function waiting({ dataSource }: Database): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(10)) {
    const rows = await dataSource.query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rows.length > 0) return;
  }
  throw new Error('Nobody waits');
}

function suite(open: () => Promise<Place>): void {
  let place: Place;
  let server: ServerProcess;
  afterAll(async () => {
    await server?.end('SIGKILL');
    rmSync(place.directory, { recursive: true, force: true });
  });

  const start = async (): Promise<ServerProcess> => startServer(place.directory, approverSettings(place));
  const withdraw = async (planId: string): Promise<void> => {
    const { version } = (await server.run('PlanDecisions', { plan: planId })).plan;
    const input = { planId, expectedVersion: version, idempotencyKey: `back ${planId}`, reason: '测试' };
    const { withdrawPlan } = await server.run('WithdrawPlan', { input });
    expect(withdrawPlan.userErrors).toEqual([]);
  };

  test(`no approval is lost or half done in ${ROUNDS} crashes`, async () => {
    place = await open();
    const plans = await prepareOffice(place, threeSchools(), Array(ROUNDS + 1).fill(ONE_OF_EACH));
    server = await start();
    // How long an approval takes here: the kills are spread over that time and a little more.
    const began = Date.now();
    expect(await approveOn(server, plans[0]!, 2, 'first')).toBe('WON');
    const milliseconds = Date.now() - began;
    await withdraw(plans[0]!);

    for (const [round, plan] of plans.slice(1).entries()) {
      const answer = approveOn(server, plan, 2, `key ${round}`);
      await pause((milliseconds * 1.2 * round) / Math.max(1, ROUNDS - 1));
      await server.end('SIGKILL');
      const told = await answer;
      const found = await withDatabase(place, async (database) => {
        await sessionsEnded(database);
        return tracesOf(database, plan);
      });
      expect([told, found]).toEqual([told, found.state === 'APPROVED' ? EVERYTHING : NOTHING]);
      if (told === 'WON') expect(found).toEqual(EVERYTHING);
      server = await start();
      // The same request again is answered with what became of it, or does it now.
      expect(await approveOn(server, plan, 2, `key ${round}`)).toBe('WON');
      await withdraw(plan);
    }
    expect(await server.end('SIGTERM')).toBe(0);
    expect(await withDatabase(place, auditProblems)).toEqual([]);
  }, 300_000);
}

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'staffing-crash-'));

describe('a server on the embedded database', () => {
  suite(async () => ({ url: null, directory: folder() }));
});

onPostgres('a server on PostgreSQL', (url) => {
  let name = '';
  const open = async (): Promise<Place> => {
    name = await createCopy(url);
    return { url: inDatabase(url, name), directory: folder() };
  };
  const drop = (): Promise<unknown> =>
    onServer(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));

  describe('killed at any moment', () => {
    suite(open);
    afterAll(drop);
  });

  test('killed when everything is written but the audit entry, it has written nothing', async () => {
    const place = await open();
    const [plan] = await prepareOffice(place, threeSchools(), [ONE_OF_EACH]);
    const server = await startServer(place.directory, approverSettings(place));
    await withDatabase(place, async (database) => {
      await database.dataSource.transaction(async (holder) => {
        // The lock of the county's chain is the last thing an approval waits for.
        await holder.query(`SELECT pg_advisory_xact_lock(hashtext('audit'), hashtext($1))`, [COUNTY]);
        const answer = approveOn(server, plan!, 2, 'k');
        await waiting(database);
        await server.end('SIGKILL');
        expect(await answer).toBe('LOST');
      });
    });
    const found = await withDatabase(place, async (database) => {
      await sessionsEnded(database);
      return tracesOf(database, plan!);
    });
    expect(found).toEqual(NOTHING);
    rmSync(place.directory, { recursive: true, force: true });
    await drop();
  }, 120_000);
});
