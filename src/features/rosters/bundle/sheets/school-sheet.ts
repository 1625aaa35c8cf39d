// schools.csv, classes.csv and distances.csv: the schools, their classes and road distances between them.
import { type ClassGroup, type School, type SuppliedDistance } from '../../../../domain/school';
import { mayBeBlank, optional, type RowOf, required } from '../cells/column';
import { code, grade, number, text } from '../cells/formats';
import { word } from '../cells/words';
import { AREA_WORDS, SCHOOL_KIND_WORDS } from '../vocabulary';
import { LATITUDE, LONGITUDE } from './county-sheet';
import { sheetSpec } from './sheet-spec';

export const SCHOOL_CODE = code(/^\d{10}$/, '10 位学校标识码', 'a school code of 10 digits');
export const GRADE = grade();
const COUNT = number({ minimum: 0, maximum: 5000, integer: true });

export const SCHOOL_SHEET = sheetSpec({
  name: 'schools',
  titleZh: '学校',
  required: true,
  columns: {
    school_code: required('学校标识码', SCHOOL_CODE, ['学校代码', '标识码', '学校编码', 'code']),
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
    cluster: mayBeBlank('学区', text(60), '', ['所属学区', '片区', '教育集团']),
    longitude: required('经度', LONGITUDE, ['lng', 'lon']),
    latitude: required('纬度', LATITUDE, ['lat']),
    remoteness: required('偏远等级', number({ minimum: 0, maximum: 3, integer: true }), [
      '偏远程度',
      '艰苦边远等级',
      '边远等级',
    ]),
    authorised_posts: required('核定编制数', COUNT, [
      '编制数',
      '核定编制',
      '编制',
      'authorized_posts',
      'posts',
    ]),
    free_beds: required('周转宿舍空余床位', COUNT, ['空余床位', '床位', '空床位', '周转房空余床位', 'beds']),
    paired_school_code: optional('结对学校标识码', SCHOOL_CODE, null, [
      '结对学校',
      '结对帮扶学校',
      '帮扶学校',
      'paired_school',
    ]),
  },
  naturalKey: ['school_code'],
});

type SchoolRow = RowOf<typeof SCHOOL_SHEET.columns>;

export function toSchool(row: SchoolRow): School {
  return {
    code: row.school_code,
    name: row.name,
    kind: row.kind,
    area: row.area,
    township: row.township,
    cluster: row.cluster,
    longitude: row.longitude,
    latitude: row.latitude,
    remoteness: row.remoteness,
    authorisedPosts: row.authorised_posts,
    freeBeds: row.free_beds,
    pairedSchoolCode: row.paired_school_code,
  };
}

export function fromSchool(school: School): SchoolRow {
  return {
    school_code: school.code,
    name: school.name,
    kind: school.kind,
    area: school.area,
    township: school.township,
    cluster: school.cluster,
    longitude: school.longitude,
    latitude: school.latitude,
    remoteness: school.remoteness,
    authorised_posts: school.authorisedPosts,
    free_beds: school.freeBeds,
    paired_school_code: school.pairedSchoolCode,
  };
}

export const CLASS_SHEET = sheetSpec({
  name: 'classes',
  titleZh: '班级',
  required: true,
  columns: {
    school_code: required('学校标识码', SCHOOL_CODE, ['学校代码', '标识码', '学校编码', '学校', 'school']),
    grade: required('年级', GRADE),
    classes: required('班数', number({ minimum: 0, maximum: 200 }), [
      '班级数',
      '教学班',
      '教学班数',
      'class_count',
    ]),
    pupils: required('学生数', number({ minimum: 0, maximum: 20_000, integer: true }), [
      '在校生',
      '在校生数',
      '学生人数',
      '人数',
      'students',
    ]),
  },
  naturalKey: ['school_code', 'grade'],
});

type ClassRow = RowOf<typeof CLASS_SHEET.columns>;

export function toClassGroup(row: ClassRow): ClassGroup {
  return { schoolCode: row.school_code, grade: row.grade, classes: row.classes, pupils: row.pupils };
}

export function fromClassGroup(group: ClassGroup): ClassRow {
  return { school_code: group.schoolCode, grade: group.grade, classes: group.classes, pupils: group.pupils };
}

export const DISTANCE_SHEET = sheetSpec({
  name: 'distances',
  titleZh: '距离',
  required: false,
  columns: {
    from_school_code: required('起点学校标识码', SCHOOL_CODE, [
      '起点学校',
      '起点',
      '出发学校',
      'from',
      'from_school',
    ]),
    to_school_code: required('终点学校标识码', SCHOOL_CODE, [
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
  naturalKey: ['from_school_code', 'to_school_code'],
});

type DistanceRow = RowOf<typeof DISTANCE_SHEET.columns>;

export function toDistance(row: DistanceRow): SuppliedDistance {
  return { fromSchoolCode: row.from_school_code, toSchoolCode: row.to_school_code, km: row.km };
}

export function fromDistance(distance: SuppliedDistance): DistanceRow {
  return {
    from_school_code: distance.fromSchoolCode,
    to_school_code: distance.toSchoolCode,
    km: distance.km,
  };
}
