// Counties and their school years: the scope of everything else.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class SchoolYears1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE county (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT county_pk PRIMARY KEY (id),
        CONSTRAINT county_code_uq UNIQUE (code),
        CONSTRAINT county_code_ck CHECK (code ~ '^[0-9]{6}$')
      )
    `);
    await runner.query(`
      CREATE TABLE school_year (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        county_id uuid NOT NULL,
        label text NOT NULL,
        start_date date NOT NULL,
        county_name text NOT NULL,
        seat_longitude double precision NOT NULL,
        seat_latitude double precision NOT NULL,
        roster_version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT school_year_pk PRIMARY KEY (id),
        CONSTRAINT school_year_label_uq UNIQUE (county_id, label),
        CONSTRAINT school_year_scope_uq UNIQUE (county_id, id),
        CONSTRAINT school_year_county_fk FOREIGN KEY (county_id)
          REFERENCES county (id),
        CONSTRAINT school_year_seat_ck
          CHECK (seat_longitude BETWEEN -180 AND 180 AND seat_latitude BETWEEN -90 AND 90)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school_year');
    await runner.query('DROP TABLE county');
  }
}
