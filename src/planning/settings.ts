// What a rule set says about every rule, derived from the rules: the switch, the parameters, defaults and ranges.
import { ALL_RULES, type RULES, type RuleId } from './rules';
import { type Parameter } from './rules/parameter';

export type { RuleId } from './rules';
export type { Switch } from './rules/parameter';

/** Typed settings of a rule set with every default filled in (planning model, sections 3 and 8). */
export type Settings = { readonly [Rule in (typeof RULES)[number] as Rule['id']]: Rule['defaults'] };

/** Every rule switched on, with its defaults. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  ALL_RULES.map(({ id, defaults }) => [id, defaults]),
) as unknown as Settings;

/** In the order people are told about the rules. */
export const RULE_IDS: readonly RuleId[] = ALL_RULES.map(({ id }) => id);

/** A parameter with its name in rules.json. */
export type ParameterSpec = Parameter & { readonly name: string };

/** Parameters of every rule, in the order they are shown. */
export const PARAMETERS = Object.fromEntries(
  ALL_RULES.map(({ id, parameters }) => [
    id,
    Object.entries(parameters).map(([name, parameter]) => ({ ...parameter, name })),
  ]),
) as unknown as Readonly<Record<RuleId, readonly ParameterSpec[]>>;
