// What happened to rotation records, append-only.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class RotationEvents1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rotation_event (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        rotation_id uuid NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        happened_on date NOT NULL,
        deadline date,
        ends_on date,
        upheld boolean,
        reason text NOT NULL,
        assessment jsonb,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rotation_event_pk PRIMARY KEY (id),
        CONSTRAINT rotation_event_sequence_uq UNIQUE (county_id, school_year_id, rotation_id, sequence),
        CONSTRAINT rotation_event_rotation_fk FOREIGN KEY (county_id, school_year_id, rotation_id)
          REFERENCES rotation_record (county_id, school_year_id, id),
        CONSTRAINT rotation_event_kind_ck
          CHECK (kind IN ('PLANNED', 'NOTIFIED', 'OBJECTED', 'OBJECTION_DECIDED', 'REPORTED', 'LATE',
            'EXTENDED', 'LEFT_EARLY', 'COMPLETED', 'RETURNED', 'ASSESSED', 'WITHDRAWN')),
        CONSTRAINT rotation_event_sequence_ck CHECK (sequence > 0)
      )
    `);
    await runner.query(`
      CREATE INDEX rotation_event_kind_ix
      ON rotation_event (county_id, school_year_id, kind, happened_on)
    `);
    await runner.query(`
      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$
    `);
    await runner.query(`
      CREATE TRIGGER rotation_event_append_only BEFORE UPDATE OR DELETE ON rotation_event
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rotation_event');
    await runner.query('DROP FUNCTION refuse_rewriting()');
  }
}
