// What happened to a rotation record. Events are only added (a trigger refuses anything else), so history stays readable at any date.
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
import { oneOf } from '../../database';
import {
  type HostAssessment,
  ROTATION_EVENT_KINDS,
  type RotationEventKind,
} from '../../domain/rotation-lifecycle';
import { SchoolYearRow } from '../school-years';

@Entity('rotation_event')
@Unique('rotation_event_sequence_uq', ['countyId', 'schoolYearId', 'rotationId', 'sequence'])
@Unique('rotation_event_corrects_uq', ['countyId', 'schoolYearId', 'rotationId', 'corrects'])
@Index('rotation_event_kind_ix', ['countyId', 'schoolYearId', 'kind', 'happenedOn'])
@ForeignKey(
  'RotationRecordEntity',
  ['countyId', 'schoolYearId', 'rotationId'],
  ['countyId', 'schoolYearId', 'id'],
  {
    name: 'rotation_event_rotation_fk',
  },
)
@Check('rotation_event_kind_ck', oneOf('kind', ROTATION_EVENT_KINDS))
@Check('rotation_event_sequence_ck', 'sequence > 0')
@Check('rotation_event_corrects_ck', 'corrects > 1 AND corrects < sequence')
@Check('rotation_event_annulled_ck', `kind <> 'ANNULLED' OR corrects IS NOT NULL`)
export class RotationEventEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'rotation_event_pk' })
  id!: string;

  @Column('uuid')
  rotationId!: string;

  /** 1, 2, ... within the record. */
  @Column('integer')
  sequence!: number;

  @Column('text')
  kind!: RotationEventKind;

  /** Sequence of the mistaken event whose place it takes, or which it takes away (ANNULLED). */
  @Column('integer', { nullable: true })
  corrects!: number | null;

  /** The day it happened, which may lie before the day it was recorded. */
  @Column('date')
  happenedOn!: string;

  /** Last day to object, to decide or to report, where the event sets one. */
  @Column('date', { nullable: true })
  deadline!: string | null;

  /** New last day of service (EXTENDED, LEFT_EARLY). */
  @Column('date', { nullable: true })
  endsOn!: string | null;

  /** Whether an objection was accepted (OBJECTION_DECIDED). */
  @Column('boolean', { nullable: true })
  upheld!: boolean | null;

  @Column('text')
  reason!: string;

  /** The host's assessment: grade, the "five ones", remarks. */
  @Column('jsonb', { nullable: true })
  assessment!: HostAssessment | null;

  /** Account that recorded it. */
  @Column('text')
  recordedBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  recordedAt!: Date;
}
