// Absences: teachers who hold their post and are not there for a while.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Absences1790000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE absence (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        teacher_id uuid NOT NULL,
        kind text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        CONSTRAINT absence_pk PRIMARY KEY (county_id, school_year_id, teacher_id, starts_on),
        CONSTRAINT absence_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id)
          REFERENCES teacher (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT absence_kind_ck
          CHECK (kind IN ('MATERNITY', 'ILLNESS', 'CARE', 'SECONDMENT', 'STUDY', 'OTHER')),
        CONSTRAINT absence_dates_ck CHECK (ends_on >= starts_on)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE absence');
  }
}
