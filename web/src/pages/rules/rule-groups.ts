// Rules in the order an officer thinks of them; whatever has no place here stands among the others.
import { type Rule } from './rule-draft';

const GROUPS = {
  whoGoes: ['minimum-tenure', 'cool-off', 'near-retirement', 'exemption', 'exchange', 'qualified-subject'],
  howMany: ['rotation-quota', 'rotation-ceiling', 'backbone-share', 'sender-cap'],
  hiring: ['hiring-budget', 'new-hire-share', 'authorised-posts'],
  travel: ['dormitory', 'itinerant-reach', 'distance'],
  load: ['useful-load', 'cover', 'other-subjects', 'supply'],
} as const;

export type GroupName = keyof typeof GROUPS | 'other';

export interface RuleGroup {
  readonly name: GroupName;
  readonly rules: readonly Rule[];
}

export function groupsOf(rules: readonly Rule[]): readonly RuleGroup[] {
  const byId = new Map(rules.map((each) => [each.rule, each]));
  const placed = Object.entries(GROUPS).map(([name, ids]) => ({
    name: name as GroupName,
    rules: ids.flatMap((id) => byId.get(id) ?? []),
  }));
  const known = new Set<string>(Object.values(GROUPS).flat());
  return [...placed, { name: 'other', rules: rules.filter(({ rule }) => !known.has(rule)) }];
}
