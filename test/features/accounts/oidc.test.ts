// Signing in at an identity provider: the whole way over real HTTP, and every way in which its answer can be wrong.
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import { createAccount, disableAccount, findAccount, grantRole } from '../../../src/features/accounts';
import { onEachDatabase } from '../../support/database';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type IdentityProviderServer,
  type Lie,
  startIdentityProvider,
} from '../../support/identity-provider';
import { operation } from '../operations';
import { type Answer, anAccount, openServer, post, rolesOf, signInByLink } from './signed-in';

const ACT = { actor: 'test', reason: '' };
const now = (): number => Math.floor(Date.now() / 1000);

onEachDatabase('signing in at an identity provider', (database) => {
  let provider: IdentityProviderServer;
  let app: FastifyInstance;
  const environment = (): Record<string, string> => ({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    PUBLIC_URL: 'http://planner.example',
  });
  beforeAll(async () => {
    provider = await startIdentityProvider();
    app = await openServer(database(), environment());
    await database().clear();
    await inTransaction(database().dataSource, async (manager) => {
      const external = { issuer: provider.issuer, subject: 'person-1' };
      await createAccount(manager, { countyCode: '530000', login: 'li', name: 'Li', external }, ACT);
      const grant = { role: 'AUDITOR', countyCode: '530000', schoolCode: null, staffNo: null } as const;
      await grantRole(manager, (await findAccount(manager, 'li'))!, grant, ACT);
    });
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
  });

  const get = (url: string, cookie = ''): Promise<Answer> =>
    app.inject({ method: 'GET', url, headers: { cookie, 'sec-fetch-site': 'cross-site' } });
  /** Cookies an answer sets, by name. */
  const cookiesOf = (answer: Answer): ReadonlyMap<string, string> =>
    new Map(
      [answer.headers['set-cookie'] ?? []].flat().map((each) => [each.split('=')[0]!, each.split(';')[0]!]),
    );
  const begin = async (to = ''): Promise<{ address: string; cookie: string }> => {
    const answer = await get(`/session/oidc${to}`);
    expect(answer.statusCode).toBe(303);
    return {
      address: String(answer.headers['location']),
      cookie: cookiesOf(answer).get('staffing_sign_in') ?? '',
    };
  };
  const attempt = async (lie: Lie = {}, subject = 'person-1'): Promise<Answer> => {
    const { address, cookie } = await begin();
    return get(provider.signIn(address, subject, lie), cookie);
  };
  /** Where somebody who was refused ends up; fails when a session was opened. */
  const refusalOf = (answer: Answer): string => {
    expect(cookiesOf(answer).has('staffing_session')).toBe(false);
    expect(answer.statusCode).toBe(303);
    return String(answer.headers['location']).replace('/sign-in?refused=', '');
  };

  test('the way there and back opens a session with the roles of the account, once', async () => {
    const { address, cookie } = await begin();
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: 'http://planner.example/session/oidc/callback',
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    const back = provider.signIn(address, 'person-1');
    const answer = await get(back, cookie);
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/']);
    const session = cookiesOf(answer).get('staffing_session')!;
    expect(String(answer.headers['set-cookie'])).toContain('SameSite=Strict');
    expect(await rolesOf(app, { cookie: session })).toEqual(['AUDITOR']);
    expect(refusalOf(await get(back, cookie))).toBe('NOT_PROVEN');
    const [entry] = await database().dataSource.query(
      `SELECT action, detail FROM audit_entry ORDER BY occurred_at DESC LIMIT 1`,
    );
    expect(entry).toEqual({ action: 'SIGNED_IN', detail: { by: 'IDENTITY_PROVIDER' } });
  });

  test('two attempts never share a state, a nonce or a verifier', async () => {
    const [one, two] = [await begin(), await begin()];
    const parts = [one, two].flatMap(({ cookie }) => cookie.split('=')[1]!.split('.').slice(0, 3));
    expect(new Set(parts).size).toBe(6);
  });

  test.each<[string, Lie]>([
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['another audience besides', { claims: { aud: [CLIENT_ID, 'somebody-else'] } }],
    ['another authorized party', { claims: { azp: 'somebody-else' } }],
    ['another nonce', { claims: { nonce: 'x'.repeat(43) } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['the past', { claims: { iat: now() - 400, exp: now() - 100 } }],
    ['long ago', { claims: { iat: now() - 3600 } }],
    ['the future', { claims: { nbf: now() + 3600 } }],
    ['no end', { claims: { exp: undefined } }],
    ['nobody', { claims: { sub: undefined } }],
    ['a name too long', { claims: { sub: 'x'.repeat(300) } }],
    ['a foreign key', { foreignKey: true }],
    ['no signature (alg none)', { alg: 'none' }],
    ['a shared secret (HS256)', { alg: 'HS256' }],
  ])('a token of %s is refused', async (_what, lie) => {
    expect(refusalOf(await attempt(lie))).toBe('NOT_PROVEN');
  });

  test('a state that is wrong, missing or of another browser is refused before anybody is asked', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const before = provider.refused.length;
    const back = provider.signIn(mine.address, 'person-1');
    const state = new URL(mine.address).searchParams.get('state')!;
    for (const [url, cookie] of [
      [back, ''],
      [back, theirs.cookie],
      [back.replace(state, 'x'.repeat(43)), mine.cookie],
      [back.replace(`state=${state}`, ''), mine.cookie],
      [`${back}&state=${state}`, mine.cookie],
      [back, 'staffing_sign_in=nonsense'],
      ['/session/oidc/callback', mine.cookie],
    ] as const) {
      expect(refusalOf(await get(url, cookie))).toBe('ATTEMPT_EXPIRED');
    }
    expect(provider.refused.length).toBe(before);
    expect((await get(back, mine.cookie)).headers['location']).toBe('/');
  });

  test('a code of somebody else, caught on the way, is worth nothing without the verifier', async () => {
    const [victim, thief] = [await begin(), await begin()];
    const caught = new URLSearchParams(provider.signIn(victim.address, 'person-1').split('?')[1]).get('code');
    const state = new URL(thief.address).searchParams.get('state');
    const answer = await get(`/session/oidc/callback?code=${caught}&state=${state}`, thief.cookie);
    expect(refusalOf(answer)).toBe('NOT_PROVEN');
    expect(provider.refused.at(-1)).toBe('wrong verifier');
  });

  test('an answer in the name of another provider is refused', async () => {
    const { address, cookie } = await begin();
    const back = provider.signIn(address, 'person-1');
    expect(refusalOf(await get(`${back}&iss=https%3A%2F%2Fevil.example`, cookie))).toBe('NOT_PROVEN');
    const again = await begin();
    const named = `${provider.signIn(again.address, 'person-1')}&iss=${encodeURIComponent(provider.issuer)}`;
    expect((await get(named, again.cookie)).headers['location']).toBe('/');
  });

  test('somebody without an account, or with one that was switched off, is told so', async () => {
    expect(refusalOf(await attempt({}, 'person-2'))).toBe('NO_ACCOUNT');
    expect(refusalOf(await attempt({}, 'a\0b'))).toBe('NO_ACCOUNT');
    const { dataSource } = database();
    const li = (await findAccount(dataSource.manager, 'li'))!;
    await inTransaction(dataSource, (manager) => disableAccount(manager, li, true, ACT));
    expect(refusalOf(await attempt())).toBe('NO_ACCOUNT');
    await inTransaction(dataSource, (manager) => disableAccount(manager, li, false, ACT));
  });

  test('an administrator makes an account for somebody of the provider, who signs in without any link', async () => {
    const { link } = await anAccount(database(), 'it', [{ role: 'IT_ADMIN', countyCode: '530000' }]);
    const admin = { cookie: await signInByLink(app, link) };
    const create = async (server: FastifyInstance, input: object): Promise<unknown> => {
      const variables = { input: { county: '530000', login: 'zhao', name: 'Zhao', reason: '', ...input } };
      const answer = await post(server, '/graphql', { query: operation('CreateAccount'), variables }, admin);
      return answer.json().data.createAccount;
    };
    expect(await create(app, { subject: '' })).toMatchObject({ userErrors: [{ code: 'SUBJECT_FORM' }] });
    const made = await create(app, { subject: 'person-3' });
    expect(made).toMatchObject({ account: { login: 'zhao' }, linkPath: null, userErrors: [] });
    expect((await attempt({}, 'person-3')).headers['location']).toBe('/');
    const without = await openServer(database());
    const refused = await create(without, { login: 'sun', subject: 'person-4' });
    await without.close();
    expect(refused).toMatchObject({ userErrors: [{ code: 'NO_IDENTITY_PROVIDER' }] });
  });

  test('somebody who declines, or comes with nonsense, is back at the sign-in page', async () => {
    const { address, cookie } = await begin();
    const state = new URL(address).searchParams.get('state');
    expect(refusalOf(await get(`/session/oidc/callback?error=access_denied&state=${state}`, cookie))).toBe(
      'DECLINED',
    );
    for (const code of ['', 'x', '%00', '%F0%9F%98%80'.repeat(200), "'%20OR%201=1"]) {
      const next = await begin();
      const own = new URL(next.address).searchParams.get('state');
      const answer = await get(`/session/oidc/callback?code=${code}&state=${own}`, next.cookie);
      expect([code, refusalOf(answer)]).toEqual([code, 'NOT_PROVEN']);
    }
  });

  test('a provider that is away, or describes itself wrongly, signs nobody in and breaks nothing', async () => {
    for (const description of [
      { issuer: 'https://evil.example' },
      { jwks_uri: undefined },
      { token_endpoint: 'nonsense' },
      { code_challenge_methods_supported: ['plain'] },
      { padding: 'x'.repeat(300_000) },
    ]) {
      provider.description = description;
      const other = await openServer(database(), environment());
      const answer = await other.inject({ url: '/session/oidc' });
      await other.close();
      provider.description = {};
      expect(answer.headers['location']).toBe('/sign-in?refused=PROVIDER_UNREACHABLE');
    }
    const away = await openServer(database(), { ...environment(), OIDC_ISSUER: 'http://127.0.0.1:9' });
    const answer = await away.inject({ url: '/session/oidc' });
    await away.close();
    expect(answer.headers['location']).toBe('/sign-in?refused=PROVIDER_UNREACHABLE');
  });

  test('who came from GraphiQL goes back there, and nobody is sent to another host', async () => {
    const { address, cookie } = await begin('?to=graphiql');
    const answer = await get(provider.signIn(address, 'person-1'), cookie);
    expect(answer.headers['location']).toBe('/graphiql');
    const elsewhere = await begin('?to=https%3A%2F%2Fevil.example');
    expect(elsewhere.cookie).toMatch(/\.home$/);
  });

  test('the page offers it where there is a provider, and only there', async () => {
    expect((await get('/sign-in')).body).toContain('href="/session/oidc"');
    const without = await openServer(database());
    expect((await without.inject({ url: '/sign-in' })).body).not.toContain('oidc');
    expect((await without.inject({ url: '/session/oidc' })).statusCode).toBe(404);
    await without.close();
  });

  test('over TLS both cookies are for TLS only, and the attempt cannot come from a neighbour', async () => {
    const secure = await openServer(database(), { ...environment(), SECURE_COOKIES: 'true' });
    const answer = await secure.inject({ url: '/session/oidc' });
    await secure.close();
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-staffing_sign_in=.+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
    );
  });
});
