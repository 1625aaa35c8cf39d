// The table of contents of the model: every rule, in the order people are told about them.
import { authorisedPosts } from './authorised-posts';
import { backboneShare } from './backbone-share';
import { burden } from './burden';
import { coolOff } from './cool-off';
import { cover } from './cover';
import { direction } from './direction';
import { distance } from './distance';
import { dormitory } from './dormitory';
import { exchange } from './exchange';
import { exemption } from './exemption';
import { hiringBudget } from './hiring-budget';
import { itinerantReach } from './itinerant-reach';
import { minimumTenure } from './minimum-tenure';
import { nearRetirement } from './near-retirement';
import { newHireShare } from './new-hire-share';
import { otherSubjects } from './other-subjects';
import { type Parameters } from './parameter';
import { pinned } from './pinned';
import { qualifiedSubject } from './qualified-subject';
import { rotationCeiling } from './rotation-ceiling';
import { rotationQuota } from './rotation-quota';
import { type Rule } from './rule';
import { senderCap } from './sender-cap';
import { supply } from './supply';
import { usefulLoad } from './useful-load';

export const RULES = [
  // who may teach what
  qualifiedSubject,
  cover,
  otherSubjects,
  // who may go
  minimumTenure,
  exemption,
  coolOff,
  nearRetirement,
  exchange,
  pinned,
  // how many go, and from where to where
  direction,
  rotationCeiling,
  rotationQuota,
  backboneShare,
  senderCap,
  // who is received
  authorisedPosts,
  hiringBudget,
  newHireShare,
  dormitory,
  itinerantReach,
  usefulLoad,
  // who is spared
  burden,
  // how the facts are read
  supply,
  distance,
] as const;

/** Ids of the rules, as in rules.json. */
export type RuleId = (typeof RULES)[number]['id'];

/** Codes of the reasons that a rule stands for. */
export type RuleCode = NonNullable<(typeof RULES)[number]['obstacle']>['code'];

/** Any of the rules; what a rule has of its own is asked of the rule itself. */
export type AnyRule = Rule<RuleId, Parameters, RuleCode>;

/** The same list for those who treat all rules alike. */
export const ALL_RULES: readonly AnyRule[] = [...RULES];

export const RULE_BY_ID = Object.fromEntries(RULES.map((rule) => [rule.id, rule])) as unknown as {
  readonly [Id in RuleId]: Rule<Id, Parameters, RuleCode>;
};
