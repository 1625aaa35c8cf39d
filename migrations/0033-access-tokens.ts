// Personal access tokens for scripts.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class AccessTokens1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_token (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        name text NOT NULL,
        token_hash text NOT NULL,
        may_change boolean NOT NULL,
        roles text[],
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT access_token_pk PRIMARY KEY (id),
        CONSTRAINT access_token_token_uq UNIQUE (token_hash),
        CONSTRAINT access_token_account_fk FOREIGN KEY (account_id)
          REFERENCES account (id)
      )
    `);
    await runner.query('CREATE INDEX access_token_account_ix ON access_token (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token');
  }
}
