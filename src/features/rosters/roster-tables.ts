// The tables a roster is spread over: its sheets, the certificates of teachers, and what of them the system manages itself.
import { type RowClass } from '../../database';
import { ABSENCE_SHEET } from '../../domain/absence';
import { CURRICULUM_SHEET, WORKLOAD_SHEET } from '../../domain/curriculum';
import { PIN_SHEET } from '../../domain/pin';
import { ROTATION_SHEET } from '../../domain/rotation';
import { CLASS_SHEET, DISTANCE_SHEET, SCHOOL_SHEET } from '../../domain/school';
import { type Columns, type Sheet, type StoredOf, storedName } from '../../domain/sheet';
import { SUBJECT_SHEET } from '../../domain/subject';
import { TEACHER_SHEET } from '../../domain/teacher';
import { CurriculumRowEntity, type SchoolYearRow, SubjectEntity, WorkloadRowEntity } from '../school-years';
import { ClassGroupEntity, SchoolDistanceEntity, SchoolEntity } from '../schools';
import { AbsenceEntity, TeacherEntity, TeacherSubjectEntity } from '../teachers';
import { PinEntity } from './pin.entity';
import { RotationRecordEntity } from './rotation-record.entity';
import { type SyncedTable } from './table-sync';

type Managed = Pick<SyncedTable, 'fixed' | 'touched' | 'managed' | 'hidden'>;

function tableOf<C extends Columns>(
  { name: en, titleZh: zh, list, naturalKey }: Sheet<C>,
  entity: RowClass<SchoolYearRow & StoredOf<C>>,
  managed: Managed = {},
): SyncedTable {
  const stored = list.flatMap((column) => {
    const name = storedName(column);
    return name === null ? [] : [{ name, isKey: naturalKey.includes(column.name) }];
  });
  const key = stored.filter(({ isKey }) => isKey).map(({ name }) => name);
  return { entity, title: { zh, en }, key, columns: stored.map(({ name }) => name), ...managed };
}

export const SUBJECTS = tableOf(SUBJECT_SHEET, SubjectEntity);
export const CURRICULUM = tableOf(CURRICULUM_SHEET, CurriculumRowEntity);
export const WORKLOAD = tableOf(WORKLOAD_SHEET, WorkloadRowEntity);
export const SCHOOLS = tableOf(SCHOOL_SHEET, SchoolEntity);
export const CLASSES = tableOf(CLASS_SHEET, ClassGroupEntity);
export const DISTANCES = tableOf(DISTANCE_SHEET, SchoolDistanceEntity);
export const TEACHERS = tableOf(TEACHER_SHEET, TeacherEntity);
export const ABSENCES = tableOf(ABSENCE_SHEET, AbsenceEntity);

export const TEACHER_SUBJECTS: SyncedTable = {
  entity: TeacherSubjectEntity,
  title: TEACHERS.title,
  key: ['teacherId', 'subjectCode'],
  columns: ['teacherId', 'subjectCode'] satisfies (keyof TeacherSubjectEntity)[],
};

/** The same schedule by another source. */
const sameSchedule = (other: string): string =>
  `${other}.county_id = t.county_id AND ${other}.school_year_id = t.school_year_id AND ${other}.teacher_id = t.teacher_id
    AND ${other}.kind = t.kind AND ${other}.to_school_id = t.to_school_id AND ${other}.stage = t.stage
    AND ${other}.subject_code = t.subject_code AND ${other}.starts_on = t.starts_on`;

export const ROTATIONS = tableOf(ROTATION_SHEET, RotationRecordEntity, {
  fixed: { source: `'ROSTER'`, version: '1' },
  touched: 'version = t.version + 1',
  // Written by an approval or an officer, or with a history of its own: the record's events say what it is, not a file.
  // A schedule to which a plan has added days is the plan's as well.
  managed: `(t.source <> 'ROSTER' OR EXISTS (
    SELECT 1 FROM rotation_event e
    WHERE e.county_id = t.county_id AND e.school_year_id = t.school_year_id AND e.rotation_id = t.id)
    OR EXISTS (
      SELECT 1 FROM rotation_record p
      WHERE ${sameSchedule('p')} AND p.source = 'PLAN' AND p.status <> 'WITHDRAWN'))`,
  // Withdrawn with its plan: as if it had not been. Days added to a schedule: the schedule stands for them.
  hidden: `(t.source = 'PLAN' AND (t.status = 'WITHDRAWN' OR EXISTS (
    SELECT 1 FROM rotation_record o WHERE ${sameSchedule('o')} AND o.source <> 'PLAN')))`,
});

export const PINS = tableOf(PIN_SHEET, PinEntity, {
  fixed: { source: `'ROSTER'` },
  managed: `t.source <> 'ROSTER'`,
});
