// What can change, who may be told of it, and the id under which a client reads it.
import {
  type AccessRule,
  anyRoleInCounty,
  countyFacts,
  personFacts,
  schoolFacts,
} from '../../graphql/access';
import { encodeNodeId } from '../../graphql/node-id';

/** PLAN 方案, ROTATION 交流轮岗记录, POSTINGS 方案的全部交流安排, PIN 人工指定, VARIANTS 比选曲线, RULE_SET 规则集, SCHOOL_YEAR 名册, VACANCY 招聘岗位. */
export const CHANGE_SUBJECTS = [
  'PLAN',
  'ROTATION',
  'POSTINGS',
  'VACANCY',
  'PIN',
  'VARIANTS',
  'RULE_SET',
  'SCHOOL_YEAR',
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** The same rules as for reading what changed. */
export const MAY_BE_TOLD: Readonly<Record<ChangeSubject, AccessRule>> = {
  PLAN: countyFacts,
  ROTATION: personFacts,
  POSTINGS: personFacts,
  VACANCY: schoolFacts,
  PIN: countyFacts,
  VARIANTS: countyFacts,
  RULE_SET: anyRoleInCounty,
  SCHOOL_YEAR: anyRoleInCounty,
};

const NODE_TYPES: Readonly<Record<ChangeSubject, string | null>> = {
  PLAN: 'Plan',
  ROTATION: 'RotationRecord',
  // Many records at once: whoever is told reads the own ones from the school year.
  POSTINGS: null,
  VACANCY: 'Vacancy',
  PIN: 'Pin',
  VARIANTS: 'VariantCurve',
  // Rosters and rule sets are read from their school year.
  RULE_SET: null,
  SCHOOL_YEAR: null,
};

export interface ChangedThing {
  readonly county: string;
  readonly schoolYear: string;
  readonly subjectType: ChangeSubject;
  /** Its key in the audit log. */
  readonly subjectId: string;
}

/** Opaque id of what changed, as queries take it. */
export function changedNodeId({ county, schoolYear, subjectType, subjectId }: ChangedThing): string {
  const type = NODE_TYPES[subjectType];
  return type
    ? encodeNodeId(type, county, schoolYear, subjectId)
    : encodeNodeId('SchoolYear', county, schoolYear);
}
