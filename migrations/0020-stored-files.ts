// Uploaded and exported files.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class StoredFiles1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        bytes bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT stored_file_pk PRIMARY KEY (id),
        CONSTRAINT stored_file_kind_ck CHECK (kind IN ('XLSX', 'DOCX', 'ZIP', 'XLS', 'JSON', 'TEXT'))
      )
    `);
    await runner.query('CREATE INDEX stored_file_expiry_ix ON stored_file (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stored_file');
  }
}
