// A file remembers the roles it was made in: a token that has fewer of them does not download it.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesRememberRoles1790000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['stored_file', 'paper_order']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN grants jsonb NOT NULL DEFAULT '[]'`);
      // A revoked role took its files with it: what the account holds now, it held when the file was made, or more.
      await runner.query(`
        UPDATE ${table} f SET grants = held.grants FROM (
          SELECT account_id::text AS account_id, jsonb_agg(jsonb_build_object('role', role, 'countyCode', county_code,
            'schoolCode', school_code, 'staffNo', staff_no)) AS grants
          FROM role_grant WHERE revoked_at IS NULL GROUP BY account_id) held
        WHERE held.account_id = f.account_id`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['paper_order', 'stored_file']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN grants`);
    }
  }
}
