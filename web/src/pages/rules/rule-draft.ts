// What an officer has changed of the rules in force, as it was typed; and what of it can be counted and saved.
import { type RuleChangeInput, type RuleSetQuery } from '../../graphql/generated/types';

export type RuleSet = NonNullable<NonNullable<NonNullable<RuleSetQuery['county']>['schoolYear']>['ruleSet']>;
export type Rule = RuleSet['rules'][number];
export type Parameter = Rule['parameters'][number];

/** By rule and parameter; figures as they were typed, in the unit they are shown in. */
export type Draft = Readonly<Record<string, string | boolean>>;

/** Stands beside the parameters of a rule. */
export const ENABLED = 'enabled';

export function draftKey(rule: string, parameter: string): string {
  return `${rule}|${parameter}`;
}

/** Shares are read and typed in percent; the share of other subjects is told in persons. */
export function isPercent(rule: string, { unit, name }: Parameter): boolean {
  return unit === '1' && name === 'share' && rule !== 'other-subjects';
}

/** A value as it stands in its field. */
export function shownValue(rule: string, parameter: Parameter, value: unknown): string | boolean {
  if (typeof value !== 'number') return typeof value === 'boolean' ? value : String(value);
  return String(isPercent(rule, parameter) ? tidy(value * 100) : value);
}

/** Least and largest number in the unit of the field. */
export function rangeOf(rule: string, parameter: Parameter): readonly [number, number] {
  const factor = isPercent(rule, parameter) ? 100 : 1;
  return [(parameter.minimum ?? 0) * factor, (parameter.maximum ?? Number.MAX_SAFE_INTEGER) * factor];
}

/** The value as rules.json has it; undefined when what was typed is none. */
export function typedValue(rule: string, parameter: Parameter, typed: string | boolean): unknown {
  if (parameter.kind !== 'NUMBER') return typed;
  const figure = typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : Number.NaN;
  const [least, most] = rangeOf(rule, parameter);
  if (!(figure >= least && figure <= most) || (parameter.integer && !Number.isInteger(figure)))
    return undefined;
  return isPercent(rule, parameter) ? tidy(figure / 100) : figure;
}

/** 0.1 x 3 is 0.3 for people. */
function tidy(figure: number): number {
  return Number(figure.toFixed(9));
}

export interface ReadDraft {
  readonly changes: readonly RuleChangeInput[];
  /** Something typed is out of its range. */
  readonly faulty: boolean;
}

/** Changes against the rules in force; what was typed and is the same again is none. */
export function readDraft(rules: readonly Rule[], draft: Draft): ReadDraft {
  const changes: RuleChangeInput[] = [];
  let faulty = false;
  for (const { rule, enabled, parameters } of rules) {
    const on = draft[draftKey(rule, ENABLED)];
    if (typeof on === 'boolean' && on !== enabled) changes.push({ rule, parameter: ENABLED, value: on });
    for (const parameter of parameters) {
      const typed = draft[draftKey(rule, parameter.name)];
      if (typed === undefined) continue;
      const value = typedValue(rule, parameter, typed);
      if (value === undefined) faulty = true;
      else if (value !== parameter.value) changes.push({ rule, parameter: parameter.name, value });
    }
  }
  return { changes, faulty };
}

type Part = Readonly<Record<string, unknown>>;

/** The part `rules` of rules.json: what differs from the defaults once the changes are made. */
export function rulesJson(rules: readonly Rule[], changes: readonly RuleChangeInput[]): Part {
  const changed = new Map(changes.map(({ rule, parameter, value }) => [draftKey(rule, parameter), value]));
  const now = (rule: string, name: string, value: unknown): unknown => {
    const key = draftKey(rule, name);
    return changed.has(key) ? changed.get(key) : value;
  };
  const parts = rules.map(({ rule, enabled, parameters }) => {
    const on = now(rule, ENABLED, enabled) === true;
    const differing = parameters.flatMap(({ name, value, default: fallback }) => {
      const given = now(rule, name, value);
      return given === fallback ? [] : [[name, given] as const];
    });
    return [rule, { ...(on ? {} : { enabled: false }), ...nested(differing) }] as const;
  });
  return Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0));
}

/** Names like retirementAge.MALE are paths. */
function nested(values: readonly (readonly [string, unknown])[]): Part {
  const made: Record<string, unknown> = {};
  for (const [name, value] of values) {
    const [outer = '', inner] = name.split('.');
    made[outer] = inner === undefined ? value : { ...(made[outer] as Part | undefined), [inner]: value };
  }
  return made;
}

/** The draft that makes the rules in force into others, given as rules.json has them; what is left out is the default. */
export function draftTowards(rules: readonly Rule[], target: Part): Draft {
  const draft: Record<string, string | boolean> = {};
  for (const { rule, enabled, parameters } of rules) {
    const part = (target[rule] ?? {}) as Part;
    const on = part[ENABLED] !== false;
    if (on !== enabled) draft[draftKey(rule, ENABLED)] = on;
    for (const parameter of parameters) {
      const value = at(part, parameter.name) ?? parameter.default;
      if (value !== parameter.value)
        draft[draftKey(rule, parameter.name)] = shownValue(rule, parameter, value);
    }
  }
  return draft;
}

function at(part: Part, path: string): unknown {
  const [outer = '', inner] = path.split('.');
  const value = part[outer];
  return inner === undefined ? value : (value as Part | undefined)?.[inner];
}
