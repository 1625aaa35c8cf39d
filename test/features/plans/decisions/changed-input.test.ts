// A county that changed after the plan was computed: named, checked again, approved or refused.
import { inTransaction } from '../../../../src/database';
import { type Roster } from '../../../../src/domain/roster';
import { countChanges, inputChanges } from '../../../../src/features/plans/decisions/input-changes';
import { saveRoster } from '../../../../src/features/rosters';
import { aPin, aTeacher } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { anExchangeMove, aRotationMove, RURAL, TOWN } from '../../../support/scene';
import { type Desk, openDesk } from './desk';
import { hires, ONE_OF_EACH, threeSchools } from './three-schools';

const ROSTER = threeSchools();

function withTeacher(staffNo: string, change: Partial<Roster['teachers'][number]>): Roster {
  return {
    ...ROSTER,
    teachers: ROSTER.teachers.map((teacher) =>
      teacher.staffNo === staffNo ? { ...teacher, ...change } : teacher,
    ),
  };
}

test('changes are named by sheet, row and field; private fields go as one', () => {
  const after: Roster = {
    ...withTeacher('T-9', { title: 'SENIOR', exemption: 'ILLNESS', exemptionUntil: '2027-01-01' }),
    schools: ROSTER.schools.slice(0, 2),
    pins: [aPin({ staffNo: 'T-5' })],
    ruleSet: { ...ROSTER.ruleSet, rules: { 'hiring-budget': { budget: 3 } } },
    expectedHires: [{ schoolCode: RURAL, stage: 'PRIMARY', subject: 'MUS', count: 1 }],
  };
  const changes = inputChanges(ROSTER, after);
  expect(changes.map(({ sheet, kind, key, name, fields }) => [sheet, kind, key, name, fields])).toEqual([
    ['SCHOOLS', 'REMOVED', '5300000003', '柳溪小学', []],
    ['TEACHERS', 'CHANGED', 'T-9', '李梅', ['title', 'private']],
    ['PINS', 'ADDED', 'STAYS T-5', '李梅', []],
    ['RULES', 'CHANGED', 'hiring-budget', '招聘名额', ['budget']],
    ['EXPECTED_HIRES', 'ADDED', `${RURAL} PRIMARY MUS`, '石门小学', []],
  ]);
  expect(countChanges(changes)[1]).toEqual({ sheet: 'TEACHERS', added: 0, removed: 0, changed: 1 });
  expect(inputChanges(ROSTER, ROSTER)).toEqual([]);
});

