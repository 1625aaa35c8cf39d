// A plan: its name and state, the run that computes it, and the finished document.
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
} from 'typeorm';
import { oneOf } from '../../../database';
import { type Plan } from '../../../planning/plan';
import { SchoolYearRow } from '../../school-years';
import { PLAN_STATES, type PlanState, RUN_STATES, type RunState } from './plan-state';
import { type RunFailure } from './run-failure';

@Entity('plan')
@Unique('plan_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Unique('plan_idempotency_uq', ['countyId', 'schoolYearId', 'idempotencyKey'])
@Index('plan_created_ix', ['countyId', 'schoolYearId', 'createdAt', 'id'])
@Index('plan_input_ix', ['countyId', 'schoolYearId', 'inputHash'])
@Index('plan_based_on_ix', ['countyId', 'schoolYearId', 'basedOnPlanId'])
@Index('plan_run_ix', ['runState'], { where: `run_state IN ('QUEUED', 'RUNNING')` })
@ForeignKey(
  'PlanInputEntity',
  ['countyId', 'schoolYearId', 'inputHash'],
  ['countyId', 'schoolYearId', 'hash'],
  {
    name: 'plan_input_fk',
  },
)
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'basedOnPlanId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_based_on_fk',
})
@Check('plan_state_ck', oneOf('state', PLAN_STATES))
@Check('plan_run_state_ck', oneOf('run_state', RUN_STATES))
@Check('plan_version_ck', 'version > 0')
@Check('plan_time_limit_ck', 'time_limit_seconds > 0')
@Check('plan_document_ck', `run_state <> 'SUCCEEDED' OR document IS NOT NULL`)
export class PlanEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'plan_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('text')
  state!: PlanState;

  /** Raised by every change an officer makes; changes say which version they saw (UPDATE ... WHERE id AND version). */
  @Column('integer')
  version!: number;

  /** The plan it was re-planned from. */
  @Column('uuid', { nullable: true })
  basedOnPlanId!: string | null;

  @Column('text')
  inputHash!: string;

  /** Version name of the rule set inside the frozen input. */
  @Column('text')
  ruleSetVersion!: string;

  /** The roster's version when it was frozen (school_year.roster_version). */
  @Column('integer')
  rosterVersion!: number;

  @Column('integer')
  seed!: number;

  @Column('double precision')
  timeLimitSeconds!: number;

  /** The plan document, once the run has succeeded; large, so ordinary queries leave it out. */
  @Column('json', { nullable: true, select: false })
  document!: Plan | null;

  /** Rules the finished plan breaks, as the independent check found; 0 for every stored plan. */
  @Column('integer', { nullable: true })
  violations!: number | null;

  @Column('text')
  runState!: RunState;

  /** Key of the queue's job. */
  @Column('text', { nullable: true })
  jobId!: string | null;

  /** Key a client gave to the start, so that a repeated request starts nothing new. */
  @Column('text', { nullable: true })
  idempotencyKey!: string | null;

  /** Part of the work the run is at. */
  @Column('text', { nullable: true })
  runPhase!: string | null;

  /** Share of the work done, 0-1. */
  @Column('double precision')
  runDone!: number;

  /** Best tier-1 value so far. */
  @Column('double precision', { nullable: true })
  runBest!: number | null;

  /** Proven lower bound of tier 1 so far. */
  @Column('double precision', { nullable: true })
  runBound!: number | null;

  @Column('double precision')
  runSeconds!: number;

  /** Times the run was begun: above 1 after a restart of the server. */
  @Column('integer')
  runAttempts!: number;

  @Column('boolean')
  cancelRequested!: boolean;

  @Column('jsonb', { nullable: true })
  runError!: RunFailure | null;

  @Column('timestamp with time zone', { nullable: true })
  runStartedAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  runFinishedAt!: Date | null;

  /** Account that asked for the plan. */
  @Column('text')
  createdBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamp with time zone' })
  updatedAt!: Date;
}
