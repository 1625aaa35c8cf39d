// Approvals at the same time on real servers: one process on the embedded database, two on PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit } from '../../src/features/audit';
import { type PlanSource } from '../../src/features/plans';
import { lockPlan } from '../../src/features/plans/decisions/plan-decision.store';
import { hires, ONE_OF_EACH, threeSchools } from '../features/plans/decisions/three-schools';
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

/** Rounds in which two plans compete for the last post. */
const ROUNDS = 4;
const ROSTER = threeSchools({ authorisedPosts: 5 });
const PLANS = [ONE_OF_EACH, ...Array.from({ length: 2 * ROUNDS }, () => hires(1))];

function suite(open: () => Promise<Place>, processes: number): void {
  let place: Place;
  let servers: readonly ServerProcess[] = [];
  let plans: readonly string[];
  beforeAll(async () => {
    place = await open();
    plans = await prepareOffice(place, ROSTER, PLANS);
    const settings = approverSettings(place);
    servers = await Promise.all(
      Array.from({ length: processes }, () => startServer(place.directory, settings)),
    );
  }, 120_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    rmSync(place.directory, { recursive: true, force: true });
  });

  const at = (index: number): ServerProcess => servers[index % servers.length]!;
  const withdraw = async (planId: string): Promise<void> => {
    const { version } = (await at(0).run('PlanDecisions', { plan: planId })).plan;
    const input = { planId, expectedVersion: version, idempotencyKey: `back ${planId}`, reason: '测试' };
    const { withdrawPlan } = await at(0).run('WithdrawPlan', { input });
    if (withdrawPlan.userErrors.length > 0) throw new Error(JSON.stringify(withdrawPlan));
  };

  test('of twenty approvals of one plan exactly one wins, the others get CONFLICT', async () => {
    const race = await Promise.all(
      Array.from({ length: 20 }, (_, i) => approveOn(at(i), plans[0]!, 2, `k${i}`)),
    );
    expect(race.sort()).toEqual([...Array(19).fill('CONFLICT'), 'WON']);
    await withdraw(plans[0]!);
  });

  test('of two plans for the last post one wins, whichever server it is asked of', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const pair = [plans[1 + 2 * round]!, plans[2 + 2 * round]!];
      const race = await Promise.all(
        pair.map((plan, i) => approveOn(at(round + i), plan, 2, `r${round} ${i}`)),
      );
      expect(race.sort()).toEqual(['INPUT_CHANGED', 'WON']);
      const states = await Promise.all(pair.map((plan) => at(0).run('PlanDecisions', { plan })));
      const won = pair[states.findIndex(({ plan }) => plan.state === 'APPROVED')]!;
      await withdraw(won);
    }
  });

  test('the audit log holds together afterwards', async () => {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    expect(await withDatabase(place, auditProblems)).toEqual([]);
  });
}

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'staffing-race-'));

describe('approvals on one server with the embedded database', () => {
  suite(async () => ({ url: null, directory: folder() }), 1);
});

onPostgres('approvals on two servers with one PostgreSQL', (url) => {
  let name = '';
  suite(async () => {
    name = await createCopy(url);
    return { url: inDatabase(url, name), directory: folder() };
  }, 2);
  test('nobody who only writes an audit entry waits for a decision that holds the county', async () => {
    const place = { url: inDatabase(url, name), directory: '' };
    await withDatabase(place, async ({ dataSource }) => {
      const [row] = await dataSource.query('SELECT id, county_id, school_year_id, version FROM plan LIMIT 1');
      const [{ code }] = await dataSource.query('SELECT code FROM county WHERE id = $1', [row.county_id]);
      const entry = { actor: 'test', action: 'TESTED', subjectType: 'TEST', subjectId: '1', change: null };
      await dataSource.transaction(async (deciding) => {
        // Waiting here for somebody who waits for the county would be a deadlock: the decision writes an entry too.
        await deciding.query(`SET LOCAL lock_timeout = '5s'`);
        const plan = {
          planId: row.id,
          year: { countyId: row.county_id, schoolYearId: row.school_year_id },
        } as PlanSource;
        await lockPlan(deciding, plan, row.version);
        await dataSource.transaction(async (other) => {
          await other.query(`SET LOCAL lock_timeout = '5s'`);
          await audit(other, { ...entry, county: code });
        });
        await audit(deciding, { ...entry, county: code });
      });
    });
  });
  afterAll(() => onServer(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
});
