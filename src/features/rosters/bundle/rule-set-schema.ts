// The rule set's public contract as a JSON schema: every rule, parameter and range of planning/settings.ts.
import { z } from 'zod';
import { RULES_SCHEMA } from './rules-schema';

/** JSON schema (draft 2020-12) of rules.json. */
export function ruleSetSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(RULES_SCHEMA, { io: 'input' });
  return {
    $schema,
    title: 'Rule set',
    description: 'rules.json of a roster bundle. Rules that are not listed are on with their defaults.',
    ...schema,
  };
}
