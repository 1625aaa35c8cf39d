// The form of rules.json, made from the table of rule parameters: one schema for checking and for publishing.
import { z } from 'zod';
import { STAGES } from '../../../domain/school';
import {
  DEFAULT_SETTINGS,
  PARAMETERS,
  type ParameterSpec,
  RULE_IDS,
  type RuleId,
} from '../../../planning/settings';

/** A parameter's values; an age that is not given for one gender is its default. */
function parameterSchema(spec: ParameterSpec, defaults: unknown): z.ZodType {
  switch (spec.kind) {
    case 'boolean':
      return z.boolean();
    case 'level':
      return z.enum(spec.levels);
    case 'choice':
      return z.enum(spec.choices);
    case 'number': {
      const plain = z.number().min(spec.minimum).max(spec.maximum);
      return spec.integer ? plain.int() : plain;
    }
    case 'ageByGender': {
      const age = z.number().min(spec.minimum).max(spec.maximum);
      const known = z.object({ MALE: age, FEMALE: age }).parse(defaults);
      return z.strictObject({ MALE: age.default(known.MALE), FEMALE: age.default(known.FEMALE) });
    }
  }
}

function ruleSchema(id: RuleId): z.ZodType {
  const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS[id] };
  const shape: Record<string, z.ZodType> = { enabled: z.boolean().optional() };
  for (const spec of PARAMETERS[id]) {
    shape[spec.name] = parameterSchema(spec, defaults[spec.name])
      .describe(`${spec.zh} ${spec.en}${spec.unit === '' ? '' : ` [${spec.unit}]`}`)
      .optional();
  }
  return z.strictObject(shape).optional();
}

const hiringProfile = z.strictObject({
  stage: z.enum(STAGES),
  main: z.string().min(1).max(40),
  also: z.array(z.string().min(1).max(40)).max(50).default([]),
});

/** rules.json; every part may be left out. */
export const RULES_SCHEMA = z.strictObject({
  version: z.string().min(1).max(100).optional(),
  rules: z.strictObject(Object.fromEntries(RULE_IDS.map((id) => [id, ruleSchema(id)]))).optional(),
  hiringProfiles: z.array(hiringProfile).max(500).nullable().optional(),
});
