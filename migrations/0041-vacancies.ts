// Vacancies that approved plans opened, and who filled them.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Vacancies1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vacancy (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        school_id uuid NOT NULL,
        stage text NOT NULL,
        subject_code text NOT NULL,
        related_subject_codes text[] NOT NULL,
        count integer NOT NULL,
        filled integer NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT vacancy_pk PRIMARY KEY (id),
        CONSTRAINT vacancy_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT vacancy_key_uq UNIQUE (county_id, school_year_id, plan_id, school_id, stage, subject_code),
        CONSTRAINT vacancy_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT vacancy_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id),
        CONSTRAINT vacancy_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT vacancy_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR')),
        CONSTRAINT vacancy_state_ck CHECK (state IN ('OPEN', 'FILLED', 'WITHDRAWN')),
        CONSTRAINT vacancy_filled_ck CHECK (filled >= 0 AND filled <= count),
        CONSTRAINT vacancy_full_ck CHECK ((state = 'FILLED') = (filled = count)),
        CONSTRAINT vacancy_version_ck CHECK (version > 0)
      )
    `);
    await runner.query('CREATE INDEX vacancy_school_ix ON vacancy (county_id, school_year_id, school_id)');
    await runner.query(
      'CREATE INDEX vacancy_subject_ix ON vacancy (county_id, school_year_id, subject_code)',
    );
    await runner.query(`
      CREATE TABLE vacancy_filling (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        teacher_id uuid NOT NULL,
        filled_on date NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT vacancy_filling_pk PRIMARY KEY (county_id, school_year_id, teacher_id),
        CONSTRAINT vacancy_filling_vacancy_fk FOREIGN KEY (county_id, school_year_id, vacancy_id)
          REFERENCES vacancy (county_id, school_year_id, id),
        CONSTRAINT vacancy_filling_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id)
          REFERENCES teacher (county_id, school_year_id, id)
      )
    `);
    await runner.query(`
      CREATE INDEX vacancy_filling_vacancy_ix
      ON vacancy_filling (county_id, school_year_id, vacancy_id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE vacancy_filling');
    await runner.query('DROP TABLE vacancy');
  }
}
