// Schools and the words that describe them: stage, kind, area, place.

/** Stage of compulsory schooling (学段): grades 1-6 are PRIMARY (小学), 7-9 JUNIOR (初中). */
export const STAGES = ['PRIMARY', 'JUNIOR'] as const;
export type Stage = (typeof STAGES)[number];

/** School kinds (办学类型) of GB/T 33782-2017 that a county plans for. */
export const SCHOOL_KINDS = ['PRIMARY', 'JUNIOR', 'NINE_YEAR', 'TEACHING_POINT', 'SPECIAL'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** Urban/rural class (城乡类别): URBAN 城区, TOWN 镇区, RURAL 乡村. */
export const AREAS = ['URBAN', 'TOWN', 'RURAL'] as const;
export type Area = (typeof AREAS)[number];

export interface School {
  /** National school code (学校标识码), 10 digits: the natural key. */
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind;
  readonly area: Area;
  readonly township: string;
  /** Cluster (学区) inside which itinerant work is allowed; empty when the school is in none. */
  readonly cluster: string;
  /** Degrees, WGS-84. */
  readonly longitude: number;
  /** Degrees, WGS-84. */
  readonly latitude: number;
  /** Remoteness (偏远等级) 0-3; weighs rural shortages by 1 + 0.25 x remoteness. */
  readonly remoteness: number;
  /** Authorised posts (核定编制数), persons. */
  readonly authorisedPosts: number;
  /** Free beds in the staff dormitory (周转宿舍空余床位). */
  readonly freeBeds: number;
  /** School paired for support (结对学校), or null. */
  readonly pairedSchoolCode: string | null;
}

/** Classes and pupils of one grade at one school. */
export interface ClassGroup {
  readonly schoolCode: string;
  /** 1-9. */
  readonly grade: number;
  /** Number of classes; two grades taught as one (复式班) count 0.5 each. */
  readonly classes: number;
  readonly pupils: number;
}

/** A supplied road distance; one way stands for both. */
export interface SuppliedDistance {
  readonly fromSchoolCode: string;
  readonly toSchoolCode: string;
  readonly km: number;
}

/** Stage a grade belongs to. */
export function stageOfGrade(grade: number): Stage {
  return grade <= 6 ? 'PRIMARY' : 'JUNIOR';
}
