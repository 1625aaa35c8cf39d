// A teacher in one school year. Identity number and exemption are sensitive: no query selects them without need.
import { Check, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { TEACHER_SHEET } from '../../domain/teacher';
import { sheetRow } from '../school-years';

@Entity('teacher')
@Unique('teacher_staff_no_uq', ['countyId', 'schoolYearId', 'staffNo'])
@Unique('teacher_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Index('teacher_school_ix', ['countyId', 'schoolYearId', 'schoolId'])
@Index('teacher_subject_ix', ['countyId', 'schoolYearId', 'mainSubjectCode'])
@Index('teacher_name_ix', ['countyId', 'schoolYearId', 'name'])
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'teacher_school_year_fk',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'teacher_school_fk',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'mainSubjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  { name: 'teacher_main_subject_fk' },
)
@Check('teacher_fte_ck', 'fte > 0 AND fte <= 1')
@Check('teacher_rural_service_ck', 'rural_service_years >= 0')
export class TeacherEntity extends sheetRow('teacher', TEACHER_SHEET) {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'teacher_pk' })
  id!: string;
}
