// previewRules: a changed number counted through the county, with names and reasons, nothing saved.
import { previewRules } from '../../../../src/planning/preview';
import { createProblem, resolveSettings } from '../../../../src/planning/problem';
import { onEachDatabase } from '../../../support/database';
import { fiveSchools } from '../../../support/golden';
import { type Api, type GraphAnswer, officerOf, openApi } from '../../api';
import { operation } from '../../operations';

onEachDatabase('a preview of rules', (database) => {
  const roster = fiveSchools();
  const county = roster.county.code;
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [roster]);
  });
  afterAll(() => api.app.close());
  beforeEach(() => api.actAs(officerOf(county)));

  const ask = (changes: readonly object[], language = 'zh'): Promise<GraphAnswer> =>
    api.ask(operation('PreviewRules'), { county, changes, first: 200 }, { 'accept-language': language });
  const years = (value: unknown): object => ({ rule: 'minimum-tenure', parameter: 'years', value });

  test('counts who is no longer eligible, and says what keeps each of them', async () => {
    const { previewRules: told } = (await ask([years(12)], 'en')).data;
    const expected = previewRules(
      createProblem(roster),
      resolveSettings({ ...roster.ruleSet.rules, 'minimum-tenure': { years: 12 } }),
    );
    const { before, after, gained, lost } = expected.eligible;
    expect(lost.length).toBeGreaterThan(0);
    expect(told).toMatchObject({
      affected: gained.length + lost.length,
      changes: [{ rule: 'minimum-tenure', parameter: 'years', before: 6, after: 12 }],
      eligible: { before, after },
      rotating: expected.rotating,
      travelling: expected.travelling,
      ceiling: expected.ceiling,
      quotaAfter: expected.quota.after,
    });
    expect(told.lost.nodes.map(({ staffNo }: { staffNo: string }) => staffNo)).toEqual(
      lost.map(({ staffNo }) => staffNo).sort(),
    );
    const name = roster.teachers.find(({ staffNo }) => staffNo === told.lost.nodes[0].staffNo)!.name;
    expect(told.lost.nodes[0]).toMatchObject({
      teacher: { name },
      reasons: [
        {
          code: 'MINIMUM_TENURE',
          sentence: 'A teacher who goes has been at the school for at least 12 years.',
        },
      ],
    });
    expect(told.heldBack).toContainEqual(expect.objectContaining({ name: 'Minimum tenure' }));
  });

  test('a rule switched off has no limit, and schools show what changes for them', async () => {
    const changes = [
      { rule: 'rotation-ceiling', parameter: 'enabled', value: false },
      { rule: 'near-retirement', parameter: 'retirementAge.MALE', value: 63 },
      { rule: 'sender-cap', parameter: 'share', value: 0.5 },
    ];
    const { previewRules: told } = (await ask(changes)).data;
    expect(told.ceiling.after).toBeNull();
    expect(told.changes.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
      'near-retirement',
      'rotation-ceiling',
      'sender-cap',
    ]);
    expect(told.schools.totalCount).toBeGreaterThan(0);
    const [school] = told.schools.nodes;
    expect(school.senderCap.after).toBeGreaterThan(school.senderCap.before);
    expect(school.school.name).toBe(roster.schools.find(({ code }) => code === school.schoolCode)!.name);
  });

  test('without a change nobody is touched', async () => {
    const { previewRules: told } = (await ask([])).data;
    expect(told).toMatchObject({
      affected: 0,
      changes: [],
      gained: { totalCount: 0 },
      schools: { totalCount: 0 },
    });
    expect(told.eligible.before).toBe(told.eligible.after);
  });

  test.each([
    ['a number out of range', [{ rule: 'minimum-tenure', parameter: 'years', value: 61 }]],
    ['an unknown rule', [{ rule: '__proto__', parameter: 'years', value: 1 }]],
    ['an unknown parameter', [{ rule: 'minimum-tenure', parameter: 'constructor.name', value: 1 }]],
    ['a rule replaced by a number', [{ rule: 'minimum-tenure', parameter: '', value: 1 }]],
    [
      'too many changes',
      Array.from({ length: 51 }, () => ({ rule: 'dormitory', parameter: 'km', value: 5 })),
    ],
  ])('%s is refused in words', async (_name, changes) => {
    expect((await ask(changes)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('nobody of another county or of a school sees it', async () => {
    api.actAs(officerOf('110101'));
    expect((await ask([years(5)])).codes).toEqual(['FORBIDDEN']);
    const principal = { role: 'PRINCIPAL', countyCode: county, schoolCode: roster.schools[0]!.code } as const;
    api.actAs({ accountId: 'p', name: 'P', grants: [{ ...principal, staffNo: null }] });
    expect((await ask([years(5)])).codes).toEqual(['FORBIDDEN']);
  });
});
