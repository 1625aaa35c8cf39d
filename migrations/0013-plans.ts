// Plans: state, run and document.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Plans1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        description text NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        based_on_plan_id uuid,
        input_hash text NOT NULL,
        rule_set_version text NOT NULL,
        roster_version integer NOT NULL,
        seed integer NOT NULL,
        time_limit_seconds double precision NOT NULL,
        document json,
        violations integer,
        run_state text NOT NULL,
        job_id text,
        idempotency_key text,
        run_phase text,
        run_done double precision NOT NULL,
        run_best double precision,
        run_bound double precision,
        run_seconds double precision NOT NULL,
        run_attempts integer NOT NULL,
        cancel_requested boolean NOT NULL,
        run_error jsonb,
        run_started_at timestamptz,
        run_finished_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT plan_pk PRIMARY KEY (id),
        CONSTRAINT plan_idempotency_uq UNIQUE (county_id, school_year_id, idempotency_key),
        CONSTRAINT plan_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT plan_based_on_fk FOREIGN KEY (county_id, school_year_id, based_on_plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT plan_input_fk FOREIGN KEY (county_id, school_year_id, input_hash)
          REFERENCES plan_input (county_id, school_year_id, hash),
        CONSTRAINT plan_document_ck CHECK (run_state <> 'SUCCEEDED' OR document IS NOT NULL),
        CONSTRAINT plan_run_state_ck
          CHECK (run_state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
        CONSTRAINT plan_state_ck
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
        CONSTRAINT plan_time_limit_ck CHECK (time_limit_seconds > 0),
        CONSTRAINT plan_version_ck CHECK (version > 0)
      )
    `);
    await runner.query(`
      CREATE INDEX plan_run_ix
      ON plan (run_state) WHERE run_state IN ('QUEUED', 'RUNNING')
    `);
    await runner.query(`
      CREATE INDEX plan_based_on_ix
      ON plan (county_id, school_year_id, based_on_plan_id)
    `);
    await runner.query('CREATE INDEX plan_input_ix ON plan (county_id, school_year_id, input_hash)');
    await runner.query('CREATE INDEX plan_created_ix ON plan (county_id, school_year_id, created_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan');
  }
}
