// Moves of plans, and what they fill.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanMoves1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_move (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        kind text NOT NULL,
        position integer NOT NULL,
        staff_no text,
        partner_staff_no text,
        from_school_code text,
        to_school_code text NOT NULL,
        stage text,
        subject_code text,
        days_per_week integer,
        head_count integer,
        CONSTRAINT plan_move_pk PRIMARY KEY (id),
        CONSTRAINT plan_move_position_uq UNIQUE (county_id, school_year_id, plan_id, kind, position),
        CONSTRAINT plan_move_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT plan_move_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT plan_move_count_ck CHECK ((kind = 'HIRE') = (head_count IS NOT NULL)),
        CONSTRAINT plan_move_days_ck CHECK ((kind = 'ITINERANT') = (days_per_week IS NOT NULL)),
        CONSTRAINT plan_move_kind_ck CHECK (kind IN ('COVER', 'ITINERANT', 'ROTATION', 'EXCHANGE', 'HIRE')),
        CONSTRAINT plan_move_partner_ck CHECK ((kind = 'EXCHANGE') = (partner_staff_no IS NOT NULL)),
        CONSTRAINT plan_move_person_ck CHECK ((kind = 'HIRE') = (staff_no IS NULL)),
        CONSTRAINT plan_move_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR'))
      )
    `);
    await runner.query(`
      CREATE INDEX plan_move_from_ix
      ON plan_move (county_id, school_year_id, from_school_code)
    `);
    await runner.query(`
      CREATE INDEX plan_move_to_ix
      ON plan_move (county_id, school_year_id, to_school_code)
    `);
    await runner.query(`
      CREATE INDEX plan_move_partner_ix
      ON plan_move (county_id, school_year_id, partner_staff_no)
    `);
    await runner.query(`
      CREATE INDEX plan_move_staff_ix
      ON plan_move (county_id, school_year_id, staff_no)
    `);
    await runner.query(`
      CREATE TABLE plan_move_fill (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        move_id uuid NOT NULL,
        stage text NOT NULL,
        subject_code text NOT NULL,
        fte double precision NOT NULL,
        CONSTRAINT plan_move_fill_pk PRIMARY KEY (county_id, school_year_id, move_id, stage, subject_code),
        CONSTRAINT plan_move_fill_move_fk FOREIGN KEY (county_id, school_year_id, move_id)
          REFERENCES plan_move (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT plan_move_fill_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR'))
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_move_fill');
    await runner.query('DROP TABLE plan_move');
  }
}
