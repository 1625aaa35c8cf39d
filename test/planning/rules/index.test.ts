// The table of contents of the model: complete, and every rule says what it demands.
import { resolveSettings } from '../../../src/planning/problem';
import { RULES } from '../../../src/planning/rules';
import { RULE_IDS } from '../../../src/planning/settings';

test('every rule of the settings has one file, and no other', () => {
  expect(RULES.map((rule) => rule.id).sort()).toEqual([...RULE_IDS].sort());
});

test('every rule states itself in both languages, with its own parameters', () => {
  const settings = resolveSettings({ 'minimum-tenure': { years: 9 }, 'itinerant-reach': { km: 7, days: 4 } });
  for (const rule of RULES) {
    const { zh, en } = rule.statement(settings);
    expect(zh).toMatch(/^.*[一-鿿].*。$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/);
  }
  const tenure = RULES.find((rule) => rule.id === 'minimum-tenure')!.statement(settings);
  expect(tenure.zh).toContain('满9年');
  const reach = RULES.find((rule) => rule.id === 'itinerant-reach')!.statement(settings);
  expect(reach.zh).toContain('不超过7公里');
  expect(reach.en).toContain('at most 4 days');
});
