// Comments on plans, append-only: who said what about a plan, and when.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanComments1790000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_comment (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        sequence integer NOT NULL,
        text text NOT NULL,
        written_by text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT plan_comment_pk PRIMARY KEY (id),
        CONSTRAINT plan_comment_sequence_uq UNIQUE (county_id, school_year_id, plan_id, sequence),
        CONSTRAINT plan_comment_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT plan_comment_text_ck CHECK (length(text) BETWEEN 1 AND 2000),
        CONSTRAINT plan_comment_sequence_ck CHECK (sequence > 0)
      )
    `);
    await runner.query(`
      CREATE TRIGGER plan_comment_append_only BEFORE UPDATE OR DELETE ON plan_comment
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_comment');
  }
}
