// One scarce thing that an approved plan holds: an authorised post, a bed, a place in the hiring budget. Numbered, so that the database refuses two holders of the same one.
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../database';
import { SchoolYearRow } from '../school-years';

/** POST 编制, BED 床位, BUDGET 招聘名额. */
export const CLAIMED_RESOURCES = ['POST', 'BED', 'BUDGET'] as const;
export type ClaimedResource = (typeof CLAIMED_RESOURCES)[number];

@Entity('plan_claim')
@Index('plan_claim_school_uq', ['countyId', 'schoolYearId', 'resource', 'schoolId', 'number'], {
  unique: true,
  where: 'released_at IS NULL AND school_id IS NOT NULL',
})
@Index('plan_claim_county_uq', ['countyId', 'schoolYearId', 'resource', 'number'], {
  unique: true,
  where: 'released_at IS NULL AND school_id IS NULL',
})
@Index('plan_claim_plan_ix', ['countyId', 'schoolYearId', 'planId'])
@Index('plan_claim_rotation_ix', ['countyId', 'schoolYearId', 'rotationId'])
@Index('plan_claim_vacancy_ix', ['countyId', 'schoolYearId', 'vacancyId'])
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_claim_plan_fk',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_claim_school_fk',
})
@ForeignKey(
  'RotationRecordEntity',
  ['countyId', 'schoolYearId', 'rotationId'],
  ['countyId', 'schoolYearId', 'id'],
  { name: 'plan_claim_rotation_fk' },
)
@ForeignKey('VacancyEntity', ['countyId', 'schoolYearId', 'vacancyId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_claim_vacancy_fk',
})
@Check('plan_claim_resource_ck', oneOf('resource', CLAIMED_RESOURCES))
@Check('plan_claim_number_ck', 'number > 0')
@Check('plan_claim_school_ck', `(resource = 'BUDGET') = (school_id IS NULL)`)
@Check(
  'plan_claim_holder_ck',
  `(rotation_id IS NULL) <> (vacancy_id IS NULL) AND (resource = 'BED' OR vacancy_id IS NOT NULL)`,
)
export class PlanClaimEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'plan_claim_pk' })
  id!: string;

  @Column('uuid')
  planId!: string;

  @Column('text')
  resource!: ClaimedResource;

  /** 1, 2, ... within the school (budget: the county) among the claims in force. */
  @Column('integer')
  number!: number;

  /** Null for the county's budget. */
  @Column('uuid', { nullable: true })
  schoolId!: string | null;

  /** The posting that needs the bed. */
  @Column('uuid', { nullable: true })
  rotationId!: string | null;

  /** The vacancy that needs post, budget or bed. */
  @Column('uuid', { nullable: true })
  vacancyId!: string | null;

  /** Set when it is held no longer: the post is filled, the plan withdrawn, the teacher gone home. */
  @Column('timestamp with time zone', { nullable: true })
  releasedAt!: Date | null;
}
