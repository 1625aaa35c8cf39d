// Weekly periods one full-time teacher of a stage and subject teaches (周工作量).
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../database';
import { STAGES, type Stage } from '../../domain/school';
import { schoolYearPart } from './school-year-row';

@Entity('workload_row')
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'workload_row_school_year_fk',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'workload_row_subject_fk',
  },
)
@Check('workload_row_stage_ck', oneOf('stage', STAGES))
@Check('workload_row_periods_ck', 'weekly_periods_per_teacher > 0')
export class WorkloadRowEntity extends schoolYearPart('workload_row_pk') {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'workload_row_pk' })
  stage!: Stage;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'workload_row_pk' })
  subjectCode!: string;

  @Column('double precision')
  weeklyPeriodsPerTeacher!: number;
}
