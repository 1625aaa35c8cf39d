// One county's facts for one school year: what a roster bundle holds once it is read.
import { ABSENCE_SHEET, type Absence } from './absence';
import { CURRICULUM_SHEET, type CurriculumRow, WORKLOAD_SHEET, type WorkloadRow } from './curriculum';
import { PIN_SHEET, type Pin } from './pin';
import { ROTATION_SHEET, type RotationRecord } from './rotation';
import { type RuleSet } from './rule-set';
import {
  CLASS_SHEET,
  type ClassGroup,
  DISTANCE_SHEET,
  SCHOOL_SHEET,
  type School,
  type Stage,
  type SuppliedDistance,
} from './school';
import {
  code,
  date,
  type FactOf,
  LATITUDE,
  LONGITUDE,
  required,
  type SheetName,
  schoolYear,
  sheet,
  text,
} from './sheet';
import { SUBJECT_SHEET, type Subject } from './subject';
import { TEACHER_SHEET, type Teacher } from './teacher';

export const COUNTY_SHEET = sheet({
  name: 'county',
  titleZh: '县',
  required: true,
  columns: {
    /** Administrative division code (行政区划代码, GB/T 2260), 6 digits. */
    code: required('行政区划代码', code(/^\d{6}$/, '6 位行政区划代码', 'a division code of 6 digits'), [
      '区划代码',
      '县代码',
      'county_code',
    ]),
    name: required('县名', text(60), ['名称', '县', '区县', '县区', '县区名称', 'county', 'county_name']),
    /** For example 2026-2027. */
    schoolYear: required('学年', schoolYear(), ['year']),
    /** First day of the school year (开学日期): the date a plan speaks of. */
    startDate: required('开学日期', date(), ['start', 'starts_on']),
    /** Degrees, WGS-84. */
    seatLongitude: required('县城经度', LONGITUDE, ['经度', 'longitude', 'lng', 'lon']),
    /** Degrees, WGS-84. */
    seatLatitude: required('县城纬度', LATITUDE, ['纬度', 'latitude', 'lat']),
  },
  naturalKey: ['code'],
});

export interface County extends FactOf<typeof COUNTY_SHEET.columns> {}

/** Every sheet of a roster, in the order they are shown and written. */
export const SHEETS = {
  county: COUNTY_SHEET,
  subjects: SUBJECT_SHEET,
  schools: SCHOOL_SHEET,
  classes: CLASS_SHEET,
  curriculum: CURRICULUM_SHEET,
  workload: WORKLOAD_SHEET,
  teachers: TEACHER_SHEET,
  rotations: ROTATION_SHEET,
  absences: ABSENCE_SHEET,
  pins: PIN_SHEET,
  distances: DISTANCE_SHEET,
} as const satisfies Record<SheetName, unknown>;

/** People whom approved plans of the school year hire and who are not in the roster yet (已批准待招聘). */
export interface ExpectedHire {
  readonly schoolCode: string;
  readonly stage: Stage;
  /** Main subject of the post. */
  readonly subject: string;
  /** Persons, full-time. */
  readonly count: number;
}

/** The whole bundle. The order of rows carries no meaning. */
export interface Roster {
  readonly county: County;
  readonly subjects: readonly Subject[];
  readonly schools: readonly School[];
  readonly classes: readonly ClassGroup[];
  readonly curriculum: readonly CurriculumRow[];
  readonly workload: readonly WorkloadRow[];
  readonly teachers: readonly Teacher[];
  readonly rotations: readonly RotationRecord[];
  /** Absent when nobody is: what was frozen before there were absences still means the same. */
  readonly absences?: readonly Absence[];
  readonly pins: readonly Pin[];
  readonly ruleSet: RuleSet;
  readonly distances: readonly SuppliedDistance[];
  /** Never part of a bundle: the program adds it to what a plan starts from. Absent when nobody is expected. */
  readonly expectedHires?: readonly ExpectedHire[];
}
