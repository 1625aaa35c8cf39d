// Throwing somebody out ends tokens as well, and a session knows when its password was given last.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class ThrownOut1790000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN thrown_out_at timestamptz');
    await runner.query('ALTER TABLE account_session ADD COLUMN proven_at timestamptz');
    await runner.query('UPDATE account_session SET proven_at = created_at');
    await runner.query('ALTER TABLE account_session ALTER COLUMN proven_at SET NOT NULL');
    await runner.query('ALTER TABLE access_token ADD COLUMN last_used_at timestamptz');
    await runner.query(`ALTER TABLE access_token ADD COLUMN used_from text[] NOT NULL DEFAULT '{}'`);
    // What a switched-off account still has would come back with it.
    await runner.query(`
      UPDATE access_token k SET revoked_at = now() FROM account a
      WHERE a.id = k.account_id AND a.disabled_at IS NOT NULL AND k.revoked_at IS NULL`);
    await runner.query(`
      UPDATE one_time_link l SET used_at = now() FROM account a
      WHERE a.id = l.account_id AND a.disabled_at IS NOT NULL AND l.used_at IS NULL`);
    await runner.query('UPDATE account SET thrown_out_at = disabled_at WHERE disabled_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_token DROP COLUMN used_from');
    await runner.query('ALTER TABLE access_token DROP COLUMN last_used_at');
    await runner.query('ALTER TABLE account_session DROP COLUMN proven_at');
    await runner.query('ALTER TABLE account DROP COLUMN thrown_out_at');
  }
}
