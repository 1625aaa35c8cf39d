// Frozen inputs of plans.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanInputs1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_input (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        hash text NOT NULL,
        roster json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT plan_input_pk PRIMARY KEY (county_id, school_year_id, hash),
        CONSTRAINT plan_input_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_input');
  }
}
