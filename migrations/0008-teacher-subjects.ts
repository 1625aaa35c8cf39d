// Further subjects teachers are certified for.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class TeacherSubjects1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teacher_subject (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        teacher_id uuid NOT NULL,
        subject_code text NOT NULL,
        CONSTRAINT teacher_subject_pk PRIMARY KEY (county_id, school_year_id, teacher_id, subject_code),
        CONSTRAINT teacher_subject_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT teacher_subject_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id)
          REFERENCES teacher (county_id, school_year_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE INDEX teacher_subject_subject_ix
      ON teacher_subject (county_id, school_year_id, subject_code)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE teacher_subject');
  }
}
