// Tiers of plans.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanTiers1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_tier (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        tier text NOT NULL,
        before double precision NOT NULL,
        value double precision NOT NULL,
        bound double precision NOT NULL,
        status text NOT NULL,
        CONSTRAINT plan_tier_pk PRIMARY KEY (county_id, school_year_id, plan_id, tier),
        CONSTRAINT plan_tier_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id) ON DELETE CASCADE,
        CONSTRAINT plan_tier_status_ck CHECK (status IN ('PROVEN', 'BEST_FOUND')),
        CONSTRAINT plan_tier_tier_ck CHECK (tier IN ('T1', 'T2', 'T3', 'T4', 'T5'))
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_tier');
  }
}
