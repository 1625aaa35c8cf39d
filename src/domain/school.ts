// Schools, their classes and road distances: stage, kind, area, place.
import {
  type FactOf,
  grade,
  LATITUDE,
  LONGITUDE,
  mayBeBlank,
  number,
  optional,
  required,
  SCHOOL_CODE,
  school,
  sheet,
  text,
  word,
  writtenAs,
} from './sheet';
import { AREA_WORDS, codesOf, SCHOOL_KIND_WORDS, STAGE_WORDS, SUPPORT_CLASS_WORDS } from './words';

/** Stage of compulsory schooling (学段): grades 1-6 are PRIMARY (小学), 7-9 JUNIOR (初中). */
export const STAGES = codesOf(STAGE_WORDS);
export type Stage = keyof typeof STAGE_WORDS;

/** School kinds (办学类型) of GB/T 33782-2017 that a county plans for. */
export type SchoolKind = keyof typeof SCHOOL_KIND_WORDS;

/** Urban/rural class (城乡类别): URBAN 城区, TOWN 镇区, RURAL 乡村. */
export type Area = keyof typeof AREA_WORDS;

/** Support class (帮扶类别): SENDER 支援校, RECEIVER 受援校, BOTH 双向. */
export type SupportClass = keyof typeof SUPPORT_CLASS_WORDS;

const COUNT = number({ minimum: 0, maximum: 5000, integer: true });

export const SCHOOL_SHEET = sheet({
  name: 'schools',
  titleZh: '学校',
  required: true,
  columns: {
    /** National school code (学校标识码), 10 digits: the natural key. */
    code: writtenAs(
      'school_code',
      required('学校标识码', SCHOOL_CODE, ['学校代码', '标识码', '学校编码', 'code']),
    ),
    name: required('学校名称', text(100), ['学校', '名称', '校名', 'school', 'school_name']),
    kind: required('办学类型', word(SCHOOL_KIND_WORDS), [
      '学校类型',
      '类型',
      '学校类别',
      '办学类别',
      'type',
      'school_kind',
    ]),
    area: required('城乡类别', word(AREA_WORDS), [
      '城乡分类',
      '城乡类型',
      '城乡',
      '城乡分类代码',
      '城乡代码',
    ]),
    township: mayBeBlank('乡镇', text(60), '', ['所在乡镇', '乡镇街道', '镇', 'town']),
    /** Cluster (学区) inside which itinerant work is allowed; empty when the school is in none. */
    cluster: mayBeBlank('学区', text(60), '', ['所属学区', '片区', '教育集团']),
    /** Degrees, WGS-84. */
    longitude: required('经度', LONGITUDE, ['lng', 'lon']),
    /** Degrees, WGS-84. */
    latitude: required('纬度', LATITUDE, ['lat']),
    /** Remoteness (偏远等级) 0-3; weighs rural shortages by 1 + 0.25 x remoteness. */
    remoteness: required('偏远等级', number({ minimum: 0, maximum: 3, integer: true }), [
      '偏远程度',
      '艰苦边远等级',
      '边远等级',
    ]),
    /** Authorised posts (核定编制数), persons. */
    authorisedPosts: required('核定编制数', COUNT, [
      '编制数',
      '核定编制',
      '编制',
      'authorized_posts',
      'posts',
    ]),
    /** Free beds in the staff dormitory (周转宿舍空余床位). */
    freeBeds: required('周转宿舍空余床位', COUNT, ['空余床位', '床位', '空床位', '周转房空余床位', 'beds']),
    /** School paired for support (结对学校), or null. */
    pairedSchoolCode: optional('结对学校标识码', school('pairedSchoolId'), null, [
      '结对学校',
      '结对帮扶学校',
      '帮扶学校',
      'paired_school',
    ]),
    /** Support class (帮扶类别); null stands for RECEIVER at a rural school and SENDER at any other. */
    supportClass: optional('帮扶类别', word(SUPPORT_CLASS_WORDS), null, [
      '支援受援类别',
      '支援受援',
      '帮扶类型',
      'support_type',
    ]),
  },
  naturalKey: ['code'],
});

export interface School extends FactOf<typeof SCHOOL_SHEET.columns> {}

export const CLASS_SHEET = sheet({
  name: 'classes',
  titleZh: '班级',
  required: true,
  columns: {
    schoolCode: required('学校标识码', school('schoolId'), [
      '学校代码',
      '标识码',
      '学校编码',
      '学校',
      '学校名称',
      '单位',
      '单位名称',
      'school',
    ]),
    /** 1-9. */
    grade: required('年级', grade()),
    /** Number of classes; two grades taught as one (复式班) count 0.5 each. */
    classes: required('班数', number({ minimum: 0, maximum: 200 }), [
      '班级数',
      '教学班',
      '教学班数',
      '班级个数',
      'class_count',
    ]),
    pupils: required('学生数', number({ minimum: 0, maximum: 20_000, integer: true }), [
      '在校生',
      '在校生数',
      '在校学生数',
      '学生',
      '学生人数',
      '人数',
      'students',
    ]),
  },
  naturalKey: ['schoolCode', 'grade'],
});

/** Classes and pupils of one grade at one school. */
export interface ClassGroup extends FactOf<typeof CLASS_SHEET.columns> {}

export const DISTANCE_SHEET = sheet({
  name: 'distances',
  titleZh: '距离',
  required: false,
  columns: {
    fromSchoolCode: required('起点学校标识码', school('fromSchoolId'), [
      '起点学校',
      '起点',
      '出发学校',
      'from',
      'from_school',
    ]),
    toSchoolCode: required('终点学校标识码', school('toSchoolId'), [
      '终点学校',
      '终点',
      '到达学校',
      'to',
      'to_school',
    ]),
    km: required('公里', number({ minimum: 0, maximum: 2000 }), [
      '距离',
      '里程',
      '公里数',
      '路程',
      'distance',
      'distance_km',
    ]),
  },
  naturalKey: ['fromSchoolCode', 'toSchoolCode'],
});

/** A supplied road distance; one way stands for both. */
export interface SuppliedDistance extends FactOf<typeof DISTANCE_SHEET.columns> {}

/** The school's support class: the one given, else RECEIVER for a rural school and SENDER for any other. */
export function supportClassOf({ supportClass, area }: Pick<School, 'supportClass' | 'area'>): SupportClass {
  return supportClass ?? (area === 'RURAL' ? 'RECEIVER' : 'SENDER');
}

/** Whether the school is sent rotations and exchange partners (受援): RECEIVER or BOTH. */
export function isReceiver(school: Pick<School, 'supportClass' | 'area'>): boolean {
  return supportClassOf(school) !== 'SENDER';
}

/** Whether the school's teachers count among those who should go (支援): SENDER or BOTH. */
export function isSender(school: Pick<School, 'supportClass' | 'area'>): boolean {
  return supportClassOf(school) !== 'RECEIVER';
}

/** Stage a grade belongs to. */
export function stageOfGrade(grade: number): Stage {
  return grade <= 6 ? 'PRIMARY' : 'JUNIOR';
}
