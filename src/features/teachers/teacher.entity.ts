// A teacher in one school year. Identity number and exemption are sensitive: no query selects them without need.
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../database';
import { STAGES, type Stage } from '../../domain/school';
import {
  BACKBONE_LEVELS,
  type BackboneLevel,
  EMPLOYMENTS,
  type Employment,
  EXEMPTIONS,
  type Exemption,
  GENDERS,
  type Gender,
  TITLES,
  type Title,
} from '../../domain/teacher';
import { SchoolYearRow } from '../school-years';

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
@Check('teacher_gender_ck', oneOf('gender', GENDERS))
@Check('teacher_stage_ck', oneOf('stage', STAGES))
@Check('teacher_title_ck', oneOf('title', TITLES))
@Check('teacher_backbone_ck', oneOf('backbone', BACKBONE_LEVELS))
@Check('teacher_employment_ck', oneOf('employment', EMPLOYMENTS))
@Check('teacher_exemption_ck', oneOf('exemption', EXEMPTIONS))
@Check('teacher_fte_ck', 'fte > 0 AND fte <= 1')
@Check('teacher_rural_service_ck', 'rural_service_years >= 0')
export class TeacherEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'teacher_pk' })
  id!: string;

  /** Staff number (教职工号). */
  @Column('text')
  staffNo!: string;

  @Column('text')
  name!: string;

  /** Citizen identity number; left out of ordinary queries. */
  @Column('text', { nullable: true, select: false })
  idNumber!: string | null;

  @Column('text')
  gender!: Gender;

  @Column('date')
  birthDate!: string;

  /** School that holds the personnel relation. */
  @Column('uuid')
  schoolId!: string;

  @Column('text')
  stage!: Stage;

  @Column('text')
  mainSubjectCode!: string;

  @Column('text')
  title!: Title;

  @Column('text')
  backbone!: BackboneLevel;

  @Column('text')
  employment!: Employment;

  @Column('double precision')
  fte!: number;

  @Column('date')
  joinedSchoolOn!: string;

  @Column('double precision')
  ruralServiceYears!: number;

  @Column('text')
  exemption!: Exemption;

  @Column('date', { nullable: true })
  exemptionUntil!: string | null;

  /** First day on which the teacher is gone. */
  @Column('date', { nullable: true })
  leavesOn!: string | null;
}
