// Decisions about plans, append-only: who moved a plan from which state to which, when and why.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanDecisions1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_decision (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        reason text NOT NULL,
        input_hash text,
        submitted_by text,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT plan_decision_pk PRIMARY KEY (id),
        CONSTRAINT plan_decision_sequence_uq UNIQUE (county_id, school_year_id, plan_id, sequence),
        CONSTRAINT plan_decision_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT plan_decision_kind_ck
          CHECK (kind IN ('SUBMITTED', 'RETURNED', 'RECHECKED', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
        CONSTRAINT plan_decision_from_ck
          CHECK (from_state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
        CONSTRAINT plan_decision_to_ck
          CHECK (to_state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
        CONSTRAINT plan_decision_reason_ck CHECK (kind NOT IN ('RETURNED', 'WITHDRAWN') OR length(reason) > 0),
        CONSTRAINT plan_decision_two_persons_ck
          CHECK (kind <> 'APPROVED' OR (submitted_by IS NOT NULL AND submitted_by <> decided_by)),
        CONSTRAINT plan_decision_sequence_ck CHECK (sequence > 0)
      )
    `);
    await runner.query(`
      CREATE UNIQUE INDEX plan_decision_approved_uq
      ON plan_decision (county_id, school_year_id, plan_id) WHERE kind = 'APPROVED'
    `);
    await runner.query(`
      CREATE TRIGGER plan_decision_append_only BEFORE UPDATE OR DELETE ON plan_decision
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_decision');
  }
}
