// Words about teachers as GraphQL enums.

import {
  type BackboneLevel,
  type Employment,
  type Exemption,
  type Gender,
  type Title,
} from '../../domain/teacher';
import {
  BACKBONE_WORDS,
  EMPLOYMENT_WORDS,
  EXEMPTION_WORDS,
  GENDER_WORDS,
  TITLE_WORDS,
} from '../../domain/words';
import { termEnum, wordEnum } from '../../graphql/types/enums';

export const GenderEnum = termEnum<Gender>('Gender', 'Sex (性别, GB/T 2261.1).', GENDER_WORDS, {
  MALE: 'Male',
  FEMALE: 'Female',
});

export const TitleEnum = termEnum<Title>('Title', 'Professional title, lowest first (职称).', TITLE_WORDS, {
  NONE: 'None yet',
  THIRD: 'Third grade',
  SECOND: 'Second grade',
  FIRST: 'First grade: mid title',
  SENIOR: 'Senior',
  PROFESSOR: 'Professor grade',
});

export const BackboneEnum = termEnum<BackboneLevel>(
  'BackboneLevel',
  'Level of a backbone teacher (骨干教师级别).',
  BACKBONE_WORDS,
  {
    NONE: 'Not a backbone teacher',
    SCHOOL: 'School level',
    COUNTY: 'County level',
    CITY: 'City level',
    PROVINCE: 'Province level',
  },
);

export const EmploymentEnum = termEnum<Employment>(
  'Employment',
  'Kind of employment (用工性质).',
  EMPLOYMENT_WORDS,
  {
    POST: 'In an authorised post',
    SPECIAL_POST: 'Special-post teacher',
    CONTRACT: 'Substitute on contract',
  },
);

export const ExemptionEnum = termEnum<Exemption>(
  'Exemption',
  'Why a teacher need not be exchanged (免于交流的情形).',
  EXEMPTION_WORDS,
  {
    NONE: 'None',
    PREGNANT: 'Pregnant',
    NURSING: 'Nursing',
    ILLNESS: 'Illness',
    CARE: 'Cares for a relative',
    OTHER: 'Other',
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
