// rules.json: unknown names and wrong values are told by path.
import { placesOf, readCounty, rosterOf, smallCounty } from './small-county';

const withRules = (rules: unknown) => readCounty({ ...smallCounty(), rules });

describe('rules.json', () => {
  it('gives the rule set, ages that are not given being the default', () => {
    const rules = {
      version: '2026.1',
      rules: { 'near-retirement': { retirementAge: { MALE: 63 } }, cover: { enabled: false } },
      hiringProfiles: [{ stage: 'PRIMARY', main: '音乐', also: ['美术', 'MUS'] }],
    };
    expect(rosterOf(withRules(rules)).ruleSet).toEqual({
      version: '2026.1',
      rules: { cover: { enabled: false }, 'near-retirement': { retirementAge: { MALE: 63, FEMALE: 55 } } },
      hiringProfiles: [{ stage: 'PRIMARY', main: 'MUS', also: ['ART'] }],
    });
  });

  it.each([
    [{ rules: { coverr: {} } }, 'ROSTER_UNKNOWN_RULE', 'rules.coverr'],
    [{ rules: { constructor: {} } }, 'ROSTER_UNKNOWN_RULE', 'rules.constructor'],
    [{ rules: { cover: { shares: 1 } } }, 'ROSTER_UNKNOWN_RULE', 'rules.cover.shares'],
    [{ rules: { cover: { share: 2 } } }, 'ROSTER_BAD_RULE_VALUE', 'rules.cover.share'],
    [{ rules: { cover: { share: '0.5' } } }, 'ROSTER_BAD_RULE_VALUE', 'rules.cover.share'],
    [{ rules: { cover: { enabled: 'yes' } } }, 'ROSTER_BAD_RULE_VALUE', 'rules.cover.enabled'],
    [
      { rules: { 'backbone-share': { level: 'TOWN' } } },
      'ROSTER_BAD_RULE_VALUE',
      'rules.backbone-share.level',
    ],
    [{ rules: { 'hiring-budget': { budget: 1.5 } } }, 'ROSTER_BAD_RULE_VALUE', 'rules.hiring-budget.budget'],
    [
      { rules: { 'itinerant-reach': { sameCluster: 1 } } },
      'ROSTER_BAD_RULE_VALUE',
      'rules.itinerant-reach.sameCluster',
    ],
    [
      { hiringProfiles: [{ stage: 'PRIMARY', main: 'XYZ' }] },
      'ROSTER_UNKNOWN_SUBJECT',
      'hiringProfiles.0.main',
    ],
    [
      {
        hiringProfiles: [
          { stage: 'PRIMARY', main: 'MUS' },
          { stage: 'PRIMARY', main: '音乐' },
        ],
      },
      'ROSTER_DUPLICATE',
      'hiringProfiles.1',
    ],
    [[], 'ROSTER_BAD_RULE_VALUE', '(root)'],
  ])('%j is refused', (rules, code, column) => {
    expect(placesOf(withRules(rules))).toMatchObject([{ code, sheet: 'rules.json', row: null, column }]);
  });

  it('that is no JSON is refused', () => {
    expect(placesOf(withRules('{"rules": '))).toMatchObject([
      { code: 'ROSTER_BAD_JSON', sheet: 'rules.json' },
    ]);
  });
});
