// The tables a roster is spread over: keys, columns, and what of them the system manages itself.
import { type SyncedTable } from './table-sync';

export const SUBJECTS: SyncedTable = {
  name: 'subject',
  identified: false,
  key: ['code'],
  columns: { code: 'text', name_zh: 'text', name_en: 'text', weight: 'float8' },
};

export const CURRICULUM: SyncedTable = {
  name: 'curriculum_row',
  identified: false,
  key: ['grade', 'subject_code'],
  columns: { grade: 'int', subject_code: 'text', weekly_periods: 'float8' },
};

export const WORKLOAD: SyncedTable = {
  name: 'workload_row',
  identified: false,
  key: ['stage', 'subject_code'],
  columns: { stage: 'text', subject_code: 'text', weekly_periods_per_teacher: 'float8' },
};

export const SCHOOLS: SyncedTable = {
  name: 'school',
  identified: true,
  key: ['code'],
  columns: {
    code: 'text',
    name: 'text',
    kind: 'text',
    area: 'text',
    township: 'text',
    cluster: 'text',
    longitude: 'float8',
    latitude: 'float8',
    remoteness: 'int',
    authorised_posts: 'int',
    free_beds: 'int',
    paired_school_id: 'uuid',
  },
};

export const CLASSES: SyncedTable = {
  name: 'class_group',
  identified: false,
  key: ['school_id', 'grade'],
  columns: { school_id: 'uuid', grade: 'int', classes: 'float8', pupils: 'int' },
};

export const DISTANCES: SyncedTable = {
  name: 'school_distance',
  identified: false,
  key: ['from_school_id', 'to_school_id'],
  columns: { from_school_id: 'uuid', to_school_id: 'uuid', km: 'float8' },
};

export const TEACHERS: SyncedTable = {
  name: 'teacher',
  identified: true,
  key: ['staff_no'],
  columns: {
    staff_no: 'text',
    name: 'text',
    id_number: 'text',
    gender: 'text',
    birth_date: 'date',
    school_id: 'uuid',
    stage: 'text',
    main_subject_code: 'text',
    title: 'text',
    backbone: 'text',
    employment: 'text',
    fte: 'float8',
    joined_school_on: 'date',
    rural_service_years: 'float8',
    exemption: 'text',
    exemption_until: 'date',
    leaves_on: 'date',
  },
};

export const TEACHER_SUBJECTS: SyncedTable = {
  name: 'teacher_subject',
  identified: false,
  key: ['teacher_id', 'subject_code'],
  columns: { teacher_id: 'uuid', subject_code: 'text' },
};

/** The same schedule by another source. */
const sameSchedule = (other: string): string =>
  `${other}.county_id = t.county_id AND ${other}.school_year_id = t.school_year_id AND ${other}.teacher_id = t.teacher_id
    AND ${other}.kind = t.kind AND ${other}.to_school_id = t.to_school_id AND ${other}.stage = t.stage
    AND ${other}.subject_code = t.subject_code AND ${other}.starts_on = t.starts_on`;

export const ROTATIONS: SyncedTable = {
  name: 'rotation_record',
  identified: true,
  key: ['teacher_id', 'kind', 'to_school_id', 'stage', 'subject_code', 'starts_on'],
  columns: {
    teacher_id: 'uuid',
    kind: 'text',
    to_school_id: 'uuid',
    stage: 'text',
    subject_code: 'text',
    days_per_week: 'float8',
    starts_on: 'date',
    ends_on: 'date',
    status: 'text',
  },
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
};

export const PINS: SyncedTable = {
  name: 'pin',
  identified: true,
  key: ['kind', 'teacher_id', 'school_id', 'to_school_id'],
  columns: { kind: 'text', teacher_id: 'uuid', school_id: 'uuid', to_school_id: 'uuid', reason: 'text' },
  fixed: { source: `'ROSTER'` },
  managed: `t.source <> 'ROSTER'`,
};
