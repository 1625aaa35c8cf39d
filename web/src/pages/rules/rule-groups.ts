// Rules by kind; the server says which kind a rule is and in which order they come.
import { type Rule } from './rule-draft';

export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly Rule[];
}

export function groupsOf(rules: readonly Rule[]): readonly RuleGroup[] {
  const names = [...new Set(rules.map(({ group }) => group))];
  return names.map((name) => ({ name, rules: rules.filter(({ group }) => group === name) }));
}
