// The parameters of a rule: what each is called, what it takes, and what it is when nothing is given.

import { BACKBONE_LEVELS, type BackboneLevel, type Gender } from '../../domain/teacher';
import { codesOf, type Vocabulary } from '../../domain/words';

interface Described<Value> {
  readonly zh: string;
  readonly en: string;
  /** years, km, persons, days; 1 for a share or a factor; empty where there is none. */
  readonly unit: string;
  readonly default: Value;
}

export interface NumberParameter extends Described<number> {
  readonly kind: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly integer?: boolean;
}

export interface BooleanParameter extends Described<boolean> {
  readonly kind: 'boolean';
}

export interface LevelParameter extends Described<BackboneLevel> {
  readonly kind: 'level';
  readonly levels: readonly BackboneLevel[];
}

export interface AgeParameter extends Described<Readonly<Record<Gender, number>>> {
  readonly kind: 'ageByGender';
  readonly minimum: number;
  readonly maximum: number;
}

/** One word of a fixed list. */
export interface ChoiceParameter<T extends string = string> extends Described<T> {
  readonly kind: 'choice';
  readonly choices: readonly T[];
}

/** Meaning, range and default of one parameter. */
export type Parameter = NumberParameter | BooleanParameter | LevelParameter | AgeParameter | ChoiceParameter;

/** By their names in rules.json. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The switch every rule has. */
export interface Switch {
  readonly enabled: boolean;
}

/** What a rule set says about one rule: its switch and its parameters, defaults filled in. */
export type ValuesOf<P extends Parameters> = Switch & { readonly [Name in keyof P]: P[Name]['default'] };

/** Chinese and English name. */
type Label = readonly [zh: string, en: string];

/** A share from 0 to 1. */
export function share(preset: number, [zh, en]: Label): NumberParameter {
  return { kind: 'number', zh, en, unit: '1', default: preset, minimum: 0, maximum: 1 };
}

export function years(preset: number, [zh, en]: Label): NumberParameter {
  return { kind: 'number', zh, en, unit: 'years', default: preset, minimum: 0, maximum: 60 };
}

export function km(preset: number, [zh, en]: Label): NumberParameter {
  return { kind: 'number', zh, en, unit: 'km', default: preset, minimum: 0, maximum: 2000 };
}

/** A whole number from 0. */
export function count(
  preset: number,
  [zh, en]: Label,
  { unit, maximum }: Pick<NumberParameter, 'unit' | 'maximum'>,
): NumberParameter {
  return { kind: 'number', zh, en, unit, default: preset, minimum: 0, maximum, integer: true };
}

/** A number without a unit. */
export function factor(
  preset: number,
  [zh, en]: Label,
  { minimum, maximum }: Pick<NumberParameter, 'minimum' | 'maximum'>,
): NumberParameter {
  return { kind: 'number', zh, en, unit: '1', default: preset, minimum, maximum };
}

export function yesOrNo(preset: boolean, [zh, en]: Label): BooleanParameter {
  return { kind: 'boolean', zh, en, unit: '', default: preset };
}

/** A backbone level above none. */
export function level(preset: BackboneLevel, [zh, en]: Label): LevelParameter {
  return { kind: 'level', zh, en, unit: '', default: preset, levels: BACKBONE_LEVELS.slice(1) };
}

/** A word of a list, as `domain/words` has it. */
export function choice<T extends string>(
  words: Vocabulary<T>,
  preset: NoInfer<T>,
  [zh, en]: Label,
): ChoiceParameter<T> {
  return { kind: 'choice', zh, en, unit: '', default: preset, choices: codesOf(words) };
}

/** An age for men and one for women. */
export function ageByGender(preset: Readonly<Record<Gender, number>>, [zh, en]: Label): AgeParameter {
  return { kind: 'ageByGender', zh, en, unit: 'years', default: preset, minimum: 45, maximum: 75 };
}
