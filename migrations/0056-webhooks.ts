// The outgoing webhook of a county, and what became of each change it was told.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Webhooks1790000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        county_id uuid NOT NULL,
        url text NOT NULL,
        secret text NOT NULL,
        state text NOT NULL,
        disabled_reason text,
        disabled_at timestamptz,
        position integer NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        failing_since timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_pk PRIMARY KEY (county_id),
        CONSTRAINT webhook_county_fk FOREIGN KEY (county_id) REFERENCES county (id),
        CONSTRAINT webhook_state_ck CHECK (state IN ('ENABLED', 'DISABLED')),
        CONSTRAINT webhook_disabled_reason_ck CHECK (disabled_reason IN ('BY_HAND', 'FAILING', 'GONE')),
        CONSTRAINT webhook_disabled_ck
          CHECK ((state = 'DISABLED') = (disabled_reason IS NOT NULL AND disabled_at IS NOT NULL)),
        CONSTRAINT webhook_version_ck CHECK (version > 0)
      )
    `);
    await runner.query(`
      CREATE TABLE webhook_delivery (
        county_id uuid NOT NULL,
        sequence integer NOT NULL,
        state text NOT NULL,
        attempts integer NOT NULL,
        last_status integer,
        last_problem text,
        first_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_attempt_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_delivery_pk PRIMARY KEY (county_id, sequence),
        CONSTRAINT webhook_delivery_event_fk FOREIGN KEY (county_id, sequence)
          REFERENCES change_event (county_id, sequence),
        CONSTRAINT webhook_delivery_state_ck CHECK (state IN ('DELIVERED', 'FAILING')),
        CONSTRAINT webhook_delivery_attempts_ck CHECK (attempts > 0)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery');
    await runner.query('DROP TABLE webhook');
  }
}
