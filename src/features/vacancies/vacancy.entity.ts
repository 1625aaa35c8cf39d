// A vacancy that the approval of a plan opened: so many new teachers of one profile for one school.

import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { oneOf } from '../../database';
import { STAGES, type Stage } from '../../domain/school';
import { codesOf, VACANCY_STATE_WORDS } from '../../domain/words';
import { SchoolYearRow } from '../school-years';

export const VACANCY_STATES = codesOf(VACANCY_STATE_WORDS);
export type VacancyState = keyof typeof VACANCY_STATE_WORDS;

@Entity('vacancy')
@Unique('vacancy_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Unique('vacancy_key_uq', ['countyId', 'schoolYearId', 'planId', 'schoolId', 'stage', 'subjectCode'])
@Index('vacancy_school_ix', ['countyId', 'schoolYearId', 'schoolId'])
@Index('vacancy_subject_ix', ['countyId', 'schoolYearId', 'subjectCode'])
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'vacancy_plan_fk',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'vacancy_school_fk',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'vacancy_subject_fk',
  },
)
@Check('vacancy_stage_ck', oneOf('stage', STAGES))
@Check('vacancy_state_ck', oneOf('state', VACANCY_STATES))
@Check('vacancy_filled_ck', 'filled >= 0 AND filled <= count')
@Check('vacancy_full_ck', `(state = 'FILLED') = (filled = count)`)
@Check('vacancy_version_ck', 'version > 0')
export class VacancyEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'vacancy_pk' })
  id!: string;

  /** The plan whose approval opened it. */
  @Column('uuid')
  planId!: string;

  @Column('uuid')
  schoolId!: string;

  @Column('text')
  stage!: Stage;

  /** Main subject. */
  @Column('text')
  subjectCode!: string;

  /** Subjects the new teacher may also be given. */
  @Column('text', { array: true })
  relatedSubjectCodes!: string[];

  /** Persons. */
  @Column('integer')
  count!: number;

  @Column('integer')
  filled!: number;

  @Column('text')
  state!: VacancyState;

  /** Raised by every change; changes say which version they saw. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
