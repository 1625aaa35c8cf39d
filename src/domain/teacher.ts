// Teachers: certificates, title, backbone level, employment, service dates and exemptions.
import {
  code,
  date,
  type FactOf,
  mayBeBlank,
  number,
  optional,
  personName,
  required,
  school,
  sheet,
  staffNumber,
  subject,
  subjectList,
  withheld,
  word,
} from './sheet';
import {
  BACKBONE_WORDS,
  codesOf,
  EMPLOYMENT_WORDS,
  EXEMPTION_WORDS,
  GENDER_WORDS,
  STAGE_WORDS,
  TITLE_WORDS,
} from './words';

export type Gender = keyof typeof GENDER_WORDS;

/** Professional titles (职称), lowest first. */
export const TITLES = codesOf(TITLE_WORDS);
export type Title = keyof typeof TITLE_WORDS;

/** Backbone levels (骨干教师级别), lowest first. */
export const BACKBONE_LEVELS = codesOf(BACKBONE_WORDS);
export type BackboneLevel = keyof typeof BACKBONE_WORDS;

/** POST 在编, SPECIAL_POST 特岗, CONTRACT 代课 (substitute). */
export const EMPLOYMENTS = codesOf(EMPLOYMENT_WORDS);
export type Employment = keyof typeof EMPLOYMENT_WORDS;

export type Exemption = keyof typeof EXEMPTION_WORDS;

const NO_SUBJECTS: readonly string[] = [];

export const TEACHER_SHEET = sheet({
  name: 'teachers',
  titleZh: '教师',
  required: true,
  columns: {
    /** Staff number (教职工号): the natural key. */
    staffNo: required('教职工号', staffNumber(), [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      '教工号',
      'staff_number',
      'teacher_no',
    ]),
    name: required('姓名', personName(60), ['教师姓名', 'teacher', 'teacher_name']),
    /** Citizen identity number (GB 11643), or null when not given. */
    idNumber: withheld(
      optional(
        '身份证号',
        code(/^\d{17}[\dX]$/, '18 位身份证号', 'an identity number of 18 characters'),
        null,
        [
          '身份证',
          '身份证号码',
          '公民身份号码',
          '公民身份证号',
          '身份证件号',
          '身份证件号码',
          '证件号码',
          'id',
          'id_no',
          'identity_number',
        ],
      ),
    ),
    gender: required('性别', word(GENDER_WORDS), ['sex']),
    birthDate: required('出生日期', date(), [
      '出生年月',
      '出生年月日',
      '生日',
      '出生',
      'birthday',
      'date_of_birth',
    ]),
    /** School that holds the personnel relation (人事关系所在学校). */
    schoolCode: required('人事关系所在学校标识码', school('schoolId'), [
      '人事关系所在学校',
      '学校标识码',
      '学校代码',
      '学校',
      '所在学校',
      '任教学校',
      '任职学校',
      '单位',
      '单位名称',
      '工作单位',
      '所在单位',
      '学校名称',
      '标识码',
      'school',
    ]),
    stage: required('学段', word(STAGE_WORDS), ['任教学段', '所教学段', '任课学段', '任教阶段']),
    mainSubject: required('任教学科', subject('mainSubjectCode'), [
      '学科',
      '主教学科',
      '主任教学科',
      '主要任教学科',
      '任教课程',
      '所教学科',
      '任课学科',
      '任教科目',
      '主教科目',
      'subject',
    ]),
    /** Other certified subjects (可兼任学科), never the main one, sorted. */
    otherSubjects: optional('可兼任学科', subjectList(), NO_SUBJECTS, [
      '兼任学科',
      '兼教学科',
      '其他学科',
      '可兼学科',
      'other_subject',
    ]),
    title: mayBeBlank('职称', word(TITLE_WORDS), 'NONE', [
      '专业技术职务',
      '职称等级',
      '专业技术职称',
      '现任职称',
      '现聘职称',
      '专业技术职务级别',
    ]),
    backbone: mayBeBlank('骨干级别', word(BACKBONE_WORDS), 'NONE', [
      '骨干教师',
      '骨干教师级别',
      '骨干',
      '骨干称号',
      'backbone_level',
    ]),
    employment: required('用工形式', word(EMPLOYMENT_WORDS), [
      '编制类型',
      '编制类别',
      '编制性质',
      '用工性质',
      '是否在编',
      '编制',
      '用人形式',
      '人员类别',
      '身份',
      '编制情况',
      'employment_type',
    ]),
    /** Full-time equivalent, above 0 and at most 1. */
    fte: optional('折算人数', number({ minimum: 0, maximum: 1, aboveMinimum: true }), 1, [
      '全时当量',
      '折合人数',
      '工作量折算',
    ]),
    joinedSchoolOn: required('到校日期', date(), [
      '到校时间',
      '来校时间',
      '来校年月',
      '进校时间',
      '进校年月',
      '进本校年月',
      '进本校时间',
      '到本校时间',
      '调入时间',
      '到校年月',
      '调入日期',
      '入校日期',
      'joined_on',
      'joined_school',
    ]),
    /** Years taught in the countryside (乡村任教年限). */
    ruralServiceYears: required('乡村任教年限', number({ minimum: 0, maximum: 70 }), [
      '农村任教年限',
      '乡村任教年数',
      '乡村教龄',
      'rural_years',
    ]),
    exemption: optional('免于交流原因', word(EXEMPTION_WORDS), 'NONE', [
      '免交流',
      '免除',
      '免交流原因',
      '豁免',
      '豁免原因',
      '不参加交流原因',
    ]),
    /** Last day of the exemption, or null when open. */
    exemptionUntil: optional('免于交流截止日期', date(), null, [
      '免交流截止',
      '免交流截止日期',
      '免除截止日期',
      '豁免截止',
      '豁免截止日期',
      '豁免至',
    ]),
    /** First day on which the teacher is gone (离岗日期), or null. */
    leavesOn: optional('离岗日期', date(), null, [
      '离岗时间',
      '退休日期',
      '离职日期',
      '调离日期',
      'leaving_date',
    ]),
  },
  naturalKey: ['staffNo'],
  tidy: (row) => ({
    ...row,
    otherSubjects: row.otherSubjects.filter((other) => other !== row.mainSubject),
    exemptionUntil: row.exemption === 'NONE' ? null : row.exemptionUntil,
  }),
});

export interface Teacher extends FactOf<typeof TEACHER_SHEET.columns> {}
