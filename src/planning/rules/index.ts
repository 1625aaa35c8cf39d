// The table of contents of the model: every rule, in the order people are told about them.
import { type Violation } from '../plan';
import { type RuleId } from '../settings';
import { authorisedPosts } from './authorised-posts';
import { backboneShare } from './backbone-share';
import { burden } from './burden';
import { coolOff } from './cool-off';
import { cover } from './cover';
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
import { pinned } from './pinned';
import { qualifiedSubject } from './qualified-subject';
import { rotationCeiling } from './rotation-ceiling';
import { rotationQuota } from './rotation-quota';
import { type AppliedPlan, type Rule } from './rule';
import { senderCap } from './sender-cap';
import { supply } from './supply';
import { usefulLoad } from './useful-load';

export const RULES: readonly Rule[] = [
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
  // how many go, and from where
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
];

export const RULE_BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Every breach of every rule, switched on or not, in the order of the rules. */
export function checkRules(applied: AppliedPlan): readonly Violation[] {
  return RULES.flatMap((rule) =>
    applied.settings[rule.id].enabled ? rule.check(applied) : (rule.checkWhenOff?.(applied) ?? []),
  );
}
