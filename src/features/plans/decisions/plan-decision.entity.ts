// A decision about a plan. Decisions are only added (a trigger refuses anything else): they are the plan's history.
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { oneOf } from '../../../database';
import { SchoolYearRow } from '../../school-years';
import { PLAN_STATES, type PlanState } from '../plan';
import { DECISION_KINDS, type DecisionKind } from './transitions';

@Entity('plan_decision')
@Unique('plan_decision_sequence_uq', ['countyId', 'schoolYearId', 'planId', 'sequence'])
@Index('plan_decision_approved_uq', ['countyId', 'schoolYearId', 'planId'], {
  unique: true,
  where: `kind = 'APPROVED'`,
})
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_decision_plan_fk',
})
@Check('plan_decision_kind_ck', oneOf('kind', DECISION_KINDS))
@Check('plan_decision_from_ck', oneOf('from_state', PLAN_STATES))
@Check('plan_decision_to_ck', oneOf('to_state', PLAN_STATES))
@Check('plan_decision_reason_ck', `kind NOT IN ('RETURNED', 'WITHDRAWN') OR length(reason) > 0`)
@Check(
  'plan_decision_two_persons_ck',
  `kind <> 'APPROVED' OR (submitted_by IS NOT NULL AND submitted_by <> decided_by)`,
)
@Check('plan_decision_sequence_ck', 'sequence > 0')
export class PlanDecisionEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'plan_decision_pk' })
  id!: string;

  @Column('uuid')
  planId!: string;

  /** 1, 2, ... within the plan. */
  @Column('integer')
  sequence!: number;

  @Column('text')
  kind!: DecisionKind;

  @Column('text')
  fromState!: PlanState;

  @Column('text')
  toState!: PlanState;

  /** In the person's words; never empty where a plan is sent back or withdrawn. */
  @Column('text')
  reason!: string;

  /** The input the decision was taken on: SHA-256 of the day's roster, hex (RECHECKED, APPROVED). */
  @Column('text', { nullable: true })
  inputHash!: string | null;

  /** Who had submitted what is approved here: never the one who approves. */
  @Column('text', { nullable: true })
  submittedBy!: string | null;

  /** Account that decided. */
  @Column('text')
  decidedBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  decidedAt!: Date;
}
