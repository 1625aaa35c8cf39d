// One tier of a finished plan: value, proven bound, status.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../database';
import { TIER_IDS, type TierId, type TierResult } from '../../../planning/plan';
import { schoolYearPart } from '../../school-years';

@Entity('plan_tier')
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_tier_plan_fk',
  onDelete: 'CASCADE',
})
@Check('plan_tier_tier_ck', oneOf('tier', TIER_IDS))
@Check('plan_tier_status_ck', oneOf('status', ['PROVEN', 'BEST_FOUND']))
export class PlanTierEntity extends schoolYearPart('plan_tier_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_tier_pk' })
  planId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_tier_pk' })
  tier!: TierId;

  /** Value before any move. */
  @Column('double precision')
  before!: number;

  @Column('double precision')
  value!: number;

  /** Proven lower bound. */
  @Column('double precision')
  bound!: number;

  @Column('text')
  status!: TierResult['status'];
}
