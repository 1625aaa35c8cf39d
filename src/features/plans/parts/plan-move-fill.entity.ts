// Shortage a move fills, by stage and subject, at the school it serves.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../database';
import { STAGES, type Stage } from '../../../domain/school';
import { schoolYearPart } from '../../school-years';

@Entity('plan_move_fill')
@ForeignKey('PlanMoveEntity', ['countyId', 'schoolYearId', 'moveId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_move_fill_move_fk',
  onDelete: 'CASCADE',
})
@Check('plan_move_fill_stage_ck', oneOf('stage', STAGES))
export class PlanMoveFillEntity extends schoolYearPart('plan_move_fill_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_move_fill_pk' })
  moveId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_move_fill_pk' })
  stage!: Stage;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_move_fill_pk' })
  subjectCode!: string;

  @Column('double precision')
  fte!: number;
}
