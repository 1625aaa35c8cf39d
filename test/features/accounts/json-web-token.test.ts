// Tokens of an identity provider: believed only when everything about them is right.
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type FastifyInstance } from 'fastify';
import { base64url, exportJWK, generateKeyPair, type JWTHeaderParameters, type KeyLike, SignJWT } from 'jose';
import { inTransaction } from '../../../src/database';
import { createAccount, disableAccount, findAccount, grantRole } from '../../../src/features/accounts';
import { onEachDatabase } from '../../support/database';
import { openServer, rolesOf } from './signed-in';

const ISSUER = 'https://id.county.example';
const AUDIENCE = 'staffing-planner';
const now = (): number => Math.floor(Date.now() / 1000);

onEachDatabase('tokens of an identity provider', (database) => {
  let app: FastifyInstance;
  let own: KeyLike;
  let foreign: KeyLike;
  const keys = createServer();
  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    own = pair.privateKey;
    foreign = (await generateKeyPair('RS256')).privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
    keys.on('request', (_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const { port } = keys.address() as AddressInfo;
    app = await openServer(database(), {
      OIDC_ISSUER: ISSUER,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_KEYS_URL: `http://127.0.0.1:${port}/keys`,
    });
    await database().clear();
    await inTransaction(database().dataSource, async (manager) => {
      const act = { actor: 'test', reason: '' };
      const external = { issuer: ISSUER, subject: 'person-1' };
      await createAccount(manager, { countyCode: '530000', login: 'li', name: 'Li', external }, act);
      const account = (await findAccount(manager, 'li'))!;
      const grant = { role: 'AUDITOR', countyCode: '530000', schoolCode: null, staffNo: null } as const;
      await grantRole(manager, account, grant, act);
    });
  });
  afterAll(async () => {
    await app.close();
    await new Promise((resolve) => keys.close(resolve));
  });

  const claims = (): Record<string, unknown> => ({
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'person-1',
    iat: now(),
    exp: now() + 300,
  });
  const sign = (
    change: Record<string, unknown> = {},
    key: KeyLike = own,
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> =>
    new SignJWT({ ...claims(), ...change })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(key);
  const roles = (token: string): Promise<readonly string[] | null> =>
    rolesOf(app, { authorization: `Bearer ${token}` });

  test('a sound token gives the roles of the account, within the clock skew as well', async () => {
    expect(await roles(await sign())).toEqual(['AUDITOR']);
    expect(await roles(await sign({ exp: now() - 20 }))).toEqual(['AUDITOR']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'somebody-else' }],
    ['the past', { iat: now() - 900, exp: now() - 120 }],
    ['the future', { nbf: now() + 3600 }],
    ['no end', { exp: undefined }],
    ['too long ago', { iat: now() - 90_000 }],
    ['nobody', { sub: undefined }],
    ['an unknown person', { sub: 'person-2' }],
  ])('a token of %s is refused', async (_what, change) => {
    expect(await roles(await sign(change))).toBeNull();
  });

  test('what was signed before the account was thrown out does not come back when it is switched on again', async () => {
    const { dataSource } = database();
    const account = (await findAccount(dataSource.manager, 'li'))!;
    const act = { actor: 'test', reason: '' };
    const before = await sign();
    expect(await roles(before)).toEqual(['AUDITOR']);
    for (const disabled of [true, false]) {
      await inTransaction(dataSource, (manager) => disableAccount(manager, account, disabled, act));
      expect(await roles(before)).toBeNull();
    }
    expect(await roles(await sign({ iat: now() + 2 }))).toEqual(['AUDITOR']);
    await dataSource.query('UPDATE account SET thrown_out_at = NULL');
  });

  test('a foreign key, an unknown key, no signature and a shared secret are refused', async () => {
    expect(await roles(await sign({}, foreign))).toBeNull();
    expect(await roles(await sign({}, own, { kid: 'k2' }))).toBeNull();
    const part = (value: object): string => base64url.encode(JSON.stringify(value));
    expect(await roles(`${part({ alg: 'none' })}.${part(claims())}.`)).toBeNull();
    const secret = new TextEncoder().encode('x'.repeat(64));
    const shared = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    expect(await roles(shared)).toBeNull();
    expect(await roles('a.b.c')).toBeNull();
  });
});
