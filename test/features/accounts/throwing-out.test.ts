// Throwing somebody out: after any way of it no session, token or unused link of the account opens anything, nor later.
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import { createLink, findAccount, insertAccessToken } from '../../../src/features/accounts';
import { onEachDatabase } from '../../support/database';
import { operation } from '../operations';
import {
  type Answer,
  anAccount,
  cookieOf,
  openServer,
  PASSWORD,
  post,
  rolesOf,
  signInByLink,
} from './signed-in';

const COUNTY = '530000';
const ACT = { actor: 'test', reason: 'test' };
const AUDITOR = { role: 'AUDITOR', countyCode: COUNTY } as const;

onEachDatabase('throwing somebody out', (database) => {
  let app: FastifyInstance;
  let admin: Record<string, string>;
  /** Signed in where the change is made. */
  let here: Record<string, string>;
  let elsewhere: Record<string, string>;
  let script: Record<string, string>;
  let accountId: string;
  beforeAll(async () => {
    app = await openServer(database());
  });
  beforeEach(async () => {
    await database().clear();
    const made = await anAccount(database(), 'it', [{ role: 'IT_ADMIN', countyCode: COUNTY }]);
    admin = { cookie: await signInByLink(app, made.link) };
    const { id, link } = await anAccount(database(), 'li', [AUDITOR], 'SET_PASSWORD');
    accountId = id;
    here = { cookie: cookieOf(await post(app, '/session/link', { token: link, password: PASSWORD })) };
    elsewhere = { cookie: cookieOf(await post(app, '/session', { login: 'li', password: PASSWORD })) };
    const token = { accountId, name: '夜间报表', mayChange: false, roles: null, days: 30 };
    const text = await inTransaction(database().dataSource, (manager) => insertAccessToken(manager, token));
    script = { authorization: `Bearer ${text}` };
    for (const headers of [here, elsewhere, script]) expect(await rolesOf(app, headers)).toEqual(['AUDITOR']);
  });
  afterAll(() => app.close());

  const run = async (name: string, input: object, headers: Record<string, string>): Promise<Answer> => {
    const answer = await post(app, '/graphql', { query: operation(name), variables: { input } }, headers);
    expect([answer.body.includes('"errors"'), /"userErrors":\[\{/.test(answer.body)]).toEqual([false, false]);
    return answer;
  };
  const account = async () => (await findAccount(database().dataSource.manager, 'li'))!;
  const aLink = async (): Promise<string> => {
    const who = await account();
    return inTransaction(database().dataSource, (manager) => createLink(manager, who, 'SET_PASSWORD', ACT));
  };
  const enter = async (token: string): Promise<number> =>
    (await post(app, '/session/link', { token, password: `${PASSWORD} 9` })).statusCode;
  const change = (more: object): Promise<Answer> =>
    run('ChangePassword', { currentPassword: PASSWORD, newPassword: `${PASSWORD} 2`, ...more }, here);

  test('changing the password ends sessions elsewhere, tokens and links; the one who changed it stays', async () => {
    const link = await aLink();
    const changed = await change({});
    expect(changed.json().data.changePassword).toMatchObject({ changed: true, tokensEnded: 1 });
    expect(await rolesOf(app, elsewhere)).toBeNull();
    expect(await rolesOf(app, script)).toBeNull();
    expect(await enter(link)).toBe(401);
    expect(await rolesOf(app, here)).toEqual(['AUDITOR']);
  });

  test('whoever says so keeps the tokens at a change of the password', async () => {
    await change({ endAccessTokens: false });
    expect(await rolesOf(app, elsewhere)).toBeNull();
    expect(await rolesOf(app, script)).toEqual(['AUDITOR']);
  });

  test('a new password by link ends sessions and tokens', async () => {
    expect(await enter(await aLink())).toBe(200);
    for (const headers of [here, elsewhere, script]) expect(await rolesOf(app, headers)).toBeNull();
  });

  test('ended by the administrator, sessions, tokens and links end', async () => {
    const link = await aLink();
    const ended = await run('EndSessions', { accountId, reason: '手机遗失' }, admin);
    expect(ended.json().data.endSessions).toMatchObject({ ended: 2, tokensEnded: 1 });
    for (const headers of [here, elsewhere, script]) expect(await rolesOf(app, headers)).toBeNull();
    expect(await enter(link)).toBe(401);
  });

  test('what a switched-off account was signed in with does not come back with it', async () => {
    const link = await aLink();
    for (const disabled of [true, false]) {
      await run('SetAccountDisabled', { accountId, disabled, reason: '离岗' }, admin);
      for (const headers of [here, elsewhere, script]) expect(await rolesOf(app, headers)).toBeNull();
      expect(await enter(link)).toBe(401);
    }
    expect((await post(app, '/session', { login: 'li', password: PASSWORD })).statusCode).toBe(200);
  });

  test('the administrator sees tokens by name and last use, and ends one', async () => {
    const tokens = async (): Promise<{ id: string; name: string; lastUsedAt: string }[]> => {
      const variables = { accountId };
      const answer = await post(app, '/graphql', { query: operation('AccountTokens'), variables }, admin);
      return answer.json().data.account.accessTokens;
    };
    const [token] = await tokens();
    expect(token!.name).toBe('夜间报表');
    expect(Date.now() - Date.parse(token!.lastUsedAt)).toBeLessThan(60_000);
    await run('EndAccessToken', { tokenId: token!.id, reason: '不再使用' }, admin);
    expect(await rolesOf(app, script)).toBeNull();
    expect(await tokens()).toEqual([]);
    expect(await rolesOf(app, here)).toEqual(['AUDITOR']);
  });

  test('tokens of another county are as if not there', async () => {
    const theirs = await anAccount(database(), 'it2', [{ role: 'IT_ADMIN', countyCode: '530001' }]);
    const neighbour = { cookie: await signInByLink(app, theirs.link) };
    const seen = await post(
      app,
      '/graphql',
      { query: operation('AccountTokens'), variables: { accountId } },
      neighbour,
    );
    expect(seen.json().errors[0].extensions.code).toBe('FORBIDDEN');
    const [{ id }] = await database().dataSource.query('SELECT id FROM access_token');
    const input = { tokenId: id, reason: 'x' };
    const ended = await post(
      app,
      '/graphql',
      { query: operation('EndAccessToken'), variables: { input } },
      neighbour,
    );
    expect(ended.json().errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await rolesOf(app, script)).toEqual(['AUDITOR']);
  });
});
