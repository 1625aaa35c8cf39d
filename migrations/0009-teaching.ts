// What teachers really teach.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Teaching1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teaching (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        teacher_id uuid NOT NULL,
        school_id uuid NOT NULL,
        grade integer NOT NULL,
        subject_code text NOT NULL,
        weekly_periods double precision NOT NULL,
        CONSTRAINT teaching_pk PRIMARY KEY (county_id, school_year_id, teacher_id, school_id, grade, subject_code),
        CONSTRAINT teaching_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT teaching_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT teaching_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id)
          REFERENCES teacher (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT teaching_grade_ck CHECK (grade BETWEEN 1 AND 9),
        CONSTRAINT teaching_periods_ck CHECK (weekly_periods > 0)
      )
    `);
    await runner.query(`
      CREATE INDEX teaching_subject_ix
      ON teaching (county_id, school_year_id, subject_code)
    `);
    await runner.query(`
      CREATE INDEX teaching_school_ix
      ON teaching (county_id, school_year_id, school_id, subject_code)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE teaching');
  }
}
