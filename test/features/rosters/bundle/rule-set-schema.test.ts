// schema/rule-set.schema.json is generated from the table of settings, and the presets keep to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSetSchema } from '../../../../src/features/rosters/bundle/rule-set-schema';
import { RULES_SCHEMA } from '../../../../src/features/rosters/bundle/rules-schema';
import { PRESETS } from '../../../../src/planning/presets';
import { resolveSettings } from '../../../../src/planning/problem';
import { DEFAULT_SETTINGS, PARAMETERS, RULE_IDS } from '../../../../src/planning/settings';

const file = join(process.cwd(), 'schema', 'rule-set.schema.json');

test('the published schema is what the program reads by (UPDATE_CONTRACTS=1 writes it anew)', () => {
  const schema = JSON.parse(JSON.stringify(ruleSetSchema())) as {
    properties: { rules: { properties: object } };
  };
  if (process.env['UPDATE_CONTRACTS'] === '1') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  expect(Object.keys(schema.properties.rules.properties)).toEqual(RULE_IDS);
});

test('every preset is a valid rule set that differs from the defaults only where it says so', () => {
  for (const { ruleSet } of PRESETS) {
    const { hiringProfiles, ...rest } = ruleSet;
    expect(RULES_SCHEMA.safeParse(hiringProfiles ? ruleSet : rest).success).toBe(true);
    const settings = resolveSettings(ruleSet.rules);
    for (const id of RULE_IDS) {
      if (!ruleSet.rules[id]) expect(settings[id]).toEqual(DEFAULT_SETTINGS[id]);
      const names = ['enabled', ...PARAMETERS[id].map(({ name }) => name)];
      expect(names).toEqual(expect.arrayContaining(Object.keys(ruleSet.rules[id] ?? {})));
    }
  }
  expect(new Set(PRESETS.map(({ ruleSet }) => ruleSet.version)).size).toBe(PRESETS.length);
});

test('a value out of range or an unknown rule is refused', () => {
  const share = { 'sender-cap': { share: 1.5 } };
  expect(RULES_SCHEMA.safeParse({ version: 'x', rules: share }).success).toBe(false);
  expect(RULES_SCHEMA.safeParse({ version: 'x', rules: { moon: { enabled: true } } }).success).toBe(false);
});
