// A further subject a teacher is certified for (可兼任学科), beside the main one.
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { schoolYearPart } from '../school-years';

@Entity('teacher_subject')
@ForeignKey('TeacherEntity', ['countyId', 'schoolYearId', 'teacherId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'teacher_subject_teacher_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'teacher_subject_subject_fk',
  },
)
@Index('teacher_subject_subject_ix', ['countyId', 'schoolYearId', 'subjectCode'])
export class TeacherSubjectEntity extends schoolYearPart('teacher_subject_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'teacher_subject_pk' })
  teacherId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'teacher_subject_pk' })
  subjectCode!: string;
}
