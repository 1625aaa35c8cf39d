// An approved plan may add itinerant days where a teacher travels for the same subject already: the key is one source's own.
import { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on';

export class DaysBesideDays1790000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX rotation_record_key_uq');
    await runner.query(
      `CREATE UNIQUE INDEX rotation_record_key_uq ON rotation_record (${KEY}) WHERE source <> 'PLAN'`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX rotation_record_plan_key_uq ON rotation_record (plan_id, ${KEY})
      WHERE source = 'PLAN' AND status <> 'WITHDRAWN'
    `);
  }

  /** Where days stand beside days, the narrower indexes stay: nobody's schedule is thrown away. */
  async down(runner: QueryRunner): Promise<void> {
    const beside: unknown[] = await runner.query(
      `SELECT 1 FROM rotation_record WHERE source <> 'PLAN' OR status <> 'WITHDRAWN'
       GROUP BY ${KEY} HAVING count(*) > 1 LIMIT 1`,
    );
    if (beside.length > 0) return;
    await runner.query('DROP INDEX rotation_record_plan_key_uq');
    await runner.query('DROP INDEX rotation_record_key_uq');
    await runner.query(
      `CREATE UNIQUE INDEX rotation_record_key_uq ON rotation_record (${KEY})
       WHERE source <> 'PLAN' OR status <> 'WITHDRAWN'`,
    );
  }
}