onEachDatabase('a plan whose county has changed', (database) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(database(), [ROSTER]);
  });
  afterEach(() => desk.api.app.close());

  const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
    userErrors.map(({ code }) => code);
  const save = (roster: Roster): Promise<unknown> =>
    inTransaction(database().dataSource, (manager) => saveRoster(manager, roster));
  const boss = (): void => desk.as('boss', 'APPROVER');

  test('is not approved without saying what changed; checked again it is, on record with the new input', async () => {
    const plan = await desk.submitted(ONE_OF_EACH);
    await save(withTeacher('T-9', { title: 'SENIOR', backbone: 'CITY' }));
    boss();
    const refused = await desk.decide('ApprovePlan', plan);
    expect(refused.userErrors).toEqual([
      expect.objectContaining({ code: 'INPUT_CHANGED', message: '方案计算后名册已变更：教师 1 处' }),
    ]);
    const { inputChangeCounts, inputChanges: changes } = (await desk.run('PlanInputChanges', { plan })).data
      .plan;
    expect(inputChangeCounts).toEqual([{ sheet: 'TEACHERS', added: 0, removed: 0, changed: 1 }]);
    expect(changes.nodes).toEqual([
      { sheet: 'TEACHERS', kind: 'CHANGED', key: 'T-9', name: '李梅', fields: ['title', 'backbone'] },
    ]);
    expect(await desk.decide('RecheckPlan', plan, { reason: '职称变动不影响方案' })).toMatchObject({
      plan: { state: 'SUBMITTED' },
      violationCount: 0,
      violations: [],
      userErrors: [],
    });
    expect(codes(await desk.decide('ApprovePlan', plan))).toEqual([]);
    const { state, decisions } = await desk.see(plan);
    const [, rechecked, approved] = decisions.nodes;
    expect([state, rechecked.kind, approved.inputHash]).toEqual([
      'APPROVED',
      'RECHECKED',
      rechecked.inputHash,
    ]);
    expect((await desk.run('PlanInputChanges', { plan })).data.plan.inputChanges.totalCount).toBe(0);
  });

  test('that changes once more after the check is refused again', async () => {
    const plan = await desk.submitted(ONE_OF_EACH);
    await save(withTeacher('T-9', { title: 'SENIOR' }));
    boss();
    await desk.decide('RecheckPlan', plan);
    await save(withTeacher('T-8', { title: 'SENIOR' }));
    expect(codes(await desk.decide('ApprovePlan', plan))).toEqual(['INPUT_CHANGED']);
    await save(ROSTER);
    expect(codes(await desk.decide('ApprovePlan', plan))).toEqual([]);
  });

  test('and no longer holds is told so with every broken rule and the remedy; nothing goes on record', async () => {
    const plan = await desk.submitted(ONE_OF_EACH);
    await save(withTeacher('T-1', { leavesOn: '2026-08-01' }));
    boss();
    const answer = await desk.decide('RecheckPlan', plan);
    expect(answer.userErrors[0]).toMatchObject({ code: 'PLAN_BREAKS_RULES' });
    expect(answer.userErrors[0].hint).toContain('重新计算');
    expect(answer.violationCount).toBeGreaterThan(0);
    expect(answer.violations[0]).toMatchObject({ rule: 'form', staffNo: 'T-1' });
    expect(answer.violations[0].message).toContain('离岗');
    expect(codes(await desk.decide('ApprovePlan', plan))).toEqual(['INPUT_CHANGED']);
    expect((await desk.see(plan)).decisions.totalCount).toBe(1);
  });

  test('only by an erasure of personal data is told so', async () => {
    const left = aTeacher({ staffNo: 'X-1', leavesOn: '2015-08-31' });
    await save({ ...ROSTER, teachers: [...ROSTER.teachers, left] });
    const plan = await desk.submitted(ONE_OF_EACH);
    desk.as('officer', 'PERSONNEL_OFFICER');
    const input = { county: desk.county, staffNo: 'X-1', reason: '保存期满' };
    const { erasePersonalData } = (await desk.run('ErasePersonalData', { input })).data;
    expect(erasePersonalData).toMatchObject({ rosterRows: 1, planInputs: 1, userErrors: [] });
    boss();
    const { userErrors } = await desk.decide('ApprovePlan', plan);
    expect(userErrors[0]).toMatchObject({ code: 'INPUT_CHANGED' });
    expect(userErrors[0].message).toContain('有人的个人信息已清除');
    expect(codes(await desk.decide('RecheckPlan', plan))).toEqual([]);
    expect(codes(await desk.decide('ApprovePlan', plan))).toEqual([]);
  });

  const lastOnes = [
    ['the last post', { authorisedPosts: 5 }, [hires(1), hires(1)], 'authorised-posts'],
    ['the last place in the budget', {}, [hires(1), hires(1)], 'hiring-budget'],
    [
      'the last bed',
      { freeBeds: 1 },
      [{ rotations: [aRotationMove()] }, { exchanges: [anExchangeMove({ staffNo: 'T-2' })] }],
      'dormitory',
    ],
    [
      'the same teacher',
      {},
      [
        { rotations: [aRotationMove()] },
        { exchanges: [anExchangeMove({ staffNo: 'T-1', townSchool: TOWN })] },
      ],
      'form',
    ],
  ] as const;

  test.each(lastOnes)(
    'two plans with %s: the second is refused and told why',
    async (_what, far, [a, b], rule) => {
      await desk.api.app.close();
      desk = await openDesk(database(), [
        threeSchools(far, { 'hiring-budget': { budget: rule === 'hiring-budget' ? 1 : 2 } }),
      ]);
      const first = await desk.submitted(a);
      const second = await desk.submitted(b);
      boss();
      expect(codes(await desk.decide('ApprovePlan', first))).toEqual([]);
      expect(codes(await desk.decide('ApprovePlan', second))).toEqual(['INPUT_CHANGED']);
      const answer = await desk.decide('RecheckPlan', second);
      expect(answer.violations.map((violation: { rule: string }) => violation.rule)).toContain(rule);
      expect((await desk.see(second)).state).toBe('SUBMITTED');
    },
  );
});
