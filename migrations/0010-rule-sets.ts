// Versioned rule sets.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleSets1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_set (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        revision integer NOT NULL,
        version text NOT NULL,
        content jsonb NOT NULL,
        is_current boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rule_set_pk PRIMARY KEY (id),
        CONSTRAINT rule_set_revision_uq UNIQUE (county_id, school_year_id, revision),
        CONSTRAINT rule_set_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id)
      )
    `);
    await runner.query(`
      CREATE UNIQUE INDEX rule_set_current_uq
      ON rule_set (county_id, school_year_id) WHERE is_current
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_set');
  }
}
