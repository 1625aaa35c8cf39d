// Who filled a vacancy, and from which day. A teacher fills one vacancy of a school year at most.
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { schoolYearPart } from '../school-years';

@Entity('vacancy_filling')
@Index('vacancy_filling_vacancy_ix', ['countyId', 'schoolYearId', 'vacancyId'])
@ForeignKey('VacancyEntity', ['countyId', 'schoolYearId', 'vacancyId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'vacancy_filling_vacancy_fk',
})
@ForeignKey('TeacherEntity', ['countyId', 'schoolYearId', 'teacherId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'vacancy_filling_teacher_fk',
})
export class VacancyFillingEntity extends schoolYearPart('vacancy_filling_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vacancy_filling_pk' })
  teacherId!: string;

  @Column('uuid')
  vacancyId!: string;

  /** First day of service. */
  @Column('date')
  filledOn!: string;

  /** Account that recorded it. */
  @Column('text')
  recordedBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  recordedAt!: Date;
}
