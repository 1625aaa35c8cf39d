// A comment on a plan. Comments are only added (a trigger refuses anything else).
import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SchoolYearRow } from '../../school-years';

@Entity('plan_comment')
@Unique('plan_comment_sequence_uq', ['countyId', 'schoolYearId', 'planId', 'sequence'])
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'plan_comment_plan_fk',
})
@Check('plan_comment_text_ck', 'length(text) BETWEEN 1 AND 2000')
@Check('plan_comment_sequence_ck', 'sequence > 0')
export class PlanCommentEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'plan_comment_pk' })
  id!: string;

  @Column('uuid')
  planId!: string;

  /** 1, 2, ... within the plan. */
  @Column('integer')
  sequence!: number;

  @Column('text')
  text!: string;

  /** Account that wrote it. */
  @Column('text')
  writtenBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  writtenAt!: Date;
}
