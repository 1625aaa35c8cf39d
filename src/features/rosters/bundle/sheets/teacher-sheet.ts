// teachers.csv: every teacher with certificates, title, employment, service dates and exemptions.
import { type Teacher } from '../../../../domain/teacher';
import { mayBeBlank, optional, type RowOf, required } from '../cells/column';
import { code, date, number, staffNumber, subject, subjectList, text } from '../cells/formats';
import { word } from '../cells/words';
import {
  BACKBONE_WORDS,
  EMPLOYMENT_WORDS,
  EXEMPTION_WORDS,
  GENDER_WORDS,
  STAGE_WORDS,
  TITLE_WORDS,
} from '../vocabulary';
import { SCHOOL_CODE } from './school-sheet';
import { sheetSpec } from './sheet-spec';

const NO_SUBJECTS: readonly string[] = [];

export const TEACHER_SHEET = sheetSpec({
  name: 'teachers',
  titleZh: '教师',
  required: true,
  columns: {
    staff_no: required('教职工号', staffNumber(), [
      '工号',
      '职工号',
      '教师编号',
      '编号',
      '教工号',
      'staff_number',
      'teacher_no',
    ]),
    name: required('姓名', text(60), ['教师姓名', 'teacher', 'teacher_name']),
    id_number: optional(
      '身份证号',
      code(/^\d{17}[\dX]$/, '18 位身份证号', 'an identity number of 18 characters'),
      null,
      ['身份证', '身份证号码', '公民身份号码', '身份证件号', 'id', 'id_no', 'identity_number'],
    ),
    gender: required('性别', word(GENDER_WORDS), ['sex']),
    birth_date: required('出生日期', date(), [
      '出生年月',
      '出生年月日',
      '生日',
      '出生',
      'birthday',
      'date_of_birth',
    ]),
    school_code: required('人事关系所在学校标识码', SCHOOL_CODE, [
      '人事关系所在学校',
      '学校标识码',
      '学校代码',
      '学校',
      '所在学校',
      '任教学校',
      '标识码',
      'school',
    ]),
    stage: required('学段', word(STAGE_WORDS), ['任教学段']),
    main_subject: required('任教学科', subject(), [
      '学科',
      '主教学科',
      '主任教学科',
      '主要任教学科',
      'subject',
    ]),
    other_subjects: optional('可兼任学科', subjectList(), NO_SUBJECTS, [
      '兼任学科',
      '兼教学科',
      '其他学科',
      '可兼学科',
      'other_subject',
    ]),
    title: mayBeBlank('职称', word(TITLE_WORDS), 'NONE' as const, [
      '专业技术职务',
      '职称等级',
      '专业技术职称',
    ]),
    backbone: mayBeBlank('骨干级别', word(BACKBONE_WORDS), 'NONE' as const, [
      '骨干教师',
      '骨干教师级别',
      '骨干',
      '骨干称号',
      'backbone_level',
    ]),
    employment: required('用工形式', word(EMPLOYMENT_WORDS), [
      '编制类型',
      '编制',
      '用人形式',
      '人员类别',
      '身份',
      '编制情况',
      'employment_type',
    ]),
    fte: optional('折算人数', number({ minimum: 0, maximum: 1, aboveMinimum: true }), 1, [
      '全时当量',
      '折合人数',
      '工作量折算',
    ]),
    joined_school_on: required('到校日期', date(), [
      '到校时间',
      '到校年月',
      '调入日期',
      '入校日期',
      'joined_on',
      'joined_school',
    ]),
    rural_service_years: required('乡村任教年限', number({ minimum: 0, maximum: 70 }), [
      '农村任教年限',
      '乡村任教年数',
      '乡村教龄',
      'rural_years',
    ]),
    exemption: optional('免于交流原因', word(EXEMPTION_WORDS), 'NONE' as const, [
      '免交流',
      '免除',
      '免交流原因',
      '豁免',
      '豁免原因',
      '不参加交流原因',
    ]),
    exemption_until: optional('免于交流截止日期', date(), null, [
      '免交流截止',
      '免交流截止日期',
      '免除截止日期',
      '豁免截止',
      '豁免截止日期',
      '豁免至',
    ]),
    leaves_on: optional('离岗日期', date(), null, [
      '离岗时间',
      '退休日期',
      '离职日期',
      '调离日期',
      'leaving_date',
    ]),
  },
  naturalKey: ['staff_no'],
});

type TeacherRow = RowOf<typeof TEACHER_SHEET.columns>;

export function toTeacher(row: TeacherRow): Teacher {
  return {
    staffNo: row.staff_no,
    name: row.name,
    idNumber: row.id_number,
    gender: row.gender,
    birthDate: row.birth_date,
    schoolCode: row.school_code,
    stage: row.stage,
    mainSubject: row.main_subject,
    otherSubjects: row.other_subjects.filter((other) => other !== row.main_subject),
    title: row.title,
    backbone: row.backbone,
    employment: row.employment,
    fte: row.fte,
    joinedSchoolOn: row.joined_school_on,
    ruralServiceYears: row.rural_service_years,
    exemption: row.exemption,
    exemptionUntil: row.exemption === 'NONE' ? null : row.exemption_until,
    leavesOn: row.leaves_on,
  };
}

export function fromTeacher(teacher: Teacher): TeacherRow {
  return {
    staff_no: teacher.staffNo,
    name: teacher.name,
    id_number: teacher.idNumber,
    gender: teacher.gender,
    birth_date: teacher.birthDate,
    school_code: teacher.schoolCode,
    stage: teacher.stage,
    main_subject: teacher.mainSubject,
    other_subjects: teacher.otherSubjects,
    title: teacher.title,
    backbone: teacher.backbone,
    employment: teacher.employment,
    fte: teacher.fte,
    joined_school_on: teacher.joinedSchoolOn,
    rural_service_years: teacher.ruralServiceYears,
    exemption: teacher.exemption,
    exemption_until: teacher.exemptionUntil,
    leaves_on: teacher.leavesOn,
  };
}
