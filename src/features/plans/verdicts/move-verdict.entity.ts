// What an officer said about one move of a plan. Verdicts are only added; a trigger refuses anything but erasing the reason.
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
import { type MoveKind } from '../plan';
import { VERDICT_KINDS, type VerdictKind } from './verdict-pin';

@Entity('move_verdict')
@Unique('move_verdict_sequence_uq', ['countyId', 'schoolYearId', 'planId', 'sequence'])
@Index('move_verdict_move_ix', ['countyId', 'schoolYearId', 'planId', 'moveKind', 'position'])
@ForeignKey(
  'PlanMoveEntity',
  ['countyId', 'schoolYearId', 'planId', 'moveKind', 'position'],
  ['countyId', 'schoolYearId', 'planId', 'kind', 'position'],
  { name: 'move_verdict_move_fk' },
)
@Check('move_verdict_kind_ck', oneOf('kind', VERDICT_KINDS))
@Check('move_verdict_reason_ck', 'length(reason) > 0')
@Check('move_verdict_sequence_ck', 'sequence > 0')
export class MoveVerdictEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'move_verdict_pk' })
  id!: string;

  @Column('uuid')
  planId!: string;

  /** 1, 2, ... within the plan. */
  @Column('integer')
  sequence!: number;

  @Column('text')
  kind!: VerdictKind;

  @Column('text')
  moveKind!: MoveKind;

  /** Place among the moves of its kind in the plan document, from 0. */
  @Column('integer')
  position!: number;

  /** Whom it is about; null for a hire. */
  @Column('text', { nullable: true })
  staffNo!: string | null;

  @Column('text')
  toSchoolCode!: string;

  @Column('text')
  reason!: string;

  /** The pin it set; that one may be taken away later. */
  @Column('uuid')
  pinId!: string;

  /** Account that decided. */
  @Column('text')
  decidedBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  decidedAt!: Date;
}
