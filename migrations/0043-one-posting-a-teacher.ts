// A posting that an approval wrote and somebody withdrew leaves its place to a later one; of live ones there is one a teacher.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class OnePostingATeacher1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rotation_record DROP CONSTRAINT rotation_record_key_uq');
    await runner.query(`
      CREATE UNIQUE INDEX rotation_record_key_uq
      ON rotation_record (county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on)
      WHERE source <> 'PLAN' OR status <> 'WITHDRAWN'
    `);
    await runner.query(`
      CREATE UNIQUE INDEX rotation_record_posting_uq
      ON rotation_record (county_id, school_year_id, teacher_id)
      WHERE source = 'PLAN' AND kind <> 'ITINERANT' AND status IN ('PLANNED', 'ACTIVE')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX rotation_record_posting_uq');
    await runner.query('DROP INDEX rotation_record_key_uq');
    await runner.query(`
      ALTER TABLE rotation_record ADD CONSTRAINT rotation_record_key_uq
        UNIQUE (county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on)
    `);
  }
}
