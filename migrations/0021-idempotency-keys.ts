// Idempotency keys of starts and approvals, with the answers they got.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotencyKeys1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        account_id text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        input_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_key_pk PRIMARY KEY (account_id, operation, key),
        CONSTRAINT idempotency_key_length_ck CHECK (length(key) BETWEEN 1 AND 200)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
