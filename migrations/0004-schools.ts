// Schools.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Schools1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        area text NOT NULL,
        township text NOT NULL,
        cluster text NOT NULL,
        longitude double precision NOT NULL,
        latitude double precision NOT NULL,
        remoteness integer NOT NULL,
        authorised_posts integer NOT NULL,
        free_beds integer NOT NULL,
        paired_school_id uuid,
        CONSTRAINT school_pk PRIMARY KEY (id),
        CONSTRAINT school_code_uq UNIQUE (county_id, school_year_id, code),
        CONSTRAINT school_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT school_paired_fk FOREIGN KEY (county_id, school_year_id, paired_school_id)
          REFERENCES school (county_id, school_year_id, id),
        CONSTRAINT school_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT school_area_ck CHECK (area IN ('URBAN', 'TOWN', 'RURAL')),
        CONSTRAINT school_beds_ck CHECK (free_beds >= 0),
        CONSTRAINT school_kind_ck
          CHECK (kind IN ('PRIMARY', 'JUNIOR', 'NINE_YEAR', 'TEACHING_POINT', 'SPECIAL')),
        CONSTRAINT school_place_ck CHECK (longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90),
        CONSTRAINT school_posts_ck CHECK (authorised_posts >= 0),
        CONSTRAINT school_remoteness_ck CHECK (remoteness BETWEEN 0 AND 3)
      )
    `);
    await runner.query(`
      CREATE INDEX school_paired_ix
      ON school (county_id, school_year_id, paired_school_id)
    `);
    await runner.query('CREATE INDEX school_cluster_ix ON school (county_id, school_year_id, cluster)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school');
  }
}
