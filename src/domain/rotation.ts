// Records of teachers who serve at another school: rotation, support, itinerant, shadowing.
import {
  date,
  type FactOf,
  mayBeBlank,
  number,
  optional,
  required,
  school,
  sheet,
  subject,
  teacher,
  word,
} from './sheet';
import { codesOf, ROTATION_KIND_WORDS, ROTATION_STATUS_WORDS, STAGE_WORDS } from './words';

/** ROTATION 交流轮岗, SUPPORT 支教, ITINERANT 走教, SHADOWING 跟岗. All but ITINERANT are full-time. */
export const ROTATION_KINDS = codesOf(ROTATION_KIND_WORDS);
export type RotationKind = keyof typeof ROTATION_KIND_WORDS;

export const ROTATION_STATUSES = codesOf(ROTATION_STATUS_WORDS);
export type RotationStatus = keyof typeof ROTATION_STATUS_WORDS;

export const ROTATION_SHEET = sheet({
  name: 'rotations',
  titleZh: '交流记录',
  required: false,
  columns: {
    staffNo: required('教职工号', teacher('teacherId'), [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      'staff_number',
      'teacher_no',
    ]),
    kind: required('交流类型', word(ROTATION_KIND_WORDS), ['类型', '交流形式', '形式', 'type']),
    toSchoolCode: required('接收学校标识码', school('toSchoolId'), [
      '接收学校',
      '交流到学校',
      '支教学校',
      '派往学校',
      '受援学校',
      'to_school',
    ]),
    stage: required('学段', word(STAGE_WORDS), ['任教学段']),
    subject: required('学科', subject('subjectCode'), ['任教学科', '科目', 'subject_code']),
    /** Days a week at the host, for ITINERANT; null otherwise. */
    daysPerWeek: optional('每周天数', number({ minimum: 0, maximum: 7, integer: true }), null, [
      '走教天数',
      '每周走教天数',
      'days',
    ]),
    startsOn: required('开始日期', date(), ['起始日期', '开始时间', '起始时间', 'start', 'start_date']),
    /** Last day, inclusive; null when open. */
    endsOn: mayBeBlank('结束日期', date(), null, ['截止日期', '结束时间', '截止时间', 'end', 'end_date']),
    status: required('状态', word(ROTATION_STATUS_WORDS), ['交流状态']),
  },
  naturalKey: ['staffNo', 'kind', 'toSchoolCode', 'stage', 'subject', 'startsOn'],
  tidy: (row) => ({ ...row, daysPerWeek: row.kind === 'ITINERANT' ? row.daysPerWeek : null }),
});

export interface RotationRecord extends FactOf<typeof ROTATION_SHEET.columns> {}
