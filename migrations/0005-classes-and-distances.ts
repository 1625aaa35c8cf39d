// Classes by grade, and the supplied distances between schools.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class ClassesAndDistances1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE class_group (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        school_id uuid NOT NULL,
        grade integer NOT NULL,
        classes double precision NOT NULL,
        pupils integer NOT NULL,
        CONSTRAINT class_group_pk PRIMARY KEY (county_id, school_year_id, school_id, grade),
        CONSTRAINT class_group_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT class_group_grade_ck CHECK (grade BETWEEN 1 AND 9),
        CONSTRAINT class_group_size_ck CHECK (classes >= 0 AND pupils >= 0)
      )
    `);
    await runner.query(`
      CREATE TABLE school_distance (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        from_school_id uuid NOT NULL,
        to_school_id uuid NOT NULL,
        km double precision NOT NULL,
        CONSTRAINT school_distance_pk PRIMARY KEY (county_id, school_year_id, from_school_id, to_school_id),
        CONSTRAINT school_distance_from_fk FOREIGN KEY (county_id, school_year_id, from_school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT school_distance_to_fk FOREIGN KEY (county_id, school_year_id, to_school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT school_distance_km_ck CHECK (km >= 0)
      )
    `);
    await runner.query(`
      CREATE INDEX school_distance_to_ix
      ON school_distance (county_id, school_year_id, to_school_id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school_distance');
    await runner.query('DROP TABLE class_group');
  }
}
