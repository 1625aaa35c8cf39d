// Borders of counties and the administrator's apartness: by the API, in the database itself, and for rows from before.
import { type FastifyInstance } from 'fastify';
import { MIGRATIONS } from '../../../migrations';
import { CountyBorders1790000000062 } from '../../../migrations/0062-county-borders';
import { brokenConstraint, migrate, revert } from '../../../src/database';
import { verifyAudit } from '../../../src/features/audit';
import { ROLES, type Role } from '../../../src/graphql/viewer';
import { onEachDatabase } from '../../support/database';
import { anAccount, openServer, post, signInByLink } from './signed-in';

const [HERE, THERE] = ['530000', '530001'];

onEachDatabase('the borders of counties', (database) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await openServer(database());
  });
  beforeEach(() => database().clear());
  afterAll(() => app.close());

  const insert = (account: string, role: Role, county: string): Promise<unknown> =>
    database().dataSource.query(
      `INSERT INTO role_grant (account_id, role, county_code, school_code, staff_no, granted_by)
       VALUES ($1, $2, $3, $4, $5, 'test')`,
      [account, role, county, role === 'PRINCIPAL' ? '1' : null, role === 'TEACHER' ? '1' : null],
    );
  const constraintOf = (work: Promise<unknown>): Promise<string | null> =>
    work.then(() => null, brokenConstraint);

  test('an administrator of everywhere gives no role that reaches over a border or beside the administration', async () => {
    const { link } = await anAccount(database(), 'root', [{ role: 'IT_ADMIN', countyCode: '*' }]);
    const admin = { cookie: await signInByLink(app, link) };
    const ids: Record<string, string> = {
      everywhere: (await anAccount(database(), 'everywhere')).id,
      administrator: (await anAccount(database(), 'it', [{ role: 'IT_ADMIN', countyCode: HERE! }])).id,
      officer: (await anAccount(database(), 'officer', [{ role: 'PERSONNEL_OFFICER', countyCode: HERE! }]))
        .id,
    };
    const grant = async (who: string, role: Role, county: string): Promise<unknown> => {
      const bound = { PRINCIPAL: { schoolCode: '1' }, TEACHER: { staffNo: '1' } } as Record<string, object>;
      const input = { accountId: ids[who], role, county, reason: 'x', ...bound[role] };
      const query =
        'mutation($input: GrantRoleInput!) { grantRole(input: $input) { userErrors { code field } } }';
      const answer = await post(app, '/graphql', { query, variables: { input } }, admin);
      return answer.json().data.grantRole.userErrors;
    };
    const personal = ROLES.filter((role) => role !== 'IT_ADMIN');
    for (const role of personal) {
      expect(await grant('everywhere', role, HERE!)).toEqual([{ code: 'EVERY_COUNTY', field: 'input.role' }]);
      expect(await grant('administrator', role, HERE!)).toEqual([
        { code: 'ADMINISTRATOR_ALONE', field: 'input.role' },
      ]);
    }
    expect(await grant('officer', 'IT_ADMIN', HERE!)).toEqual([
      { code: 'ADMINISTRATOR_ALONE', field: 'input.role' },
    ]);
    expect(await grant('officer', 'AUDITOR', THERE!)).toEqual([
      { code: 'OTHER_COUNTY', field: 'input.county' },
    ]);
    expect(await grant('everywhere', 'IT_ADMIN', 'nowhere')).toEqual([
      { code: 'COUNTY_FORM', field: 'input.county' },
    ]);
    expect(await grant('officer', 'APPROVER', HERE!)).toEqual([]);
  });

  test('the database refuses what is written past the program', async () => {
    const everywhere = await anAccount(database(), 'everywhere');
    const officer = await anAccount(database(), 'officer', [
      { role: 'PERSONNEL_OFFICER', countyCode: HERE! },
    ]);
    expect(await constraintOf(insert(everywhere.id, 'AUDITOR', HERE!))).toBe('role_grant_installation_ck');
    expect(await constraintOf(insert(officer.id, 'AUDITOR', THERE!))).toBe('role_grant_border_ck');
    expect(await constraintOf(insert(officer.id, 'IT_ADMIN', HERE!))).toBe('role_grant_administrator_ck');
    const move = (to: string): Promise<string | null> =>
      constraintOf(
        database().dataSource.query('UPDATE account SET county_code = $2 WHERE id = $1', [officer.id, to]),
      );
    expect([await move(THERE!), await move('*')]).toEqual(['account_border_ck', 'account_border_ck']);
    await insert(everywhere.id, 'IT_ADMIN', '*');
    await insert(officer.id, 'APPROVER', HERE!);
    // Two writers at once: one of them waits and is refused.
    const newcomer = await anAccount(database(), 'newcomer', [{ role: 'AUDITOR', countyCode: HERE! }]);
    await database().dataSource.query('UPDATE role_grant SET revoked_at = now() WHERE account_id = $1', [
      newcomer.id,
    ]);
    const both = [insert(newcomer.id, 'IT_ADMIN', HERE!), insert(newcomer.id, 'AUDITOR', HERE!)];
    const outcomes = await Promise.all(both.map(constraintOf));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes).toContain('role_grant_administrator_ck');
  });

  test('accounts from before are brought back behind the border, and whoever starts the server is told', async () => {
    const { dataSource } = database();
    await revert(dataSource, MIGRATIONS.length - MIGRATIONS.indexOf(CountyBorders1790000000062));
    const before: readonly [string, string, readonly [Role, string][]][] = [
      [
        'one-county',
        '*',
        [
          ['PERSONNEL_OFFICER', HERE!],
          ['APPROVER', HERE!],
        ],
      ],
      [
        'two-counties',
        '*',
        [
          ['PERSONNEL_OFFICER', HERE!],
          ['PERSONNEL_OFFICER', THERE!],
        ],
      ],
      [
        'root',
        '*',
        [
          ['IT_ADMIN', '*'],
          ['PERSONNEL_OFFICER', HERE!],
        ],
      ],
      [
        'it',
        HERE!,
        [
          ['IT_ADMIN', HERE!],
          ['AUDITOR', HERE!],
        ],
      ],
      ['sound', HERE!, [['AUDITOR', HERE!]]],
    ];
    const logins = new Map<string, string>();
    for (const [login, county, roles] of before) {
      const [{ id }] = await dataSource.query(
        `INSERT INTO account (county_code, login, name, must_change_password, failed_sign_ins)
         VALUES ($1, $2, $2, false, 0) RETURNING id`,
        [county, login],
      );
      logins.set(id, login);
      for (const [role, where] of roles) await insert(id, role, where);
    }
    const said: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      said.push(String(line));
      return true;
    });
    await migrate(dataSource);
    write.mockRestore();
    const held: { login: string; county: string; roles: readonly string[] }[] = await dataSource.query(
      `SELECT a.login, a.county_code AS county,
         coalesce(array_agg(g.role || ' ' || g.county_code ORDER BY g.role) FILTER (WHERE g.id IS NOT NULL), '{}') AS roles
       FROM account a LEFT JOIN role_grant g ON g.account_id = a.id AND g.revoked_at IS NULL
       GROUP BY a.id ORDER BY a.login COLLATE "C"`,
    );
    expect(held).toEqual([
      { login: 'it', county: HERE, roles: ['IT_ADMIN 530000'] },
      { login: 'one-county', county: HERE, roles: ['APPROVER 530000', 'PERSONNEL_OFFICER 530000'] },
      { login: 'root', county: '*', roles: ['IT_ADMIN *'] },
      { login: 'sound', county: HERE, roles: ['AUDITOR 530000'] },
      { login: 'two-counties', county: '*', roles: [] },
    ]);
    expect(said).toHaveLength(4);
    for (const login of ['it', 'one-county', 'root', 'two-counties']) {
      expect(said.filter((line) => line.includes(`账号 ${login} `))).toHaveLength(1);
    }
    const entries: { chain: string; action: string; id: string }[] = await dataSource.query(
      `SELECT chain, action, subject_id AS id FROM audit_entry ORDER BY chain, sequence`,
    );
    expect(entries.map(({ chain, action, id }) => [chain, action, logins.get(id)])).toEqual([
      [HERE, 'ROLE_REVOKED', 'it'],
      [HERE, 'ACCOUNT_MOVED', 'one-county'],
      [HERE, 'ROLE_REVOKED', 'root'],
      [HERE, 'ROLE_REVOKED', 'two-counties'],
      [THERE, 'ROLE_REVOKED', 'two-counties'],
    ]);
    expect((await verifyAudit(dataSource.manager)).map(({ problem }) => problem)).toEqual([null, null]);
  });
});
