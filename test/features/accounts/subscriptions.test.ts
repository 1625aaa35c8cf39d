// A running subscription ends within a second of a revoked role, an ended session, a disabled account, a revoked token.
import { type AddressInfo } from 'node:net';
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import {
  type AccountRow,
  disableAccount,
  endSessions,
  findAccount,
  grantsOf,
  insertAccessToken,
  revokeRole,
} from '../../../src/features/accounts';
import { aRoster } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { operation } from '../operations';
import { anAccount, openServer, post, saveCounty, signInByLink } from './signed-in';

const COUNTY = '530000';
const ACT = { actor: 'test', reason: 'test' };
const OFFICER = { role: 'PERSONNEL_OFFICER', countyCode: COUNTY } as const;

onEachDatabase('running subscriptions', (database) => {
  let app: FastifyInstance;
  let plan: string;
  let headers: Record<string, string>;
  let account: AccountRow;
  beforeAll(async () => {
    app = await openServer(database());
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  beforeEach(async () => {
    await database().clear();
    await saveCounty(database(), aRoster());
    const made = await anAccount(database(), 'wang', [OFFICER]);
    account = (await findAccount(database().dataSource.manager, 'wang'))!;
    headers = { cookie: await signInByLink(app, made.link) };
    // No worker runs here: the plan waits, and after the first event nothing ever comes.
    const input = { county: COUNTY, idempotencyKey: 'one' };
    const started = await post(
      app,
      '/graphql',
      { query: operation('StartPlan'), variables: { input } },
      headers,
    );
    plan = started.json().data.startPlan.plan.id;
  });
  afterAll(() => app.close());

  const open = (who: Record<string, string>): Promise<Response> => {
    const { port } = app.server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...who },
      body: JSON.stringify({ query: operation('PlanProgress'), variables: { plan } }),
    });
  };

  /** Everything the stream says once the change has been made, and milliseconds until it ended. */
  const endedBy = async (
    who: Record<string, string>,
    change: () => Promise<unknown>,
  ): Promise<{ text: string; ms: number }> => {
    const reader = (await open(who)).body!.getReader();
    let text = '';
    while (!text.includes('"state":"QUEUED"')) text += Buffer.from((await reader.read()).value!).toString();
    await change();
    const began = performance.now();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += Buffer.from(part.value).toString();
    }
    return { text, ms: performance.now() - began };
  };

  test.each<[string, string, () => Promise<unknown>]>([
    [
      'a revoked role',
      'FORBIDDEN',
      async () => {
        const { dataSource } = database();
        const [grant] = await grantsOf(dataSource.manager, [account.id]);
        await inTransaction(dataSource, (manager) => revokeRole(manager, account, grant!, ACT));
      },
    ],
    [
      'an ended session',
      'UNAUTHENTICATED',
      () => inTransaction(database().dataSource, (manager) => endSessions(manager, account, ACT)),
    ],
    [
      'a disabled account',
      'UNAUTHENTICATED',
      () => inTransaction(database().dataSource, (manager) => disableAccount(manager, account, true, ACT)),
    ],
  ])('%s', async (_what, code, change) => {
    const { text, ms } = await endedBy(headers, change);
    expect(text).toContain(`"code":"${code}"`);
    expect(text).toContain('event: complete');
    // 700 ms between two looks; the rest is for a busy machine.
    expect(ms).toBeLessThan(3000);
  });

  test('a revoked access token', async () => {
    const token = await inTransaction(database().dataSource, (manager) =>
      insertAccessToken(manager, {
        accountId: account.id,
        name: 'x',
        mayChange: false,
        roles: null,
        days: 1,
      }),
    );
    const { text } = await endedBy({ authorization: `Bearer ${token}` }, () =>
      database().dataSource.query('UPDATE access_token SET revoked_at = now()'),
    );
    expect(text).toContain('"code":"UNAUTHENTICATED"');
  });

  test('an account has twenty of them at most, and closing one makes room', async () => {
    const controls = Array.from({ length: 20 }, () => new AbortController());
    const { port } = app.server.address() as AddressInfo;
    const streams = await Promise.all(
      controls.map(({ signal }) =>
        fetch(`http://127.0.0.1:${port}/graphql/stream`, {
          method: 'POST',
          signal,
          headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
          body: JSON.stringify({ query: operation('PlanProgress'), variables: { plan } }),
        }),
      ),
    );
    expect(streams.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const refused = await open(headers);
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('RATE_LIMITED')]);
    for (const control of controls) control.abort();
    for (let tries = 0; tries < 50; tries++) {
      const again = await open(headers);
      await again.body!.cancel();
      if (again.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('Closing streams made no room');
  });
});
