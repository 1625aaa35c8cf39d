// Corrections in the life of a rotation record: a later event takes the place of a mistaken one, or takes it away.
import { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'PLANNED', 'NOTIFIED', 'OBJECTED', 'OBJECTION_DECIDED', 'REPORTED', 'LATE', 'EXTENDED', 'LEFT_EARLY',
  'COMPLETED', 'RETURNED', 'ASSESSED', 'WITHDRAWN'`;

export class RotationCorrections1790000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rotation_event ADD COLUMN corrects integer,
        DROP CONSTRAINT rotation_event_kind_ck,
        ADD CONSTRAINT rotation_event_kind_ck CHECK (kind IN (${KINDS}, 'ANNULLED')),
        ADD CONSTRAINT rotation_event_corrects_ck CHECK (corrects > 1 AND corrects < sequence),
        ADD CONSTRAINT rotation_event_annulled_ck CHECK (kind <> 'ANNULLED' OR corrects IS NOT NULL),
        ADD CONSTRAINT rotation_event_corrects_uq UNIQUE (county_id, school_year_id, rotation_id, corrects)
    `);
  }

  /** Corrections are facts that the earlier shape cannot hold: taking it back fails while there are any. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rotation_event DROP CONSTRAINT rotation_event_corrects_uq,
        DROP CONSTRAINT rotation_event_annulled_ck,
        DROP CONSTRAINT rotation_event_corrects_ck,
        DROP CONSTRAINT rotation_event_kind_ck,
        ADD CONSTRAINT rotation_event_kind_ck CHECK (kind IN (${KINDS})),
        DROP COLUMN corrects
    `);
  }
}
