// Weekly periods one class of a grade has in a subject (课程计划).
import { Check, Entity, ForeignKey } from 'typeorm';
import { CURRICULUM_SHEET } from '../../domain/curriculum';
import { sheetPart } from './school-year-row';

@Entity('curriculum_row')
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'curriculum_row_school_year_fk',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'curriculum_row_subject_fk',
  },
)
@Check('curriculum_row_grade_ck', 'grade BETWEEN 1 AND 9')
@Check('curriculum_row_periods_ck', 'weekly_periods >= 0')
export class CurriculumRowEntity extends sheetPart('curriculum_row', CURRICULUM_SHEET) {}
