// Links that sign in, or let choose a password, once.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class OneTimeLinks1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE one_time_link (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        purpose text NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_link_pk PRIMARY KEY (id),
        CONSTRAINT one_time_link_token_uq UNIQUE (token_hash),
        CONSTRAINT one_time_link_account_fk FOREIGN KEY (account_id)
          REFERENCES account (id),
        CONSTRAINT one_time_link_purpose_ck CHECK (purpose IN ('SIGN_IN', 'SET_PASSWORD'))
      )
    `);
    await runner.query('CREATE INDEX one_time_link_account_ix ON one_time_link (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE one_time_link');
  }
}
