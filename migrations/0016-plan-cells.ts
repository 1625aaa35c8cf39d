// Cells with a shortage before or after a plan.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanCells1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_cell (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        school_code text NOT NULL,
        stage text NOT NULL,
        subject_code text NOT NULL,
        need double precision NOT NULL,
        supply double precision NOT NULL,
        shortage_before double precision NOT NULL,
        shortage_after double precision NOT NULL,
        reason text,
        CONSTRAINT plan_cell_pk PRIMARY KEY (county_id, school_year_id, plan_id, school_code, stage, subject_code),
        CONSTRAINT plan_cell_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT plan_cell_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR'))
      )
    `);
    await runner.query(`
      CREATE INDEX plan_cell_school_ix
      ON plan_cell (county_id, school_year_id, school_code)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_cell');
  }
}
