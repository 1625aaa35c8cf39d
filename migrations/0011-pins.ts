// Pins.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Pins1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pin (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        teacher_id uuid,
        school_id uuid,
        to_school_id uuid,
        reason text NOT NULL,
        source text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pin_pk PRIMARY KEY (id),
        CONSTRAINT pin_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT pin_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT pin_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id)
          REFERENCES teacher (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT pin_to_school_fk FOREIGN KEY (county_id, school_year_id, to_school_id)
          REFERENCES school (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT pin_kind_ck CHECK (kind IN ('SEND_TO', 'NEVER', 'STAYS', 'RECEIVES_NOBODY')),
        CONSTRAINT pin_source_ck CHECK (source IN ('ROSTER', 'OFFICER'))
      )
    `);
    await runner.query('CREATE INDEX pin_to_school_ix ON pin (county_id, school_year_id, to_school_id)');
    await runner.query('CREATE INDEX pin_school_ix ON pin (county_id, school_year_id, school_id)');
    await runner.query('CREATE INDEX pin_teacher_ix ON pin (county_id, school_year_id, teacher_id)');
    await runner.query(`
      CREATE UNIQUE INDEX pin_key_uq
      ON pin (county_id, school_year_id, kind, coalesce(teacher_id::text, ''),
        coalesce(school_id::text, ''), coalesce(to_school_id::text, ''))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pin');
  }
}
