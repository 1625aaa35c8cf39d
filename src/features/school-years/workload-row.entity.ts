// Weekly periods one full-time teacher of a stage and subject teaches (周工作量).
import { Check, Entity, ForeignKey } from 'typeorm';
import { WORKLOAD_SHEET } from '../../domain/curriculum';
import { sheetPart } from './school-year-row';

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
@Check('workload_row_periods_ck', 'weekly_periods_per_teacher > 0')
export class WorkloadRowEntity extends sheetPart('workload_row', WORKLOAD_SHEET) {}
