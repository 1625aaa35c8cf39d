// What a teacher really teaches (任课): periods a week in a grade and subject at a school.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { schoolYearPart } from '../school-years';

@Entity('teaching')
@ForeignKey('TeacherEntity', ['countyId', 'schoolYearId', 'teacherId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'teaching_teacher_fk',
  onDelete: 'CASCADE',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'teaching_school_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'teaching_subject_fk',
  },
)
@Index('teaching_school_ix', ['countyId', 'schoolYearId', 'schoolId', 'subjectCode'])
@Index('teaching_subject_ix', ['countyId', 'schoolYearId', 'subjectCode'])
@Check('teaching_grade_ck', 'grade BETWEEN 1 AND 9')
@Check('teaching_periods_ck', 'weekly_periods > 0')
export class TeachingEntity extends schoolYearPart('teaching_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'teaching_pk' })
  teacherId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'teaching_pk' })
  schoolId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'teaching_pk' })
  grade!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'teaching_pk' })
  subjectCode!: string;

  @Column('double precision')
  weeklyPeriods!: number;
}
