// Ledgers and the years ahead over the real schema: figures, order, pages, who may look, what is refused.
import { readOperations } from '../../../src/graphql';
import { aClassGroup, aRoster, aRotation, aSchool, aTeacher, someMoves, teachers } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { type Api, type GraphAnswer, openApi, ROOT } from '../api';

const TOWN = '5300000001';
const HILL = '5300000002';
const ROSTER = aRoster({
  schools: [
    aSchool({ authorisedPosts: 12 }),
    aSchool({ code: HILL, name: '石门小学', area: 'RURAL', authorisedPosts: 3 }),
  ],
  classes: [1, 2, 3, 4].map((grade) => aClassGroup({ schoolCode: HILL, grade, classes: 2, pupils: 60 })),
  teachers: [
    ...teachers(10, { staffNo: 'T' }),
    aTeacher({ staffNo: 'OLD', schoolCode: HILL, birthDate: '1972-03-01' }),
  ],
  rotations: [aRotation({ staffNo: 'T-1', startsOn: '2026-09-01', endsOn: '2028-07-10' })],
});
const COUNTY = ROSTER.county.code;
const TEXTS = new Map(readOperations(`${ROOT}/schema/operations`).map(({ name, text }) => [name, text]));

onEachDatabase('ledgers', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [ROSTER]);
  });
  afterAll(() => api.app.close());

  const ask = (name: string, variables: object = {}): Promise<GraphAnswer> =>
    api.ask(TEXTS.get(name)!, { county: COUNTY, ...variables });
  const yearOf = async (name: string, variables: object = {}): Promise<GraphAnswer['data']> =>
    (await ask(name, variables)).data.county.schoolYear;

  test('the quota counts who went by records, with names', async () => {
    const { quotaLedger } = await yearOf('QuotaLedger');
    expect(quotaLedger).toMatchObject({ eligible: 10, went: 1, missedBy: 0, backboneMissedBy: 1 });
    expect(quotaLedger.schools[0]).toMatchObject({ school: TOWN, went: 1, names: [{ staffNo: 'T-1' }] });
  });

  test('clocks come by day, page by page, and can be narrowed to one kind', async () => {
    const first = (await yearOf('ClockLedger', { first: 1 })).clockLedger;
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ kind: 'RETIRES', on: '2027-03-01' }] });
    const next = (await yearOf('ClockLedger', { first: 1, after: first.pageInfo.endCursor })).clockLedger;
    expect(next.nodes).toMatchObject([{ kind: 'TERM_ENDS', staffNo: 'T-1', toSchool: HILL }]);
    const narrowed = await yearOf('ClockLedger', { kinds: ['TERM_ENDS'] });
    expect(narrowed.clockLedger.totalCount).toBe(1);
    const ofOne = await yearOf('TeacherFacts', { staffNo: 'T-1' });
    expect(ofOne.clockLedger.nodes).toMatchObject([{ kind: 'TERM_ENDS', toSchool: HILL }]);
  });

  test('the heaviest burden comes first, and posts show vacant and over', async () => {
    const { burdenLedger } = await yearOf('BurdenLedger', { first: 2 });
    expect(burdenLedger).toMatchObject({ totalCount: 11, nodes: [{ staffNo: 'OLD', weight: 1 }, {}] });
    const { establishmentLedger } = await yearOf('EstablishmentLedger');
    expect(establishmentLedger.county).toMatchObject({ authorised: 15, inPost: 11, vacant: 4, over: 0 });
    expect(establishmentLedger.schools[1]).toMatchObject({ school: HILL, guests: 1, vacant: 2 });
  });

  test('the years ahead follow leavers, returns and planned hires', async () => {
    const hires = [{ school: HILL, stage: 'PRIMARY', subject: 'MUS', count: 1, yearsAhead: 1 }];
    const { forecast } = await yearOf('Forecast', { years: 2, hires });
    const music = forecast.map(
      (year: { middle: { subjects: { subject: string; shortage: number }[] } }) =>
        year.middle.subjects.find((row) => row.subject === 'MUS')?.shortage,
    );
    expect(forecast.map((year: { leavers: number }) => year.leavers)).toEqual([1, 0]);
    expect(forecast.map((year: { returns: number }) => year.returns)).toEqual([0, 1]);
    // Two classes need two: a guest and a hire in the first year, the hire alone once the guest is home.
    expect(music).toEqual([0, 1]);
  });

  test.each([
    ['too many years', { years: 6 }],
    ['no year', { years: 0 }],
    ['a wide margin', { enrolmentMargin: 0.5 }],
    [
      'an unknown school',
      { hires: [{ school: 'X', stage: 'PRIMARY', subject: 'MUS', count: 1, yearsAhead: 1 }] },
    ],
  ])('%s is refused', async (_, variables) => {
    expect((await ask('Forecast', variables)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a plan shows its quota and what became of it', async () => {
    const move = (staffNo: string) => ({ staffNo, fromSchool: TOWN, toSchool: HILL, fills: [] });
    const document = someMoves({ rotations: [move('T-1'), move('T-2')] });
    const started = await ask('StartPlan', { input: { county: COUNTY, idempotencyKey: 'k' } });
    const plan = started.data.startPlan.plan.id;
    await database().dataSource.query(`UPDATE plan SET run_state = 'SUCCEEDED', document = $1`, [
      JSON.stringify(document),
    ]);
    const answer = await ask('PlanAdherence', { plan });
    expect(answer.data.plan.quotaLedger).toMatchObject({ eligible: 10, went: 2 });
    expect(answer.data.plan.adherence).toMatchObject({
      planned: 2,
      kept: 1,
      lines: [
        { staffNo: 'T-1', outcome: 'SERVING' },
        { staffNo: 'T-2', outcome: 'NO_RECORD' },
      ],
    });
  });

  test('a principal sees none of them', async () => {
    const grant = { role: 'PRINCIPAL' as const, countyCode: COUNTY, schoolCode: HILL, staffNo: null };
    api.actAs({ accountId: 'p', name: 'P', grants: [grant] });
    for (const name of ['QuotaLedger', 'ClockLedger', 'BurdenLedger', 'EstablishmentLedger', 'Forecast'])
      expect((await ask(name)).codes).toEqual(['FORBIDDEN']);
  });
});
