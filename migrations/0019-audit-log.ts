// The audit log, append-only.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditLog1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        chain text NOT NULL,
        sequence integer NOT NULL,
        county_id uuid,
        occurred_at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        reason text NOT NULL,
        detail jsonb NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT audit_entry_pk PRIMARY KEY (id),
        CONSTRAINT audit_entry_sequence_uq UNIQUE (chain, sequence),
        CONSTRAINT audit_entry_county_fk FOREIGN KEY (county_id)
          REFERENCES county (id),
        CONSTRAINT audit_entry_hash_ck CHECK (length(hash) = 64 AND length(previous_hash) = 64),
        CONSTRAINT audit_entry_sequence_ck CHECK (sequence > 0)
      )
    `);
    await runner.query('CREATE INDEX audit_entry_actor_ix ON audit_entry (county_id, actor)');
    await runner.query(`
      CREATE INDEX audit_entry_subject_ix
      ON audit_entry (county_id, subject_type, subject_id)
    `);
    await runner.query('CREATE INDEX audit_entry_time_ix ON audit_entry (county_id, occurred_at, id)');
    await runner.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry');
  }
}
