// rotations.csv: who serves or served at another school.
import { type RotationRecord } from '../../../../domain/rotation';
import { mayBeBlank, optional, type RowOf, required } from '../cells/column';
import { date, number, staffNumber, subject } from '../cells/formats';
import { word } from '../cells/words';
import { ROTATION_KIND_WORDS, ROTATION_STATUS_WORDS, STAGE_WORDS } from '../vocabulary';
import { SCHOOL_CODE } from './school-sheet';
import { sheetSpec } from './sheet-spec';

export const ROTATION_SHEET = sheetSpec({
  name: 'rotations',
  titleZh: '交流记录',
  required: false,
  columns: {
    staff_no: required('教职工号', staffNumber(), [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      'staff_number',
      'teacher_no',
    ]),
    kind: required('交流类型', word(ROTATION_KIND_WORDS), ['类型', '交流形式', '形式', 'type']),
    to_school_code: required('接收学校标识码', SCHOOL_CODE, [
      '接收学校',
      '交流到学校',
      '支教学校',
      '派往学校',
      '受援学校',
      'to_school',
    ]),
    stage: required('学段', word(STAGE_WORDS), ['任教学段']),
    subject: required('学科', subject(), ['任教学科', '科目', 'subject_code']),
    days_per_week: optional('每周天数', number({ minimum: 0, maximum: 7, integer: true }), null, [
      '走教天数',
      '每周走教天数',
      'days',
    ]),
    starts_on: required('开始日期', date(), ['起始日期', '开始时间', '起始时间', 'start', 'start_date']),
    ends_on: mayBeBlank('结束日期', date(), null, ['截止日期', '结束时间', '截止时间', 'end', 'end_date']),
    status: required('状态', word(ROTATION_STATUS_WORDS), ['交流状态']),
  },
  naturalKey: ['staff_no', 'kind', 'to_school_code', 'stage', 'subject', 'starts_on'],
});

type RotationRow = RowOf<typeof ROTATION_SHEET.columns>;

export function toRotation(row: RotationRow): RotationRecord {
  return {
    staffNo: row.staff_no,
    kind: row.kind,
    toSchoolCode: row.to_school_code,
    stage: row.stage,
    subject: row.subject,
    daysPerWeek: row.kind === 'ITINERANT' ? row.days_per_week : null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status,
  };
}

export function fromRotation(record: RotationRecord): RotationRow {
  return {
    staff_no: record.staffNo,
    kind: record.kind,
    to_school_code: record.toSchoolCode,
    stage: record.stage,
    subject: record.subject,
    days_per_week: record.daysPerWeek,
    starts_on: record.startsOn,
    ends_on: record.endsOn,
    status: record.status,
  };
}
