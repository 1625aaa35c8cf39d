// Words about a person in the life of a rotation record can be erased when his time is over; nothing else of it changes.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasingWordsOfEvents1790000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_rewriting_but_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.reason = '（已清除）'
          AND to_jsonb(NEW) - ARRAY['reason', 'assessment'] = to_jsonb(OLD) - ARRAY['reason', 'assessment']
          AND NEW.assessment - 'remarks' IS NOT DISTINCT FROM OLD.assessment - 'remarks'
          AND coalesce(NEW.assessment ->> 'remarks', '') IN ('', '（已清除）')
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$
    `);
    await runner.query('DROP TRIGGER rotation_event_append_only ON rotation_event');
    await runner.query(`
      CREATE TRIGGER rotation_event_append_only BEFORE UPDATE OR DELETE ON rotation_event
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_erasing()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER rotation_event_append_only ON rotation_event');
    await runner.query(`
      CREATE TRIGGER rotation_event_append_only BEFORE UPDATE OR DELETE ON rotation_event
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()
    `);
    await runner.query('DROP FUNCTION refuse_rewriting_but_erasing()');
  }
}
