// What approved plans hold of something scarce, numbered so that no two hold the same; one posting a teacher.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanClaims1790000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_claim (
        county_id uuid NOT NULL,
        school_year_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        resource text NOT NULL,
        number integer NOT NULL,
        school_id uuid,
        rotation_id uuid,
        vacancy_id uuid,
        released_at timestamptz,
        CONSTRAINT plan_claim_pk PRIMARY KEY (id),
        CONSTRAINT plan_claim_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id)
          REFERENCES plan (county_id, school_year_id, id),
        CONSTRAINT plan_claim_school_fk FOREIGN KEY (county_id, school_year_id, school_id)
          REFERENCES school (county_id, school_year_id, id),
        CONSTRAINT plan_claim_rotation_fk FOREIGN KEY (county_id, school_year_id, rotation_id)
          REFERENCES rotation_record (county_id, school_year_id, id),
        CONSTRAINT plan_claim_vacancy_fk FOREIGN KEY (county_id, school_year_id, vacancy_id)
          REFERENCES vacancy (county_id, school_year_id, id),
        CONSTRAINT plan_claim_resource_ck CHECK (resource IN ('POST', 'BED', 'BUDGET')),
        CONSTRAINT plan_claim_number_ck CHECK (number > 0),
        CONSTRAINT plan_claim_school_ck CHECK ((resource = 'BUDGET') = (school_id IS NULL)),
        CONSTRAINT plan_claim_holder_ck
          CHECK ((rotation_id IS NULL) <> (vacancy_id IS NULL) AND (resource = 'BED' OR vacancy_id IS NOT NULL))
      )
    `);
    await runner.query(`
      CREATE UNIQUE INDEX plan_claim_school_uq
      ON plan_claim (county_id, school_year_id, resource, school_id, number)
      WHERE released_at IS NULL AND school_id IS NOT NULL
    `);
    await runner.query(`
      CREATE UNIQUE INDEX plan_claim_county_uq
      ON plan_claim (county_id, school_year_id, resource, number)
      WHERE released_at IS NULL AND school_id IS NULL
    `);
    await runner.query('CREATE INDEX plan_claim_plan_ix ON plan_claim (county_id, school_year_id, plan_id)');
    await runner.query(
      'CREATE INDEX plan_claim_rotation_ix ON plan_claim (county_id, school_year_id, rotation_id)',
    );
    await runner.query(
      'CREATE INDEX plan_claim_vacancy_ix ON plan_claim (county_id, school_year_id, vacancy_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_claim');
  }
}
