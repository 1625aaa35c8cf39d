// What an IT administrator may do to accounts, where their border is, and what an access token is good for.
import { type FastifyInstance } from 'fastify';
import { aRoster } from '../../builders';
import { onEachDatabase } from '../../support/database';
import {
  anAccount,
  codeOf,
  cookieOf,
  openServer,
  PASSWORD,
  post,
  rolesOf,
  saveCounty,
  signInByLink,
} from './signed-in';

const COUNTY = '530000';
const ADMIN = { role: 'IT_ADMIN', countyCode: COUNTY } as const;

onEachDatabase('administration of accounts', (database) => {
  let app: FastifyInstance;
  let admin: Record<string, string>;
  let adminId: string;
  beforeAll(async () => {
    app = await openServer(database());
  });
  beforeEach(async () => {
    await database().clear();
    await saveCounty(database(), aRoster());
    const made = await anAccount(database(), 'it', [ADMIN]);
    adminId = made.id;
    admin = { cookie: await signInByLink(app, made.link) };
  });
  afterAll(() => app.close());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path
  const ask = async (query: string, variables: object, headers: Record<string, string>): Promise<any> => {
    const answer = await post(app, '/graphql', { query, variables }, headers);
    return { ...answer.json(), code: codeOf(answer) };
  };
  const change = (name: string, input: object, fields: string, headers = admin): ReturnType<typeof ask> => {
    const type = `${name === 'createPasswordLink' || name === 'endSessions' ? 'Account' : name[0]!.toUpperCase() + name.slice(1)}Input`;
    return ask(
      `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`,
      { input },
      headers,
    );
  };

  test('an account is created, chooses its password by link, gets a role and loses it', async () => {
    const created = await change(
      'createAccount',
      { county: COUNTY, login: 'wang', name: '王芳', reason: '新入职' },
      'account { id } linkPath',
    );
    const { account, linkPath } = created.data.createAccount;
    const link = linkPath.replace('/sign-in#', '');
    const signedIn = await post(app, '/session/link', { token: link, password: PASSWORD });
    const wang = { cookie: cookieOf(signedIn) };
    expect(await rolesOf(app, wang)).toEqual([]);
    const grant = { accountId: account.id, role: 'PERSONNEL_OFFICER', county: COUNTY, reason: '任命' };
    await change('grantRole', grant, 'account { id }');
    expect(await rolesOf(app, wang)).toEqual(['PERSONNEL_OFFICER']);
    const listed = await ask(
      `{ accounts(county: "${COUNTY}") { nodes { login grants { id role } } } }`,
      {},
      admin,
    );
    expect(listed.data.accounts.nodes.map((node: { login: string }) => node.login)).toEqual(['it', 'wang']);
    const grantId = listed.data.accounts.nodes[1].grants[0].id;
    await change('revokeRole', { grantId, reason: '调离' }, 'account { id }');
    expect(await rolesOf(app, wang)).toEqual([]);
    const audited = await database().dataSource.query(
      `SELECT action FROM audit_entry WHERE chain = $1 AND actor = $2 ORDER BY sequence`,
      [COUNTY, adminId],
    );
    expect(audited.map(({ action }: { action: string }) => action)).toEqual([
      'SIGNED_IN',
      'ACCOUNT_CREATED',
      'LINK_CREATED',
      'ROLE_GRANTED',
      'ROLE_REVOKED',
    ]);
  });

  test('an administrator sees no person of the roster', async () => {
    const { code } = await ask(
      `{ county(code: "${COUNTY}") { schoolYear { teachers { totalCount } } } }`,
      {},
      admin,
    );
    expect(code).toBe('FORBIDDEN');
  });

  test('nobody gives roles to the own account', async () => {
    const own = await change(
      'grantRole',
      { accountId: adminId, role: 'PERSONNEL_OFFICER', county: COUNTY, reason: '' },
      'account { id }',
    );
    expect(own.data.grantRole.userErrors).toEqual([{ code: 'OWN_ACCOUNT' }]);
  });

  test('the border of the county holds for accounts: theirs are as if not there', async () => {
    const theirs = await anAccount(database(), 'them', [{ role: 'AUDITOR', countyCode: '530001' }]);
    const grants = await database().dataSource.query('SELECT id FROM role_grant WHERE account_id = $1', [
      theirs.id,
    ]);
    const account = { accountId: theirs.id, reason: '' };
    const attempts = [
      await change('createPasswordLink', account, 'linkPath'),
      await change('endSessions', account, 'ended'),
      await change('setAccountDisabled', { ...account, disabled: true }, 'account { id }'),
      await change('grantRole', { ...account, role: 'AUDITOR', county: COUNTY }, 'account { id }'),
      await change('revokeRole', { grantId: grants[0].id, reason: '' }, 'account { id }'),
      await change('createAccount', { county: '530001', login: 'spy', name: 'x', reason: '' }, 'linkPath'),
      await ask('{ accounts(county: "530001") { totalCount } }', {}, admin),
      await change('endSessions', { accountId: 'not-there', reason: '' }, 'ended'),
    ];
    expect(attempts.map(({ code }) => code)).toEqual(attempts.map(() => 'FORBIDDEN'));
    expect(new Set(attempts.map(({ errors }) => errors[0].message)).size).toBe(1);
    const mine = await anAccount(database(), 'mine', [{ role: 'AUDITOR', countyCode: COUNTY }]);
    const beyond = await change(
      'grantRole',
      { accountId: mine.id, role: 'AUDITOR', county: '530001', reason: '' },
      'account { id }',
    );
    expect(beyond.data.grantRole.userErrors).toEqual([{ code: 'OTHER_COUNTY' }]);
  });

  describe('access tokens', () => {
    const create = async (input: object): Promise<Record<string, string>> => {
      const made = await change('createAccessToken', { name: 'script', days: 1, ...input }, 'token');
      return { authorization: `Bearer ${made.data.createAccessToken.token}` };
    };

    test('one that may read runs queries, but no mutation and no upload', async () => {
      const reader = await create({});
      expect(await rolesOf(app, reader)).toEqual(['IT_ADMIN']);
      const refused = await change('endSessions', { accountId: adminId, reason: '' }, 'ended', reader);
      expect(refused.code).toBe('FORBIDDEN');
      const upload = await app.inject({
        method: 'PUT',
        url: '/files',
        headers: { ...reader, 'content-type': 'text/csv' },
        payload: 'a,b\n',
      });
      expect(upload.statusCode).toBe(403);
    });

    test('one bound to a role has no other, one that may change does', async () => {
      expect(await rolesOf(app, await create({ roles: ['AUDITOR'] }))).toEqual([]);
      const writer = await create({ mayChange: true });
      const more = await change('createAccessToken', { name: 'x', days: 1 }, 'token', writer);
      expect(more.code).toBe('FORBIDDEN');
      const upload = { method: 'PUT', url: '/files', payload: 'a,b\n' } as const;
      const kept = await app.inject({ ...upload, headers: { ...writer, 'content-type': 'text/csv' } });
      expect(kept.statusCode).toBe(201);
      // Accounts are changed by people only.
      const refused = await change('endSessions', { accountId: adminId, reason: '' }, 'ended', writer);
      expect(refused.code).toBe('FORBIDDEN');
      expect(await rolesOf(app, admin)).toEqual(['IT_ADMIN']);
    });

    test('fifty of them are enough', async () => {
      await database().dataSource.query(
        `INSERT INTO access_token (account_id, name, token_hash, may_change, expires_at)
         SELECT $1, 'old', 'hash-' || n, false, now() + interval '1 day' FROM generate_series(1, 50) n`,
        [adminId],
      );
      const refused = await change('createAccessToken', { name: 'one more', days: 1 }, 'token');
      expect(refused.data.createAccessToken).toEqual({
        token: null,
        userErrors: [{ code: 'TOO_MANY_TOKENS' }],
      });
    });

    test('one that was revoked or has expired is worth nothing', async () => {
      const token = await create({ mayChange: true });
      const { data } = await ask('{ viewer { accessTokens { id } } }', {}, token);
      await change('revokeAccessToken', { tokenId: data.viewer.accessTokens[0].id }, 'revoked');
      expect(await rolesOf(app, token)).toBeNull();
      const other = await create({});
      await database().dataSource.query(`UPDATE access_token SET expires_at = now() - interval '1 s'`);
      expect(await rolesOf(app, other)).toBeNull();
      for (const input of [
        { name: 'x', days: 0 },
        { name: 'x', days: 5000 },
        { name: ' ', days: 1 },
      ]) {
        const { data: refused } = await change('createAccessToken', input, 'token');
        expect(refused.createAccessToken).toMatchObject({ token: null, userErrors: [{}] });
      }
    });
  });

  test('a password is changed with the one before, and other sessions end', async () => {
    const set = { newPassword: PASSWORD };
    expect((await change('changePassword', set, 'changed')).data.changePassword.changed).toBe(true);
    const elsewhere = { cookie: cookieOf(await post(app, '/session', { login: 'it', password: PASSWORD })) };
    const wrong = await change('changePassword', set, 'changed');
    expect(wrong.data.changePassword.userErrors).toEqual([{ code: 'WRONG_PASSWORD' }]);
    // A refusal ends nobody's session.
    expect(await rolesOf(app, elsewhere)).toEqual(['IT_ADMIN']);
    const next = { currentPassword: PASSWORD, newPassword: `${PASSWORD} 2` };
    expect((await change('changePassword', next, 'changed')).data.changePassword.changed).toBe(true);
    expect(await rolesOf(app, elsewhere)).toBeNull();
    // Who changed it stays signed in.
    expect(await rolesOf(app, admin)).toEqual(['IT_ADMIN']);
  });
});
