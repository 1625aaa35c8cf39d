// A curve of variants: the run that computes it, and the finished points.
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../../database';
import { type Curve } from '../../../planning/variants';
import { SchoolYearRow } from '../../school-years';
import { RUN_STATES, type RunFailure, type RunState } from '../plan';

@Entity('variant_curve')
@Index('variant_curve_created_ix', ['countyId', 'schoolYearId', 'createdAt', 'id'])
@Index('variant_curve_input_ix', ['countyId', 'schoolYearId', 'inputHash'])
@Index('variant_curve_run_ix', ['runState'], { where: `run_state IN ('QUEUED', 'RUNNING')` })
@ForeignKey(
  'PlanInputEntity',
  ['countyId', 'schoolYearId', 'inputHash'],
  ['countyId', 'schoolYearId', 'hash'],
  { name: 'variant_curve_input_fk' },
)
@Check('variant_curve_points_ck', `run_state <> 'SUCCEEDED' OR curve IS NOT NULL`)
@Check('variant_curve_run_state_ck', oneOf('run_state', RUN_STATES))
@Check('variant_curve_time_limit_ck', 'time_limit_seconds > 0')
export class VariantCurveEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'variant_curve_pk' })
  id!: string;

  @Column('text')
  inputHash!: string;

  /** Version name of the rule set inside the frozen input. */
  @Column('text')
  ruleSetVersion!: string;

  /** The roster's version when it was frozen. */
  @Column('integer')
  rosterVersion!: number;

  @Column('integer')
  seed!: number;

  /** For all points together. */
  @Column('double precision')
  timeLimitSeconds!: number;

  /** The points, once the run has succeeded. */
  @Column('json', { nullable: true })
  curve!: Curve | null;

  @Column('text')
  runState!: RunState;

  @Column('text', { nullable: true })
  runPhase!: string | null;

  /** Share of the points solved, 0-1. */
  @Column('double precision')
  runDone!: number;

  @Column('double precision')
  runSeconds!: number;

  @Column('integer')
  runAttempts!: number;

  @Column('jsonb', { nullable: true })
  runError!: RunFailure | null;

  @Column('timestamp with time zone', { nullable: true })
  runStartedAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  runFinishedAt!: Date | null;

  /** Account that asked for the curve. */
  @Column('text')
  createdBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
