// Subjects.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Subjects1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subject (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        weight double precision NOT NULL,
        CONSTRAINT subject_pk PRIMARY KEY (county_id, school_year_id, code),
        CONSTRAINT subject_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT subject_weight_ck CHECK (weight >= 0)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE subject');
  }
}
