// Rotation records.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class RotationRecords1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rotation_record (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        teacher_id uuid NOT NULL,
        kind text NOT NULL,
        to_school_id uuid NOT NULL,
        stage text NOT NULL,
        subject_code text NOT NULL,
        days_per_week double precision,
        starts_on date NOT NULL,
        ends_on date,
        status text NOT NULL,
        source text NOT NULL,
        plan_id uuid,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rotation_record_pk PRIMARY KEY (id),
        CONSTRAINT rotation_record_key_uq
          UNIQUE (county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on),
        CONSTRAINT rotation_record_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT rotation_record_host_fk FOREIGN KEY (county_id, school_year_id, to_school_id)
          REFERENCES school (county_id, school_year_id, id),
        CONSTRAINT rotation_record_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT rotation_record_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT rotation_record_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT rotation_record_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id)
          REFERENCES teacher (county_id, school_year_id, id),
        CONSTRAINT rotation_record_kind_ck CHECK (kind IN ('ROTATION', 'SUPPORT', 'ITINERANT', 'SHADOWING')),
        CONSTRAINT rotation_record_plan_ck CHECK (plan_id IS NOT NULL OR source <> 'PLAN'),
        CONSTRAINT rotation_record_source_ck CHECK (source IN ('ROSTER', 'PLAN', 'OFFICER')),
        CONSTRAINT rotation_record_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR')),
        CONSTRAINT rotation_record_status_ck
          CHECK (status IN ('PLANNED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN')),
        CONSTRAINT rotation_record_version_ck CHECK (version > 0)
      )
    `);
    await runner.query(`
      CREATE INDEX rotation_record_plan_ix
      ON rotation_record (county_id, school_year_id, plan_id)
    `);
    await runner.query(`
      CREATE INDEX rotation_record_subject_ix
      ON rotation_record (county_id, school_year_id, subject_code)
    `);
    await runner.query(`
      CREATE INDEX rotation_record_host_ix
      ON rotation_record (county_id, school_year_id, to_school_id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rotation_record');
  }
}
