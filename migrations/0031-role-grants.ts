// Roles that accounts hold, each in one county.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class RoleGrants1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_grant (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        role text NOT NULL,
        county_code text NOT NULL,
        school_code text,
        staff_no text,
        granted_by text NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT now(),
        revoked_by text,
        revoked_at timestamptz,
        CONSTRAINT role_grant_pk PRIMARY KEY (id),
        CONSTRAINT role_grant_account_fk FOREIGN KEY (account_id)
          REFERENCES account (id),
        CONSTRAINT role_grant_role_ck
          CHECK (role IN ('PERSONNEL_OFFICER', 'APPROVER', 'PRINCIPAL', 'TEACHER', 'AUDITOR', 'IT_ADMIN')),
        CONSTRAINT role_grant_county_ck
          CHECK (county_code ~ '^[0-9]{6}$' OR (county_code = '*' AND role = 'IT_ADMIN')),
        CONSTRAINT role_grant_school_ck CHECK ((school_code IS NOT NULL) = (role = 'PRINCIPAL')),
        CONSTRAINT role_grant_staff_no_ck CHECK ((staff_no IS NOT NULL) = (role = 'TEACHER'))
      )
    `);
    await runner.query('CREATE INDEX role_grant_account_ix ON role_grant (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE role_grant');
  }
}
