// A cell (school, stage, subject) with a shortage before or after a plan.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../database';
import { STAGES, type Stage } from '../../../domain/school';
import { schoolYearPart } from '../../school-years';

@Entity('plan_cell')
@Index('plan_cell_school_ix', ['countyId', 'schoolYearId', 'schoolCode'])
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_cell_plan_fk',
  onDelete: 'CASCADE',
})
@Check('plan_cell_stage_ck', oneOf('stage', STAGES))
export class PlanCellEntity extends schoolYearPart('plan_cell_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_cell_pk' })
  planId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_cell_pk' })
  schoolCode!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_cell_pk' })
  stage!: Stage;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_cell_pk' })
  subjectCode!: string;

  /** FTE, like the figures below. */
  @Column('double precision')
  need!: number;

  @Column('double precision')
  supply!: number;

  @Column('double precision')
  shortageBefore!: number;

  @Column('double precision')
  shortageAfter!: number;

  /** Why a shortage remains; null when none does. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
