// What officers said about single moves of a plan, append-only: rejected or pinned, why, and the pin that came of it.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class MoveVerdicts1790000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE move_verdict (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        move_kind text NOT NULL,
        position integer NOT NULL,
        staff_no text,
        to_school_code text NOT NULL,
        reason text NOT NULL,
        pin_id uuid NOT NULL,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT move_verdict_pk PRIMARY KEY (id),
        CONSTRAINT move_verdict_sequence_uq UNIQUE (county_id, school_year_id, plan_id, sequence),
        CONSTRAINT move_verdict_move_fk FOREIGN KEY (county_id, school_year_id, plan_id, move_kind, position)
          REFERENCES plan_move (county_id, school_year_id, plan_id, kind, position),
        CONSTRAINT move_verdict_kind_ck CHECK (kind IN ('REJECTED', 'PINNED')),
        CONSTRAINT move_verdict_reason_ck CHECK (length(reason) > 0),
        CONSTRAINT move_verdict_sequence_ck CHECK (sequence > 0)
      )
    `);
    await runner.query(`
      CREATE INDEX move_verdict_move_ix
      ON move_verdict (county_id, school_year_id, plan_id, move_kind, position)
    `);
    // The reason is about a person, and goes when the person's time is over.
    await runner.query(`
      CREATE FUNCTION refuse_rewriting_but_erasing_reason() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.reason = '（已清除）'
          AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$
    `);
    await runner.query(`
      CREATE TRIGGER move_verdict_append_only BEFORE UPDATE OR DELETE ON move_verdict
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_erasing_reason()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE move_verdict');
    await runner.query('DROP FUNCTION refuse_rewriting_but_erasing_reason()');
  }
}
