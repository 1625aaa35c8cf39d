// Curves of variants: the run that computes one, and its points.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class VariantCurves1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE variant_curve (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        input_hash text NOT NULL,
        rule_set_version text NOT NULL,
        roster_version integer NOT NULL,
        seed integer NOT NULL,
        time_limit_seconds double precision NOT NULL,
        curve json,
        run_state text NOT NULL,
        run_phase text,
        run_done double precision NOT NULL,
        run_seconds double precision NOT NULL,
        run_attempts integer NOT NULL,
        run_error jsonb,
        run_started_at timestamptz,
        run_finished_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT variant_curve_pk PRIMARY KEY (id),
        CONSTRAINT variant_curve_input_fk FOREIGN KEY (county_id, school_year_id, input_hash)
          REFERENCES plan_input (county_id, school_year_id, hash),
        CONSTRAINT variant_curve_points_ck CHECK (run_state <> 'SUCCEEDED' OR curve IS NOT NULL),
        CONSTRAINT variant_curve_run_state_ck
          CHECK (run_state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
        CONSTRAINT variant_curve_time_limit_ck CHECK (time_limit_seconds > 0)
      )
    `);
    await runner.query(`
      CREATE INDEX variant_curve_run_ix
      ON variant_curve (run_state) WHERE run_state IN ('QUEUED', 'RUNNING')
    `);
    await runner.query(`
      CREATE INDEX variant_curve_created_ix
      ON variant_curve (county_id, school_year_id, created_at, id)
    `);
    await runner.query(`
      CREATE INDEX variant_curve_input_ix ON variant_curve (county_id, school_year_id, input_hash)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE variant_curve');
  }
}
