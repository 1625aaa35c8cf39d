// Signing in with a link or a password, what a cookie is good for, and how it ends.
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import {
  disableAccount,
  endSessions,
  findAccount,
  firstAccounts,
  grantsOf,
  revokeRole,
} from '../../../src/features/accounts';
import { verifyAudit } from '../../../src/features/audit';
import { onEachDatabase } from '../../support/database';
import { anAccount, codeOf, cookieOf, openServer, PASSWORD, post, rolesOf, signInByLink } from './signed-in';

const ACT = { actor: 'test', reason: 'test' };
const AUDITOR = { role: 'AUDITOR', countyCode: '530000' } as const;

onEachDatabase('sessions', (database) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await openServer(database());
  });
  beforeEach(() => database().clear());
  afterAll(() => app.close());

  const change = async (sql: string): Promise<void> => {
    await database().dataSource.query(sql);
  };
  const withPassword = async (login: string): Promise<void> => {
    const { link } = await anAccount(database(), login, [AUDITOR], 'SET_PASSWORD');
    const set = await post(app, '/session/link', { token: link, password: PASSWORD });
    expect([set.statusCode, set.body]).toEqual([200, '{"signedIn":true}']);
  };
  const signIn = (login: string, password: string): ReturnType<typeof post> =>
    post(app, '/session', { login, password });

  test('nobody is signed in without a credential', async () => {
    expect(await rolesOf(app, {})).toBeNull();
  });

  test('the first start makes one administrator, whose link works once', async () => {
    const { dataSource } = database();
    const [lost] = await firstAccounts(dataSource, { exampleCounties: [] });
    const [first] = await firstAccounts(dataSource, { exampleCounties: [] });
    const link = first!.token;
    expect((await post(app, '/session/link', { token: lost!.token })).statusCode).toBe(401);
    const bare = await post(app, '/session/link', { token: link });
    expect([bare.statusCode, bare.body.includes('admin')]).toEqual([400, true]);
    const password = 'Seven green lanterns 7';
    const answer = await post(app, '/session/link', { token: link, password });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(await rolesOf(app, { cookie: cookieOf(answer) })).toEqual(['IT_ADMIN']);
    expect((await post(app, '/session/link', { token: link })).statusCode).toBe(401);
    expect(await firstAccounts(dataSource, { exampleCounties: ['530000'] })).toEqual([]);
    // The next day there is no link any more, but a password.
    expect((await post(app, '/session', { login: 'admin', password })).statusCode).toBe(200);
  });

  test('an example county gets an officer of its own: the administrator sees nobody in it', async () => {
    const { dataSource } = database();
    const links = await firstAccounts(dataSource, { exampleCounties: ['530000'] });
    expect(links.map(({ login }) => login)).toEqual(['admin', 'officer']);
    const roles = [];
    for (const { token } of links) {
      const answer = await post(app, '/session/link', { token, password: PASSWORD });
      roles.push(await rolesOf(app, { cookie: cookieOf(answer) }));
    }
    expect(roles).toEqual([['IT_ADMIN'], ['PERSONNEL_OFFICER']]);
  });

  test('two first starts at once make one administrator', async () => {
    const { dataSource } = database();
    await Promise.all([1, 2, 3].map(() => firstAccounts(dataSource, { exampleCounties: [] })));
    expect(await dataSource.query('SELECT login FROM account')).toEqual([{ login: 'admin' }]);
    const grants = await dataSource.query('SELECT role FROM role_grant');
    expect(grants).toEqual([{ role: 'IT_ADMIN' }]);
  });

  test('a revoked role, an ended session and a disabled account are refused on the next request', async () => {
    const { id, link } = await anAccount(database(), 'li', [AUDITOR]);
    const headers = { cookie: await signInByLink(app, link) };
    expect(await rolesOf(app, headers)).toEqual(['AUDITOR']);
    const { dataSource } = database();
    const account = (await findAccount(dataSource.manager, 'li'))!;
    const [grant] = await grantsOf(dataSource.manager, [id]);
    await inTransaction(dataSource, (manager) => revokeRole(manager, account, grant!, ACT));
    expect(await rolesOf(app, headers)).toEqual([]);
    await inTransaction(dataSource, (manager) => endSessions(manager, account, ACT));
    expect(await rolesOf(app, headers)).toBeNull();

    const other = await anAccount(database(), 'zhao', [AUDITOR]);
    const theirs = { cookie: await signInByLink(app, other.link) };
    const zhao = (await findAccount(dataSource.manager, 'zhao'))!;
    await inTransaction(dataSource, (manager) => disableAccount(manager, zhao, true, ACT));
    expect(await rolesOf(app, theirs)).toBeNull();
  });

  test('a session ends by signing out, by age and by idleness', async () => {
    for (const [index, end] of [
      null,
      `UPDATE account_session SET expires_at = now() - interval '1 s'`,
      `UPDATE account_session SET seen_at = now() - interval '3 hours'`,
    ].entries()) {
      const { link } = await anAccount(database(), `user${index}`, [AUDITOR]);
      const cookie = await signInByLink(app, link);
      expect(await rolesOf(app, { cookie })).toEqual(['AUDITOR']);
      if (end) await change(end);
      else await app.inject({ method: 'DELETE', url: '/session', headers: { cookie } });
      expect(await rolesOf(app, { cookie })).toBeNull();
    }
  });

  test('a cookie sent by the page of another site is worth nothing', async () => {
    const { link } = await anAccount(database(), 'li', [AUDITOR]);
    const cookie = await signInByLink(app, link);
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      expect(await rolesOf(app, { cookie, ...foreign } as Record<string, string>)).toBeNull();
    }
    const forged = await post(
      app,
      '/session',
      { login: 'a', password: 'b' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([forged.statusCode, codeOf(forged)]).toEqual([403, 'FORBIDDEN']);
    expect(await rolesOf(app, { cookie, 'sec-fetch-site': 'same-origin' })).toEqual(['AUDITOR']);
  });

  test('the right password signs in; wrong ones lock the account, unknown logins get the same words', async () => {
    await withPassword('li');
    const right = await signIn('LI', PASSWORD);
    expect(await rolesOf(app, { cookie: cookieOf(right) })).toEqual(['AUDITOR']);
    const unknown = await signIn('nobody', PASSWORD);
    const answers = [];
    for (let round = 0; round < 2; round++) {
      answers.push(...(await Promise.all(Array.from({ length: 4 }, () => signIn('li', 'wrong password')))));
    }
    const locked = await signIn('li', PASSWORD);
    const said = [...answers, unknown, locked].map((answer) => [
      answer.statusCode,
      answer.json().errors[0].message,
    ]);
    expect(new Set(said.map(String)).size).toBe(1);
    expect(locked.statusCode).toBe(401);
    await change(`UPDATE account SET locked_until = now() - interval '1 s'`);
    expect((await signIn('li', PASSWORD)).statusCode).toBe(200);
    const actions = await database().dataSource.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'ACCOUNT_LOCKED'`,
    );
    expect(actions).toEqual([{ n: 1 }]);
    expect((await verifyAudit(database().dataSource.manager)).map(({ problem }) => problem)).toEqual([null]);
  });

  test('who is sent away because too many sign in has not tried: nobody is locked out by a crowd', async () => {
    await withPassword('li');
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('li', PASSWORD)));
    const statuses = new Set(answers.map(({ statusCode }) => statusCode));
    expect([...statuses].sort()).toEqual([200, 429]);
    expect((await signIn('li', PASSWORD)).statusCode).toBe(200);
  });

  test('a password chosen by others or too old opens nothing until it is changed', async () => {
    for (const sql of [
      'UPDATE account SET must_change_password = true',
      `UPDATE account SET password_changed_at = now() - interval '400 days', must_change_password = false`,
    ]) {
      await database().clear();
      await withPassword('li');
      await change(sql);
      const signedIn = await signIn('li', PASSWORD);
      expect(signedIn.statusCode).toBe(200);
      expect(await rolesOf(app, { cookie: cookieOf(signedIn) })).toEqual([]);
    }
  });

  test('weak passwords are refused and leave the link as it was', async () => {
    const { link } = await anAccount(database(), 'wangfang', [], 'SET_PASSWORD');
    for (const password of ['short', 'aaaaaaaaaaaa', 'password2026!', 'xx-wangfang-xx']) {
      const answer = await post(app, '/session/link', { token: link, password });
      expect([password, answer.statusCode]).toEqual([password, 400]);
    }
    expect((await post(app, '/session/link', { token: link, password: PASSWORD })).statusCode).toBe(200);
  });

  test('nothing that opens a door is stored as it is', async () => {
    await withPassword('li');
    const { link } = await anAccount(database(), 'zhao', [AUDITOR]);
    const cookie = await signInByLink(app, link);
    const rows = await database().dataSource.query(`
      SELECT to_jsonb(a)::text AS row FROM account a UNION ALL SELECT to_jsonb(s)::text FROM account_session s
      UNION ALL SELECT to_jsonb(l)::text FROM one_time_link l UNION ALL SELECT to_jsonb(e)::text FROM audit_entry e`);
    const stored = JSON.stringify(rows);
    for (const secret of [PASSWORD, link, cookie.split('=')[1]!]) expect(stored).not.toContain(secret);
    expect(stored).toContain('$scrypt$ln=15,r=8,p=3$');
  });

  test('malformed sign-ins are refused', async () => {
    for (const payload of [
      {},
      { login: 'a' },
      { login: 1, password: 2 },
      { login: 'a\0', password: 'b' },
      { login: 'a', password: '\ud800' },
      { login: 'a', password: 'b', admin: true },
    ]) {
      expect(codeOf(await post(app, '/session', payload))).toBe('BAD_USER_INPUT');
    }
    expect((await post(app, '/session', { login: 'a', password: 'x'.repeat(5000) })).statusCode).toBe(413);
  });
});
