// The table of contents of the model: complete, and every rule says what it demands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRICED_LIMITS } from '../../../src/planning/plan/limits';
import { REASON_CODES, REASONS } from '../../../src/planning/plan/reason';
import { resolveSettings } from '../../../src/planning/problem';
import { ALL_RULES, RULES } from '../../../src/planning/rules';

const RULE_FILES = join(__dirname, '..', '..', '..', 'src', 'planning', 'rules');

test('every rule is in the table of contents once', () => {
  const files = readdirSync(RULE_FILES).filter((name) => name.endsWith('.js'));
  const defined = files.filter((name) =>
    /defineRule\)?\(\{/.test(readFileSync(join(RULE_FILES, name), 'utf8')),
  );
  expect(RULES.map((rule) => `${rule.id}.js`).sort()).toEqual(defined.sort());
});

test('every limit of the price list is a rule with one step wider, and no reason stands for two rules', () => {
  const limits = ALL_RULES.flatMap(({ relaxations }) => relaxations.map(({ limit }) => limit));
  expect([...limits].sort()).toEqual([...PRICED_LIMITS].sort());
  const codes = ALL_RULES.flatMap(({ obstacle }) => (obstacle ? [obstacle.code] : []));
  expect(codes.length).toBeGreaterThan(10);
  expect(new Set(codes).size).toBe(codes.length);
});

test('of two reasons the one that is told first has the smaller rank, and no two of rules have the same', () => {
  const ranks = REASON_CODES.map((code) => REASONS[code].rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  const ofRules = ALL_RULES.flatMap(({ obstacle }) => (obstacle ? [obstacle.rank] : []));
  expect(new Set(ofRules).size).toBe(ofRules.length);
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
