// The curriculum and the workload of a full-time teacher.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Curriculum1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE curriculum_row (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        grade integer NOT NULL,
        subject_code text NOT NULL,
        weekly_periods double precision NOT NULL,
        CONSTRAINT curriculum_row_pk PRIMARY KEY (county_id, school_year_id, grade, subject_code),
        CONSTRAINT curriculum_row_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT curriculum_row_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT curriculum_row_grade_ck CHECK (grade BETWEEN 1 AND 9),
        CONSTRAINT curriculum_row_periods_ck CHECK (weekly_periods >= 0)
      )
    `);
    await runner.query(`
      CREATE TABLE workload_row (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        stage text NOT NULL,
        subject_code text NOT NULL,
        weekly_periods_per_teacher double precision NOT NULL,
        CONSTRAINT workload_row_pk PRIMARY KEY (county_id, school_year_id, stage, subject_code),
        CONSTRAINT workload_row_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT workload_row_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT workload_row_periods_ck CHECK (weekly_periods_per_teacher > 0),
        CONSTRAINT workload_row_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR'))
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE workload_row');
    await runner.query('DROP TABLE curriculum_row');
  }
}
