// Sign-ins are in the log of the account's county, and its auditor reads them.
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import { insertAccessToken } from '../../../src/features/accounts';
import { networkOf } from '../../../src/features/accounts/token-use';
import { verifyAudit } from '../../../src/features/audit';
import { onEachDatabase } from '../../support/database';
import { operation } from '../operations';
import { anAccount, cookieOf, openServer, PASSWORD, post, rolesOf, signInByLink } from './signed-in';

const COUNTY = '530000';

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:0:12:aaaa:bbbb:cccc:dddd', '2001:db8:0:12::/64'],
  ['2001:0db8::12:1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

onEachDatabase('sign-ins in the audit log', (database) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await openServer(database());
  });
  beforeEach(() => database().clear());
  afterAll(() => app.close());

  /** What the county's auditor reads about an account, oldest first. */
  const readBy = async (auditor: Record<string, string>, subjectId: string): Promise<unknown[]> => {
    const variables = { county: COUNTY, filter: { subjectId } };
    const answer = await post(app, '/graphql', { query: operation('AuditEntries'), variables }, auditor);
    const { nodes } = answer.json().data.auditEntries;
    return nodes.map(({ action, detail }: { action: string; detail: object }) => [action, detail]).reverse();
  };

  test("the county's auditor reads who signed in and out, was locked, and where a token was used", async () => {
    const watching = await anAccount(database(), 'auditor', [{ role: 'AUDITOR', countyCode: COUNTY }]);
    const auditor = { cookie: await signInByLink(app, watching.link) };
    const officer = { role: 'PERSONNEL_OFFICER', countyCode: COUNTY } as const;
    const { id, link } = await anAccount(database(), 'li', [officer], 'SET_PASSWORD');
    await post(app, '/session/link', { token: link, password: PASSWORD });
    const cookie = cookieOf(await post(app, '/session', { login: 'li', password: PASSWORD }));
    const made = await post(
      app,
      '/graphql',
      { query: operation('CreateAccessToken'), variables: { input: { name: '报表', days: 1 } } },
      { cookie },
    );
    const authorization = `Bearer ${made.json().data.createAccessToken.token}`;
    const from = async (remoteAddress: string): Promise<void> => {
      const payload = { query: '{ viewer { name } }' };
      const headers = { authorization, 'content-type': 'application/json' };
      await app.inject({ method: 'POST', url: '/graphql', remoteAddress, headers, payload });
    };
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.1', '2001:db8::1', '2001:db8::2']) {
      await from(address);
    }
    await app.inject({ method: 'DELETE', url: '/session', headers: { cookie } });
    for (let i = 0; i < 6; i++) await post(app, '/session', { login: 'li', password: 'wrong password' });
    const [{ id: token }] = await database().dataSource.query('SELECT id FROM access_token');
    const used = (network: string): unknown => [
      'ACCESS_TOKEN_USED_FROM_NEW_ADDRESS',
      { token, name: '报表', from: network },
    ];
    expect((await readBy(auditor, id)).slice(3)).toEqual([
      ['SIGNED_IN', { by: 'LINK' }],
      ['SIGNED_IN', { by: 'PASSWORD' }],
      ['ACCESS_TOKEN_CREATED', { name: '报表', days: 1, mayChange: false, roles: null }],
      used('10.0.0.1'),
      used('10.0.0.2'),
      used('2001:db8:0:0::/64'),
      ['SIGNED_OUT', {}],
      ['ACCOUNT_LOCKED', { minutes: 15 }],
    ]);
    expect((await verifyAudit(database().dataSource.manager)).map(({ problem }) => problem)).toEqual([null]);
  });

  test('the fifth try with the right password locks nobody and is no entry of a lock', async () => {
    const { id, link } = await anAccount(
      database(),
      'li',
      [{ role: 'AUDITOR', countyCode: COUNTY }],
      'SET_PASSWORD',
    );
    await post(app, '/session/link', { token: link, password: PASSWORD });
    for (let i = 0; i < 4; i++) await post(app, '/session', { login: 'li', password: 'wrong password' });
    const right = await post(app, '/session', { login: 'li', password: PASSWORD });
    expect(await rolesOf(app, { cookie: cookieOf(right) })).toEqual(['AUDITOR']);
    const actions = await readBy({ cookie: cookieOf(right) }, id);
    expect(JSON.stringify(actions)).not.toContain('ACCOUNT_LOCKED');
  });

  test('a token used at the same time from one new address is one entry, and twenty networks are remembered', async () => {
    const { id } = await anAccount(database(), 'li', [{ role: 'AUDITOR', countyCode: COUNTY }]);
    const token = { accountId: id, name: 't', mayChange: false, roles: null, days: 1 };
    const text = await inTransaction(database().dataSource, (manager) => insertAccessToken(manager, token));
    const from = (remoteAddress: string): Promise<unknown> =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress,
        headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
        payload: { query: '{ viewer { name } }' },
      });
    await Promise.all(Array.from({ length: 5 }, () => from('10.0.0.1')));
    const entries = (): Promise<unknown> =>
      database().dataSource.query(
        `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'ACCESS_TOKEN_USED_FROM_NEW_ADDRESS'`,
      );
    expect(await entries()).toEqual([{ n: 1 }]);
    for (let i = 2; i <= 25; i++) await from(`10.0.0.${i}`);
    const [{ networks }] = await database().dataSource.query(
      'SELECT used_from AS networks FROM access_token',
    );
    expect(networks).toEqual(Array.from({ length: 20 }, (_, i) => `10.0.0.${i + 6}`));
  });
});
