// Words about teachers as GraphQL enums.
import {
  type BackboneLevel,
  type Employment,
  type Exemption,
  type Gender,
  type Title,
} from '../../domain/teacher';
import { wordEnum } from '../../graphql/types/enums';

export const GenderEnum = wordEnum<Gender>('Gender', 'Sex (性别, GB/T 2261.1).', {
  MALE: 'Male (男)',
  FEMALE: 'Female (女)',
});

export const TitleEnum = wordEnum<Title>('Title', 'Professional title, lowest first (职称).', {
  NONE: 'None yet (未定级)',
  THIRD: 'Third grade (三级教师)',
  SECOND: 'Second grade (二级教师)',
  FIRST: 'First grade: mid title (一级教师)',
  SENIOR: 'Senior (高级教师)',
  PROFESSOR: 'Professor grade (正高级教师)',
});

export const BackboneEnum = wordEnum<BackboneLevel>(
  'BackboneLevel',
  'Level of a backbone teacher (骨干教师级别).',
  {
    NONE: 'Not a backbone teacher (非骨干)',
    SCHOOL: 'School level (校级)',
    COUNTY: 'County level (县级)',
    CITY: 'City level (市级)',
    PROVINCE: 'Province level (省级)',
  },
);

export const EmploymentEnum = wordEnum<Employment>('Employment', 'Kind of employment (用工性质).', {
  POST: 'In an authorised post (在编)',
  SPECIAL_POST: 'Special-post teacher (特岗教师)',
  CONTRACT: 'Substitute on contract (代课教师)',
});

export const ExemptionEnum = wordEnum<Exemption>(
  'Exemption',
  'Why a teacher need not be exchanged (免于交流的情形).',
  {
    NONE: 'None (无)',
    PREGNANT: 'Pregnant (孕期)',
    NURSING: 'Nursing (哺乳期)',
    ILLNESS: 'Illness (患病)',
    CARE: 'Cares for a relative (照护家人)',
    OTHER: 'Other (其他)',
  },
);

export type TeacherOrderField =
  | 'STAFF_NO'
  | 'NAME'
  | 'SCHOOL'
  | 'MAIN_SUBJECT'
  | 'TITLE'
  | 'BACKBONE'
  | 'JOINED_SCHOOL_ON'
  | 'RURAL_SERVICE_YEARS'
  | 'BIRTH_DATE';

export const TeacherOrderEnum = wordEnum<TeacherOrderField>(
  'TeacherOrder',
  'What teachers are ordered by (排序字段).',
  {
    STAFF_NO: 'Staff number (教职工号)',
    NAME: 'Name (姓名)',
    SCHOOL: 'Code of the home school (学校标识码)',
    MAIN_SUBJECT: 'Main subject (任教学科)',
    TITLE: 'Title, lowest first (职称)',
    BACKBONE: 'Backbone level, lowest first (骨干级别)',
    JOINED_SCHOOL_ON: 'Day of joining the school (到校日期)',
    RURAL_SERVICE_YEARS: 'Years in the countryside (乡村任教年限)',
    BIRTH_DATE: 'Birth date (出生日期)',
  },
);
