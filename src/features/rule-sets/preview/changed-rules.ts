// A rule set with some numbers changed: what an officer turns before anything is saved or solved.
import { type RuleSet } from '../../../domain/rule-set';

/** One number, switch or level of a rule. */
export interface RuleChange {
  readonly rule: string;
  /** Path inside the rule, for example years, enabled or retirementAge.MALE. */
  readonly parameter: string;
  readonly value: unknown;
}

type Part = Readonly<Record<string, unknown>>;

/** The part `rules` of rules.json with the changes put in, later ones last. Nothing is checked here. */
export function changedRules(rules: RuleSet['rules'], changes: readonly RuleChange[]): Part {
  return changes.reduce<Part>(
    (given, { rule, parameter, value }) => withValue(given, [rule, ...parameter.split('.')], value),
    rules,
  );
}

function withValue(part: Part, [name = '', ...rest]: readonly string[], value: unknown): Part {
  if (rest.length === 0) return { ...part, [name]: value };
  const known = Object.hasOwn(part, name) ? part[name] : undefined;
  const inner = typeof known === 'object' && known !== null ? (known as Part) : {};
  return { ...part, [name]: withValue(inner, rest, value) };
}
