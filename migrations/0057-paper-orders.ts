// Papers asked for over the API: what is made, for whom, and with which templates.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PaperOrders1790000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_order (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        account_id text NOT NULL,
        kinds text[] NOT NULL,
        letterhead jsonb NOT NULL,
        reader jsonb,
        based_on_id uuid,
        state text NOT NULL,
        problem text,
        file_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT paper_order_pk PRIMARY KEY (id),
        CONSTRAINT paper_order_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT paper_order_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT paper_order_based_on_fk FOREIGN KEY (county_id, school_year_id, based_on_id)
          REFERENCES paper_order (county_id, school_year_id, id),
        CONSTRAINT paper_order_state_ck CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
        CONSTRAINT paper_order_problem_ck
          CHECK (problem IN ('NOTHING_TO_WRITE', 'BAD_TEMPLATE', 'GAVE_UP')),
        CONSTRAINT paper_order_failed_ck CHECK ((state = 'FAILED') = (problem IS NOT NULL))
      )
    `);
    await runner.query(
      'CREATE INDEX paper_order_plan_ix ON paper_order (county_id, school_year_id, plan_id, created_at)',
    );
    await runner.query(`
      CREATE TABLE paper_template (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        order_id uuid NOT NULL,
        kind text NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT paper_template_pk PRIMARY KEY (order_id, kind),
        CONSTRAINT paper_template_order_fk FOREIGN KEY (county_id, school_year_id, order_id)
          REFERENCES paper_order (county_id, school_year_id, id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_template');
    await runner.query('DROP TABLE paper_order');
  }
}
