// Browsers that are signed in.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountSessions1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_session (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT account_session_pk PRIMARY KEY (id),
        CONSTRAINT account_session_token_uq UNIQUE (token_hash),
        CONSTRAINT account_session_account_fk FOREIGN KEY (account_id)
          REFERENCES account (id)
      )
    `);
    await runner.query('CREATE INDEX account_session_account_ix ON account_session (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_session');
  }
}
