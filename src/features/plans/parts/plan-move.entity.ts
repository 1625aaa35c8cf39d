// One move of a plan, whatever its kind. Schools and people by their natural keys: a plan stays readable when the roster moves on.
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../../database';
import { STAGES, type Stage } from '../../../domain/school';
import { SchoolYearRow } from '../../school-years';
import { MOVE_KINDS, type MoveKind } from '../plan';

@Entity('plan_move')
@Unique('plan_move_position_uq', ['countyId', 'schoolYearId', 'planId', 'kind', 'position'])
@Unique('plan_move_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Index('plan_move_staff_ix', ['countyId', 'schoolYearId', 'staffNo'])
@Index('plan_move_partner_ix', ['countyId', 'schoolYearId', 'partnerStaffNo'])
@Index('plan_move_to_ix', ['countyId', 'schoolYearId', 'toSchoolCode'])
@Index('plan_move_from_ix', ['countyId', 'schoolYearId', 'fromSchoolCode'])
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_move_plan_fk',
  onDelete: 'CASCADE',
})
@Check('plan_move_kind_ck', oneOf('kind', MOVE_KINDS))
@Check('plan_move_stage_ck', oneOf('stage', STAGES))
@Check('plan_move_person_ck', `(kind = 'HIRE') = (staff_no IS NULL)`)
@Check('plan_move_partner_ck', `(kind = 'EXCHANGE') = (partner_staff_no IS NOT NULL)`)
@Check('plan_move_days_ck', `(kind = 'ITINERANT') = (days_per_week IS NOT NULL)`)
@Check('plan_move_count_ck', `(kind = 'HIRE') = (head_count IS NOT NULL)`)
export class PlanMoveEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'plan_move_pk' })
  id!: string;

  @Column('uuid')
  planId!: string;

  @Column('text')
  kind!: MoveKind;

  /** Place among the moves of its kind in the plan document, from 0. */
  @Column('integer')
  position!: number;

  /** Null for a hire. The town teacher of an exchange. */
  @Column('text', { nullable: true })
  staffNo!: string | null;

  /** The rural partner of an exchange. */
  @Column('text', { nullable: true })
  partnerStaffNo!: string | null;

  /** School left (the town school of an exchange); null for a hire and for cover at home. */
  @Column('text', { nullable: true })
  fromSchoolCode!: string | null;

  /** School served (the rural school of an exchange). */
  @Column('text')
  toSchoolCode!: string;

  /** Stage and subject of cover, itinerant days and exchange; stage and main subject of a hire; null for a rotation (see its fills). */
  @Column('text', { nullable: true })
  stage!: Stage | null;

  @Column('text', { nullable: true })
  subjectCode!: string | null;

  /** Of itinerant work. */
  @Column('integer', { nullable: true })
  daysPerWeek!: number | null;

  /** Persons, of a hire. */
  @Column('integer', { nullable: true })
  headCount!: number | null;
}
