// A teacher's service at another school as it stands now; what led there is in its events.
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
import { ROTATION_SHEET } from '../../domain/rotation';
import { sheetRow } from '../school-years';

/** ROSTER came with a bundle, PLAN was written by the approval of a plan, OFFICER was entered by hand. */
export const ROTATION_SOURCES = ['ROSTER', 'PLAN', 'OFFICER'] as const;
export type RotationSource = (typeof ROTATION_SOURCES)[number];

@Entity('rotation_record')
@Unique('rotation_record_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Index(
  'rotation_record_key_uq',
  ['countyId', 'schoolYearId', 'teacherId', 'kind', 'toSchoolId', 'stage', 'subjectCode', 'startsOn'],
  { unique: true, where: `source <> 'PLAN'` },
)
// A plan may add days where the teacher travels for the same subject already.
@Index(
  'rotation_record_plan_key_uq',
  [
    'planId',
    'countyId',
    'schoolYearId',
    'teacherId',
    'kind',
    'toSchoolId',
    'stage',
    'subjectCode',
    'startsOn',
  ],
  { unique: true, where: `source = 'PLAN' AND status <> 'WITHDRAWN'` },
)
// No teacher is posted by two plans at once, whoever counted how.
@Index('rotation_record_posting_uq', ['countyId', 'schoolYearId', 'teacherId'], {
  unique: true,
  where: `source = 'PLAN' AND kind <> 'ITINERANT' AND status IN ('PLANNED', 'ACTIVE')`,
})
@Index('rotation_record_host_ix', ['countyId', 'schoolYearId', 'toSchoolId'])
@Index('rotation_record_subject_ix', ['countyId', 'schoolYearId', 'subjectCode'])
@Index('rotation_record_plan_ix', ['countyId', 'schoolYearId', 'planId'])
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'rotation_record_school_year_fk',
})
@ForeignKey('TeacherEntity', ['countyId', 'schoolYearId', 'teacherId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'rotation_record_teacher_fk',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'toSchoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'rotation_record_host_fk',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'rotation_record_subject_fk',
  },
)
@ForeignKey('PlanEntity', ['countyId', 'schoolYearId', 'planId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'rotation_record_plan_fk',
})
@Check('rotation_record_source_ck', oneOf('source', ROTATION_SOURCES))
@Check('rotation_record_plan_ck', `plan_id IS NOT NULL OR source <> 'PLAN'`)
@Check('rotation_record_version_ck', 'version > 0')
export class RotationRecordEntity extends sheetRow('rotation_record', ROTATION_SHEET) {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'rotation_record_pk' })
  id!: string;

  @Column('text')
  source!: RotationSource;

  /** The plan whose approval wrote it. */
  @Column('uuid', { nullable: true })
  planId!: string | null;

  /** Raised by every change; changes say which version they saw. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
