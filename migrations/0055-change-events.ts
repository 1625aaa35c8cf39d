// What the change feed tells of audited changes, and to whom.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeEvents1790000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE change_event (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        county_id uuid NOT NULL,
        sequence integer NOT NULL,
        school_year text NOT NULL,
        school_codes text[] NOT NULL,
        staff_nos text[] NOT NULL,
        CONSTRAINT change_event_pk PRIMARY KEY (id),
        CONSTRAINT change_event_sequence_uq UNIQUE (county_id, sequence),
        CONSTRAINT change_event_county_fk FOREIGN KEY (county_id) REFERENCES county (id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_event');
  }
}
