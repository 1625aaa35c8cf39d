// A rule set spelled out for people: every rule with its sentence, every parameter with value, default and range.

import { type RuleSet } from '../../domain/rule-set';
import { codesOf, GENDER_WORDS } from '../../domain/words';
import { type Message } from '../../graphql/language';
import { resolveSettings } from '../../planning/problem';
import { ALL_RULES } from '../../planning/rules';
import { RULE_GROUPS } from '../../planning/rules/rule';
import { DEFAULT_SETTINGS, PARAMETERS, type ParameterSpec, type RuleId } from '../../planning/settings';

export interface RuleParameter {
  /** Path inside the rule, for example years or retirementAge.MALE. */
  readonly name: string;
  readonly label: Message;
  readonly unit: string;
  readonly kind: 'NUMBER' | 'BOOLEAN' | 'WORD';
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly integer: boolean;
  /** Allowed words of a WORD. */
  readonly words: readonly string[];
  readonly value: unknown;
  readonly default: unknown;
}

export interface RuleInForce {
  readonly rule: RuleId;
  readonly name: Message;
  /** The kind of rule it is. */
  readonly group: Message;
  /** What the rule demands, with this set's parameters filled in. */
  readonly statement: Message;
  readonly enabled: boolean;
  readonly parameters: readonly RuleParameter[];
}

/** Every rule by kind, whether the set speaks of it or leaves it at its defaults. */
export function rulesInForce({ rules }: RuleSet): readonly RuleInForce[] {
  const settings = resolveSettings(rules);
  const groups = Object.keys(RULE_GROUPS);
  const inOrder = [...ALL_RULES].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  return inOrder.map(({ id, name, group, statement }) => {
    const values: Readonly<Record<string, unknown>> = { ...settings[id] };
    const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS[id] };
    return {
      rule: id,
      name,
      group: RULE_GROUPS[group],
      statement: statement(settings),
      enabled: settings[id].enabled,
      parameters: PARAMETERS[id].flatMap((spec) =>
        parametersOf(spec, values[spec.name], defaults[spec.name]),
      ),
    };
  });
}

const GENDERS_EN = { MALE: 'men', FEMALE: 'women' } as const;

function parametersOf(spec: ParameterSpec, value: unknown, fallback: unknown): readonly RuleParameter[] {
  const { name, zh, en, unit } = spec;
  const plain = { name, label: { zh, en }, unit, integer: false, words: [], value, default: fallback };
  switch (spec.kind) {
    case 'number': {
      const { minimum, maximum, integer = false } = spec;
      return [{ ...plain, kind: 'NUMBER', minimum, maximum, integer }];
    }
    case 'boolean':
      return [{ ...plain, kind: 'BOOLEAN', minimum: null, maximum: null }];
    case 'level':
      return [{ ...plain, kind: 'WORD', minimum: null, maximum: null, words: spec.levels }];
    case 'choice':
      return [{ ...plain, kind: 'WORD', minimum: null, maximum: null, words: spec.choices }];
    case 'ageByGender':
      return codesOf(GENDER_WORDS).map((gender): RuleParameter => {
        return {
          ...plain,
          name: `${name}.${gender}`,
          label: { zh: `${zh}（${GENDER_WORDS[gender].zh}）`, en: `${en} (${GENDERS_EN[gender]})` },
          kind: 'NUMBER',
          minimum: spec.minimum,
          maximum: spec.maximum,
          value: (value as Readonly<Record<string, unknown>>)[gender],
          default: (fallback as Readonly<Record<string, unknown>>)[gender],
        };
      });
  }
}
