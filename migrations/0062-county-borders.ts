// County borders are absolute in the database too: roles of an account stay in its county, an account of the
// installation administers and does nothing else, and whoever administers accounts sees no person of a roster.
import { MigrationInterface, QueryRunner } from 'typeorm';
import { audit } from '../src/features/audit';

/** Who an ended role or a moved account names as the one who did it. */
const ACTOR = 'county-borders';
const REASON =
  '县界不可逾越，系统管理员不兼任能看到个人信息的角色 / county borders are absolute, and an IT administrator holds no role that sees people';

interface AccountAcross {
  readonly id: string;
  readonly login: string;
  readonly countyCode: string;
  readonly administers: boolean;
  /** Counties in which it holds other roles than IT_ADMIN. */
  readonly counties: readonly string[];
}

interface EndedRole {
  readonly role: string;
  readonly countyCode: string;
}

export class CountyBorders1790000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const told: string[] = [];
    for (const account of await accountsAcross(runner)) told.push(await bringBack(runner, account));
    await guard(runner);
    // Before the server listens; the audit log of the county says the same.
    for (const line of told) process.stderr.write(`${line}\n`);
  }

  /** Roles that were ended stay ended: nobody gets back by a step down what he should not have had. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER account_border ON account');
    await runner.query('DROP TRIGGER role_grant_border ON role_grant');
    await runner.query('DROP FUNCTION keep_account_in_county()');
    await runner.query('DROP FUNCTION keep_role_in_county()');
  }
}

function accountsAcross(runner: QueryRunner): Promise<readonly AccountAcross[]> {
  return runner.query(`
    SELECT a.id, a.login, a.county_code AS "countyCode", bool_or(g.role = 'IT_ADMIN') AS administers,
      coalesce(array_agg(DISTINCT g.county_code) FILTER (WHERE g.role <> 'IT_ADMIN'), '{}') AS counties
    FROM account a JOIN role_grant g ON g.account_id = a.id AND g.revoked_at IS NULL
    GROUP BY a.id
    HAVING (bool_or(g.role = 'IT_ADMIN') AND bool_or(g.role <> 'IT_ADMIN'))
      OR (a.county_code = '*' AND bool_or(g.role <> 'IT_ADMIN'))
      OR (a.county_code <> '*' AND bool_or(g.county_code <> a.county_code))
    ORDER BY a.login`);
}

/** What was done to the account, in a line for whoever starts the server. */
async function bringBack(runner: QueryRunner, account: AccountAcross): Promise<string> {
  const [home] = account.counties;
  if (
    home !== undefined &&
    account.countyCode === '*' &&
    !account.administers &&
    account.counties.length === 1
  ) {
    await runner.query('UPDATE account SET county_code = $2 WHERE id = $1', [account.id, home]);
    const detail = { from: account.countyCode, to: home };
    await note(runner, account, { county: home, action: 'ACCOUNT_MOVED', detail });
    return `账号 ${account.login} 归入 ${home}，角色不变 / account ${account.login} now belongs to ${home}, with its roles`;
  }
  const [ended] = (await runner.query(
    `WITH ended AS (
       UPDATE role_grant g SET revoked_at = now(), revoked_by = $2
       FROM account a
       WHERE a.id = $1 AND g.account_id = a.id AND g.revoked_at IS NULL
         AND (CASE WHEN a.county_code = '*' OR $3::boolean THEN g.role <> 'IT_ADMIN' ELSE false END
           OR (a.county_code <> '*' AND g.county_code <> a.county_code))
       RETURNING g.role, g.county_code)
     SELECT coalesce(json_agg(json_build_object('role', role, 'countyCode', county_code)
       ORDER BY role, county_code), '[]') AS roles FROM ended`,
    [account.id, ACTOR, account.administers],
  )) as readonly { roles: readonly EndedRole[] }[];
  const roles = ended?.roles ?? [];
  await runner.query('DELETE FROM stored_file WHERE account_id = $1', [account.id]);
  for (const role of roles) {
    await note(runner, account, { county: role.countyCode, action: 'ROLE_REVOKED', detail: { ...role } });
  }
  const list = roles.map(({ role, countyCode }) => `${role} ${countyCode}`).join(', ');
  return (
    `账号 ${account.login} 的下列角色已收回，请为其在该县另建账号：${list} / ` +
    `roles of the account ${account.login} were ended, make it an account of its own in that county: ${list}`
  );
}

interface Note {
  readonly county: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

function note(runner: QueryRunner, account: AccountAcross, { county, action, detail }: Note): Promise<void> {
  return audit(runner.manager, {
    county: county === '*' ? null : county,
    actor: ACTOR,
    action,
    subjectType: 'ACCOUNT',
    subjectId: account.id,
    reason: REASON,
    detail,
    change: null,
  });
}

/** Whoever writes past the program is held as well; two who write at once wait for each other at the account. */
async function guard(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION keep_role_in_county() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE home text;
    BEGIN
      IF NEW.revoked_at IS NOT NULL THEN RETURN NEW; END IF;
      SELECT county_code INTO home FROM account WHERE id = NEW.account_id FOR UPDATE;
      IF home = '*' AND NEW.role <> 'IT_ADMIN' THEN
        RAISE EXCEPTION 'an account of the installation administers and does nothing else'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_installation_ck';
      END IF;
      IF home <> '*' AND NEW.county_code <> home THEN
        RAISE EXCEPTION 'a role stays in the county of its account'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_border_ck';
      END IF;
      IF EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = NEW.account_id AND g.id <> NEW.id
        AND g.revoked_at IS NULL AND (g.role = 'IT_ADMIN') <> (NEW.role = 'IT_ADMIN')) THEN
        RAISE EXCEPTION 'an administrator of accounts holds no role that sees people'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_administrator_ck';
      END IF;
      RETURN NEW;
    END $$
  `);
  await runner.query(`
    CREATE TRIGGER role_grant_border BEFORE INSERT OR UPDATE ON role_grant
    FOR EACH ROW EXECUTE FUNCTION keep_role_in_county()
  `);
  await runner.query(`
    CREATE FUNCTION keep_account_in_county() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.county_code <> OLD.county_code
        AND EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = NEW.id AND g.revoked_at IS NULL
          AND (CASE WHEN NEW.county_code = '*' THEN g.role <> 'IT_ADMIN'
            ELSE g.county_code <> NEW.county_code END)) THEN
        RAISE EXCEPTION 'an account with roles stays in their county'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'account_border_ck';
      END IF;
      RETURN NEW;
    END $$
  `);
  await runner.query(`
    CREATE TRIGGER account_border BEFORE UPDATE OF county_code ON account
    FOR EACH ROW EXECUTE FUNCTION keep_account_in_county()
  `);
}
