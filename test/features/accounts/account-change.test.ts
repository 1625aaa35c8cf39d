// Whatever changes an account needs a session with a recent password; a token cannot take its account over.
import { type FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { createSchema } from '../../../src/app';
import { accountAccess } from '../../../src/features/accounts/account.access';
import { onEachDatabase } from '../../support/database';
import { variablesOf } from '../access/operation-scene';
import { operation } from '../operations';
import { anAccount, codeOf, cookieOf, openServer, PASSWORD, post } from './signed-in';

const COUNTY = '530000';
const schema = createSchema();
/** Every mutation of accounts there is: a new one is held to it without anybody listing it here. */
const mutations = accountAccess.types?.['Mutation'];
const MUTATIONS = typeof mutations === 'object' ? Object.keys(mutations.fields) : [];
/** These take the password itself. */
const PROVING = ['changePassword', 'confirmPassword'];

onEachDatabase('changing accounts', (database) => {
  let app: FastifyInstance;
  let admin: Record<string, string>;
  let adminId: string;
  let samples: Record<string, unknown>;
  beforeAll(async () => {
    app = await openServer(database());
  });
  beforeEach(async () => {
    await database().clear();
    const made = await anAccount(
      database(),
      'it',
      [{ role: 'IT_ADMIN', countyCode: COUNTY }],
      'SET_PASSWORD',
    );
    adminId = made.id;
    const signedIn = await post(app, '/session/link', { token: made.link, password: PASSWORD });
    admin = { cookie: cookieOf(signedIn) };
    const other = await anAccount(database(), 'li', [{ role: 'AUDITOR', countyCode: COUNTY }]);
    const [grant] = await database().dataSource.query('SELECT id FROM role_grant WHERE account_id = $1', [
      other.id,
    ]);
    const [token] = await database().dataSource.query(
      `INSERT INTO access_token (account_id, name, token_hash, may_change, expires_at)
       VALUES ($1, 'old', 'hash', false, now() + interval '1 day') RETURNING id`,
      [other.id],
    );
    samples = { accountId: other.id, grantId: grant.id, tokenId: token.id, county: COUNTY, login: 'neu' };
    Object.assign(samples, { name: 'x', days: 1, reason: 'x', password: PASSWORD });
  });
  afterAll(() => app.close());

  const run = (
    mutation: string,
    headers: Record<string, string>,
    more: object = {},
  ): ReturnType<typeof post> => {
    const query = operation(mutation[0]!.toUpperCase() + mutation.slice(1));
    const variables = variablesOf(schema, parse(query), { ...samples, ...more });
    return post(app, '/graphql', { query, variables }, headers);
  };
  const age = (): Promise<unknown> =>
    database().dataSource.query(`UPDATE account_session SET proven_at = now() - interval '31 minutes'`);

  test('there are mutations to look at', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(11);
  });

  test('no mutation of accounts runs with a token, whatever it may', async () => {
    const made = await run('createAccessToken', admin, { mayChange: true, roles: ['IT_ADMIN'] });
    const script = { authorization: `Bearer ${made.json().data.createAccessToken.token}` };
    const codes = [];
    for (const mutation of MUTATIONS) codes.push([mutation, codeOf(await run(mutation, script))]);
    expect(codes).toEqual(MUTATIONS.map((mutation) => [mutation, 'FORBIDDEN']));
    const own = await run('createPasswordLink', script, { accountId: adminId });
    expect(codeOf(own)).toBe('FORBIDDEN');
  });

  test('none runs in a session whose password is half an hour old, until it is given once more', async () => {
    await age();
    const asked = MUTATIONS.filter((mutation) => !PROVING.includes(mutation));
    const codes = [];
    for (const mutation of asked) codes.push([mutation, codeOf(await run(mutation, admin))]);
    expect(codes).toEqual(asked.map((mutation) => [mutation, 'PASSWORD_NEEDED']));
    const wrong = await run('confirmPassword', admin, { password: 'not the password' });
    expect(wrong.json().data.confirmPassword.userErrors[0].code).toBe('WRONG_PASSWORD');
    expect(codeOf(await run('endSessions', admin))).toBe('PASSWORD_NEEDED');
    const right = await run('confirmPassword', admin);
    expect(right.json().data.confirmPassword).toEqual({ confirmed: true, userErrors: [] });
    expect(codeOf(await run('endSessions', admin))).toBeNull();
  });

  test('nobody makes a password link for the own account', async () => {
    const own = await run('createPasswordLink', admin, { accountId: adminId });
    expect(own.json().data.createPasswordLink).toMatchObject({
      linkPath: null,
      userErrors: [{ code: 'OWN_ACCOUNT', field: 'input.accountId' }],
    });
  });

  test('wrong passwords at a change count like those at the sign-in, lock like them, and are in the log', async () => {
    const guess = async (currentPassword: string): Promise<string> => {
      const input = { currentPassword, newPassword: `${PASSWORD} 2` };
      const query = operation('ChangePassword');
      const answer = await post(app, '/graphql', { query, variables: { input } }, admin);
      return answer.json().data.changePassword.userErrors[0]?.code ?? 'CHANGED';
    };
    const said = [];
    for (let i = 0; i < 5; i++) said.push(await guess('wrong password'));
    // The right one does not help any more, here or at the sign-in.
    said.push(await guess(PASSWORD));
    expect(said).toEqual([...Array.from({ length: 5 }, () => 'WRONG_PASSWORD'), 'ACCOUNT_LOCKED']);
    expect((await post(app, '/session', { login: 'it', password: PASSWORD })).statusCode).toBe(401);
    const counts = await database().dataSource.query(
      `SELECT action, count(*)::int AS n FROM audit_entry
       WHERE chain = $1 AND subject_id = $2 AND action IN ('WRONG_PASSWORD', 'ACCOUNT_LOCKED')
       GROUP BY action ORDER BY action`,
      [COUNTY, adminId],
    );
    expect(counts).toEqual([
      { action: 'ACCOUNT_LOCKED', n: 1 },
      { action: 'WRONG_PASSWORD', n: 5 },
    ]);
    await database().dataSource.query(`UPDATE account SET locked_until = now() - interval '1 s'`);
    expect(await guess(PASSWORD)).toBe('CHANGED');
  });

  test('seventy tokens asked for at once are fifty', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => run('createAccessToken', admin)));
    const made = answers.filter((answer) => answer.json().data?.createAccessToken.token);
    expect(made).toHaveLength(50);
    const [{ n }] = await database().dataSource.query(
      `SELECT count(*)::int AS n FROM access_token WHERE account_id = $1`,
      [adminId],
    );
    expect(n).toBe(50);
  });
});
