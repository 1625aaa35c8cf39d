// Rule sets over the API: spelled out, versioned, refused with the path of what is wrong.
import { type Roster } from '../../../src/domain/roster';
import { loadRoster } from '../../../src/features/rosters';
import { RULE_IDS } from '../../../src/planning/settings';
import { aRoster, aRuleSet } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, type GraphAnswer, officerOf, openApi } from '../api';
import { operation } from '../operations';

const ROSTER: Roster = aRoster({ ruleSet: aRuleSet({ 'cool-off': { years: 4 } }) });
const COUNTY = ROSTER.county.code;

onEachDatabase('a rule set', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), [ROSTER]);
  });
  afterEach(() => api.app.close());

  const ruleSet = async (revision?: number): Promise<GraphAnswer['data']> =>
    (await api.ask(operation('RuleSet'), { county: COUNTY, revision })).data.county.schoolYear.ruleSet;
  const save = (input: object): Promise<GraphAnswer> =>
    api.ask(operation('SaveRuleSet'), {
      input: { county: COUNTY, expectedRevision: 1, version: '2027 草案', rules: {}, ...input },
    });
  const parameter = (set: GraphAnswer['data'], rule: string, name: string): GraphAnswer['data'] =>
    set.rules
      .find((one: { rule: string }) => one.rule === rule)
      .parameters.find((one: { name: string }) => one.name === name);

  test('names every rule with a sentence, and every parameter with value, default and range', async () => {
    const set = await ruleSet();
    expect(set).toMatchObject({ revision: 1, isCurrent: true });
    expect(set.rules.map(({ rule }: { rule: string }) => rule).sort()).toEqual([...RULE_IDS].sort());
    expect(parameter(set, 'cool-off', 'years')).toMatchObject({
      value: 4,
      default: 3,
      minimum: 0,
      kind: 'NUMBER',
    });
    expect(parameter(set, 'near-retirement', 'retirementAge.FEMALE')).toMatchObject({
      value: 55,
      unit: 'years',
    });
    const { statement } = set.rules.find(({ rule }: { rule: string }) => rule === 'cool-off');
    expect(statement).toContain('4');
  });

  test('starts from a preset, each of which is taken as it is', async () => {
    const { rulePresets } = (await api.ask(operation('RulePresets'))).data;
    expect(rulePresets.map(({ id }: { id: string }) => id)).toEqual(['six-years', 'nine-years', 'near-home']);
    for (const [i, { name, rules }] of rulePresets.entries()) {
      const saved = (await save({ version: name, rules, expectedRevision: i + 1 })).data.saveRuleSet;
      expect([name, saved.userErrors]).toEqual([name, []]);
    }
    expect(parameter(await ruleSet(3), 'minimum-tenure', 'years').value).toBe(9);
  });

  test('is changed by a new version; the old one stays readable and plans take the new one', async () => {
    const rules = { 'cool-off': { years: 5 }, dormitory: { enabled: false } };
    const saved = (await save({ rules, hiringProfiles: [{ stage: 'PRIMARY', main: '音乐', also: ['ART'] }] }))
      .data.saveRuleSet;
    expect(saved).toEqual({
      ruleSet: { revision: 2, version: '2027 草案', isCurrent: true },
      userErrors: [],
    });
    expect(parameter(await ruleSet(1), 'cool-off', 'years').value).toBe(4);
    expect(parameter(await ruleSet(), 'cool-off', 'years').value).toBe(5);
    const stored = await loadRoster(database().dataSource.manager, COUNTY, ROSTER.county.schoolYear);
    expect(stored.ruleSet).toEqual({
      version: '2027 草案',
      rules,
      hiringProfiles: [{ stage: 'PRIMARY', main: 'MUS', also: ['ART'] }],
    });
    const [year] = await database().dataSource.query('SELECT roster_version FROM school_year');
    expect(year.roster_version).toBe(2);
    const [entry] = await database().dataSource.query('SELECT action FROM audit_entry');
    expect(entry.action).toBe('RULE_SET_SAVED');
  });

  test('with values out of range or unknown names is refused, each by its path', async () => {
    const rules = { 'cool-off': { years: -1 }, 'sender-cap': { share: 'much' }, gravity: {} };
    const { userErrors, ruleSet: none } = (await save({ rules })).data.saveRuleSet;
    expect(none).toBeNull();
    const fields = userErrors.map(({ field }: { field: string }) => field).sort();
    expect(fields).toEqual([
      'input.rules.cool-off.years',
      'input.rules.gravity',
      'input.rules.sender-cap.share',
    ]);
    expect((await ruleSet()).revision).toBe(1);
  });

  test('is not overwritten by somebody who saw an older version', async () => {
    await save({ rules: { 'cool-off': { years: 5 } } });
    expect((await save({ rules: { 'cool-off': { years: 6 } } })).codes).toEqual(['CONFLICT']);
    const twice = await Promise.all(
      [7, 8].map((years) => save({ expectedRevision: 2, rules: { 'cool-off': { years } } })),
    );
    expect(twice.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  test('is changed by personnel officers of the county only', async () => {
    api.actAs(officerOf('110101'));
    expect((await save({})).codes).toEqual(['FORBIDDEN']);
    const grant = { role: 'TEACHER', countyCode: COUNTY, schoolCode: null, staffNo: 'T001' } as const;
    api.actAs({ accountId: 't', name: 'T', grants: [grant] });
    expect((await save({})).codes).toEqual(['FORBIDDEN']);
    expect((await ruleSet()).revision).toBe(1);
  });
});
