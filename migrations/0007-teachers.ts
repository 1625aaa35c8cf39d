// Teachers.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class Teachers1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teacher (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        staff_no text NOT NULL,
        name text NOT NULL,
        id_number text,
        gender text NOT NULL,
        birth_date date NOT NULL,
        school_id uuid NOT NULL,
        stage text NOT NULL,
        main_subject_code text NOT NULL,
        title text NOT NULL,
        backbone text NOT NULL,
        employment text NOT NULL,
        fte double precision NOT NULL,
        joined_school_on date NOT NULL,
        rural_service_years double precision NOT NULL,
        exemption text NOT NULL,
        exemption_until date,
        leaves_on date,
        CONSTRAINT teacher_pk PRIMARY KEY (id),
        CONSTRAINT teacher_scope_uq UNIQUE (county_id, school_year_id, id),
        CONSTRAINT teacher_staff_no_uq UNIQUE (county_id, school_year_id, staff_no),
        CONSTRAINT teacher_main_subject_fk FOREIGN KEY (county_id, school_year_id, main_subject_code)
          REFERENCES subject (county_id, school_year_id, code),
        CONSTRAINT teacher_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id),
        CONSTRAINT teacher_school_year_fk FOREIGN KEY (county_id, school_year_id)
          REFERENCES school_year (county_id, id),
        CONSTRAINT teacher_backbone_ck CHECK (backbone IN ('NONE', 'SCHOOL', 'COUNTY', 'CITY', 'PROVINCE')),
        CONSTRAINT teacher_employment_ck CHECK (employment IN ('POST', 'SPECIAL_POST', 'CONTRACT')),
        CONSTRAINT teacher_exemption_ck
          CHECK (exemption IN ('NONE', 'PREGNANT', 'NURSING', 'ILLNESS', 'CARE', 'OTHER')),
        CONSTRAINT teacher_fte_ck CHECK (fte > 0 AND fte <= 1),
        CONSTRAINT teacher_gender_ck CHECK (gender IN ('MALE', 'FEMALE')),
        CONSTRAINT teacher_rural_service_ck CHECK (rural_service_years >= 0),
        CONSTRAINT teacher_stage_ck CHECK (stage IN ('PRIMARY', 'JUNIOR')),
        CONSTRAINT teacher_title_ck
          CHECK (title IN ('NONE', 'THIRD', 'SECOND', 'FIRST', 'SENIOR', 'PROFESSOR'))
      )
    `);
    await runner.query('CREATE INDEX teacher_name_ix ON teacher (county_id, school_year_id, name)');
    await runner.query(`
      CREATE INDEX teacher_subject_ix
      ON teacher (county_id, school_year_id, main_subject_code)
    `);
    await runner.query('CREATE INDEX teacher_school_ix ON teacher (county_id, school_year_id, school_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE teacher');
  }
}
