// Two tables that nothing ever wrote to go; days of itinerant work are whole, as in every file and plan.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class TablesNobodyFilled1790000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE authorised_post');
    await runner.query('DROP TABLE teaching');
    await runner.query('ALTER TABLE rotation_record ALTER COLUMN days_per_week TYPE integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rotation_record ALTER COLUMN days_per_week TYPE double precision');
    await runner.query(`
      CREATE TABLE authorised_post (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        school_id uuid NOT NULL,
        subject_code text,
        title text,
        posts integer NOT NULL,
        CONSTRAINT authorised_post_pk PRIMARY KEY (id),
        CONSTRAINT authorised_post_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT authorised_post_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT authorised_post_detail_ck CHECK (subject_code IS NOT NULL OR title IS NOT NULL),
        CONSTRAINT authorised_post_posts_ck CHECK (posts >= 0),
        CONSTRAINT authorised_post_title_ck
          CHECK (title IN ('NONE', 'THIRD', 'SECOND', 'FIRST', 'SENIOR', 'PROFESSOR'))
      )
    `);
    await runner.query(`
      CREATE INDEX authorised_post_subject_ix
      ON authorised_post (county_id, school_year_id, subject_code)
    `);
    await runner.query(`
      CREATE UNIQUE INDEX authorised_post_key_uq
      ON authorised_post (county_id, school_year_id, school_id, coalesce(subject_code, ''), coalesce(title, ''))
    `);
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
}
