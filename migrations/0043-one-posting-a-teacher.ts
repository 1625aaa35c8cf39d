// A posting that an approval wrote and somebody withdrew leaves its place to a later one; of live ones there is one a teacher.
import { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on';

const LEAVING_WITHDRAWN_ONES = `
  CREATE UNIQUE INDEX rotation_record_key_uq ON rotation_record (${KEY})
  WHERE source <> 'PLAN' OR status <> 'WITHDRAWN'`;

export class OnePostingATeacher1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rotation_record DROP CONSTRAINT IF EXISTS rotation_record_key_uq');
    await runner.query('DROP INDEX IF EXISTS rotation_record_key_uq');
    await runner.query(LEAVING_WITHDRAWN_ONES);
    await runner.query(`
      CREATE UNIQUE INDEX rotation_record_posting_uq
      ON rotation_record (county_id, school_year_id, teacher_id)
      WHERE source = 'PLAN' AND kind <> 'ITINERANT' AND status IN ('PLANNED', 'ACTIVE')
    `);
  }

  /** Where a posting was withdrawn and made again, the narrower index stays: history is not thrown away. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX rotation_record_posting_uq');
    const again: unknown[] = await runner.query(
      `SELECT 1 FROM rotation_record GROUP BY ${KEY} HAVING count(*) > 1 LIMIT 1`,
    );
    if (again.length > 0) return;
    await runner.query('DROP INDEX rotation_record_key_uq');
    await runner.query(`ALTER TABLE rotation_record ADD CONSTRAINT rotation_record_key_uq UNIQUE (${KEY})`);
  }
}
