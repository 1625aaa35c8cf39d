// Accounts: who may sign in.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        county_code text NOT NULL,
        login text NOT NULL,
        name text NOT NULL,
        password_hash text,
        password_changed_at timestamptz,
        must_change_password boolean NOT NULL,
        failed_sign_ins integer NOT NULL,
        locked_until timestamptz,
        disabled_at timestamptz,
        valid_until timestamptz,
        issuer text,
        subject text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_pk PRIMARY KEY (id),
        CONSTRAINT account_login_uq UNIQUE (login),
        CONSTRAINT account_subject_uq UNIQUE (issuer, subject),
        CONSTRAINT account_county_ck CHECK (county_code ~ '^([0-9]{6}|[*])$'),
        CONSTRAINT account_login_ck CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
        CONSTRAINT account_subject_ck CHECK ((issuer IS NULL) = (subject IS NULL))
      )
    `);
    await runner.query('CREATE INDEX account_county_ix ON account (county_code, login)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account');
  }
}
