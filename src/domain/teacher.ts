// Teachers: certificates, title, backbone level, employment, service dates and exemptions.
import { type IsoDate } from './calendar';
import { type Stage } from './school';

export const GENDERS = ['MALE', 'FEMALE'] as const;
export type Gender = (typeof GENDERS)[number];

/** Professional titles (职称), lowest first. */
export const TITLES = ['NONE', 'THIRD', 'SECOND', 'FIRST', 'SENIOR', 'PROFESSOR'] as const;
export type Title = (typeof TITLES)[number];

/** Backbone levels (骨干教师级别), lowest first. */
export const BACKBONE_LEVELS = ['NONE', 'SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'] as const;
export type BackboneLevel = (typeof BACKBONE_LEVELS)[number];

/** POST 在编, SPECIAL_POST 特岗, CONTRACT 代课 (substitute). */
export const EMPLOYMENTS = ['POST', 'SPECIAL_POST', 'CONTRACT'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export const EXEMPTIONS = ['NONE', 'PREGNANT', 'NURSING', 'ILLNESS', 'CARE', 'OTHER'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

export interface Teacher {
  /** Staff number (教职工号): the natural key. */
  readonly staffNo: string;
  readonly name: string;
  /** Citizen identity number (GB 11643), or null when not given. */
  readonly idNumber: string | null;
  readonly gender: Gender;
  readonly birthDate: IsoDate;
  /** School that holds the personnel relation (人事关系所在学校). */
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly mainSubject: string;
  /** Other certified subjects (可兼任学科), never the main one, sorted. */
  readonly otherSubjects: readonly string[];
  readonly title: Title;
  readonly backbone: BackboneLevel;
  readonly employment: Employment;
  /** Full-time equivalent, above 0 and at most 1. */
  readonly fte: number;
  readonly joinedSchoolOn: IsoDate;
  /** Years taught in the countryside (乡村任教年限). */
  readonly ruralServiceYears: number;
  readonly exemption: Exemption;
  /** Last day of the exemption, or null when open. */
  readonly exemptionUntil: IsoDate | null;
  /** First day on which the teacher is gone (离岗日期), or null. */
  readonly leavesOn: IsoDate | null;
}
