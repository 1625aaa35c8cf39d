// Authorised posts by subject and title.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthorisedPosts1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE authorised_post');
  }
}
