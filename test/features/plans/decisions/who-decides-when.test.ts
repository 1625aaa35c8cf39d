// Every role in every state with every decision, through the API: done, out of turn, or somebody else's.
import { randomUUID } from 'node:crypto';
import { PLAN_STATES } from '../../../../src/features/plans';
import { ROLES, type Role } from '../../../../src/graphql/viewer';
import { onEachDatabase } from '../../../support/database';
import { scene } from '../../../support/scene';
import { clerk, type Desk, openDesk, planIdOf } from './desk';

/**
 * Who decides in DRAFT, SUBMITTED, APPROVED, PUBLISHED, CLOSED, WITHDRAWN: O personnel officer, A approver, B both,
 * - nobody; and where the plan then is (= where it was).
 */
const TABLE: Readonly<Record<string, readonly [states: string, to: string]>> = {
  SubmitPlan: ['O-----', 'SUBMITTED'],
  ReturnPlan: ['-A----', 'DRAFT'],
  RecheckPlan: ['BB----', '='],
  ApprovePlan: ['-A----', 'APPROVED'],
  PublishPlan: ['--O---', 'PUBLISHED'],
  ClosePlan: ['---O--', 'CLOSED'],
  WithdrawPlan: ['OOAA--', 'WITHDRAWN'],
};

const WHO: Readonly<Record<string, readonly Role[]>> = {
  O: ['PERSONNEL_OFFICER'],
  A: ['APPROVER'],
  B: ['PERSONNEL_OFFICER', 'APPROVER'],
  '-': [],
};

/** Out of turn is told to those whose decision it is at some time; everybody else hears nothing. */
function expected(decision: string, state: number, role: Role): string {
  const [states] = TABLE[decision]!;
  const ever = [...states].some((who) => WHO[who]!.includes(role));
  const now = WHO[states[state]!]!;
  if (!ever) return 'FORBIDDEN';
  if (now.length === 0) return 'PLAN_STATE';
  return now.includes(role) ? 'DONE' : 'FORBIDDEN';
}

onEachDatabase('who decides when', (database) => {
  let desk: Desk;
  let plan: string;
  beforeAll(async () => {
    desk = await openDesk(database(), [scene()]);
    plan = await desk.submitted({});
  });
  afterAll(() => desk.api.app.close());

  /** Brings the plan to a state past the procedure, so that each cell starts alike; gives its version. */
  const bring = async (state: string): Promise<number> => {
    await desk.sql('UPDATE plan SET state = $1', [state]);
    return (await desk.sql('SELECT version FROM plan'))[0].version;
  };
  const stored = async (): Promise<unknown> =>
    (
      await desk.sql(
        `SELECT state, version, (SELECT count(*)::int FROM plan_decision) AS decisions,
           (SELECT count(*)::int FROM audit_entry) AS audit FROM plan`,
      )
    )[0];

  test.each(PLAN_STATES)('%s', async (state) => {
    const [told, meant]: [string[], string[]] = [[], []];
    for (const role of ROLES) {
      for (const [decision, [, to]] of Object.entries(TABLE)) {
        const expectedVersion = await bring(state);
        const before = await stored();
        desk.as(`some ${role}`, role);
        const input = { planId: plan, expectedVersion, idempotencyKey: randomUUID(), reason: '按程序办理' };
        const { codes, data } = await desk.run(decision, { input });
        const [payload] = Object.values<{ userErrors: { code: string }[] }>(data ?? {});
        const outcome = codes[0] ?? payload?.userErrors[0]?.code ?? 'DONE';
        const wanted = expected(decision, PLAN_STATES.indexOf(state), role);
        const cell = `${role} ${decision}`;
        const [after] = await desk.sql('SELECT state FROM plan');
        told.push(`${cell}: ${outcome}, then ${after.state}`);
        meant.push(`${cell}: ${wanted}, then ${wanted === 'DONE' && to !== '=' ? to : state}`);
        if (outcome !== 'DONE') expect([cell, await stored()]).toEqual([cell, before]);
      }
    }
    expect(told).toEqual(meant);
  });

  test.each(PLAN_STATES)(
    'in %s everybody who sees the plan is offered what they may do, and no more',
    async (state) => {
      await bring(state);
      const offered: string[][] = [];
      const meant: string[][] = [];
      for (const role of ['PERSONNEL_OFFICER', 'APPROVER', 'AUDITOR'] as const) {
        desk.as(`some ${role}`, role);
        const { viewerCan } = await desk.see(plan);
        offered.push(
          Object.keys(viewerCan)
            .filter((step) => viewerCan[step])
            .sort(),
        );
        const may = Object.keys(TABLE).filter(
          (step) => expected(step, PLAN_STATES.indexOf(state), role) === 'DONE',
        );
        meant.push(may.map((step) => step.replace('Plan', '').toLowerCase()).sort());
      }
      expect(offered).toEqual(meant);
    },
  );

  test('another county has no say in any state', async () => {
    for (const state of PLAN_STATES) {
      const expectedVersion = await bring(state);
      desk.api.actAs(clerk('110000', 'far', 'PERSONNEL_OFFICER', 'APPROVER'));
      for (const decision of Object.keys(TABLE)) {
        const input = { planId: plan, expectedVersion, idempotencyKey: randomUUID(), reason: '按程序办理' };
        expect([state, decision, (await desk.run(decision, { input })).codes]).toEqual([
          state,
          decision,
          ['FORBIDDEN'],
        ]);
      }
    }
  });

  test('who submitted last does not approve; who submitted before and saw it sent back may', async () => {
    const both = ['PERSONNEL_OFFICER', 'APPROVER'] as const;
    const twice = await desk.plan({});
    desk.as('amy', ...both);
    await desk.decide('SubmitPlan', twice);
    desk.as('boss', 'APPROVER');
    await desk.decide('ReturnPlan', twice, { reason: '补充材料' });
    desk.as('ben', ...both);
    await desk.decide('SubmitPlan', twice);
    expect((await desk.see(twice)).viewerCan.approve).toBe(false);
    expect((await desk.decide('ApprovePlan', twice)).userErrors).toMatchObject([
      { code: 'SUBMITTER_CANNOT_APPROVE' },
    ]);
    desk.as('amy', ...both);
    expect((await desk.see(twice)).viewerCan.approve).toBe(true);
    expect((await desk.decide('ApprovePlan', twice)).userErrors).toEqual([]);
    const approvals = await desk.sql(
      `SELECT submitted_by, decided_by FROM plan_decision WHERE kind = 'APPROVED' AND plan_id = $1`,
      [planIdOf(twice)],
    );
    expect(approvals).toEqual([{ submitted_by: 'ben', decided_by: 'amy' }]);
  });

  test('one key serves one decision: the same letters for the next one, or from somebody else, count anew', async () => {
    const keyed = await desk.plan({});
    const take = async (decision: string, account: string, role: Role): Promise<string> => {
      desk.as(account, role);
      const { version } = await desk.see(keyed);
      const input = {
        planId: keyed,
        expectedVersion: version,
        idempotencyKey: 'one key',
        reason: '按程序办理',
      };
      const answer = await desk.run(decision, { input });
      return answer.codes[0] ?? (await desk.see(keyed)).state;
    };
    expect(await take('SubmitPlan', 'officer', 'PERSONNEL_OFFICER')).toBe('SUBMITTED');
    expect(await take('ReturnPlan', 'boss', 'APPROVER')).toBe('DRAFT');
    expect(await take('SubmitPlan', 'other officer', 'PERSONNEL_OFFICER')).toBe('SUBMITTED');
    expect(await take('WithdrawPlan', 'officer', 'PERSONNEL_OFFICER')).toBe('WITHDRAWN');
  });

  test('approval holds the schools that receive people before it counts what they have left', async () => {
    const plan = await desk.submitted({});
    desk.as('boss', 'APPROVER');
    const sent = await database().statementsOf(() => desk.decide('ApprovePlan', plan));
    const held = sent.findIndex((sql) => /FROM school s[\s\S]*plan_move[\s\S]*FOR NO KEY UPDATE/.test(sql));
    const counted = sent.findIndex((sql) => /FROM plan_claim/.test(sql));
    expect(held).toBeGreaterThanOrEqual(0);
    expect(counted).toBeGreaterThan(held);
  });

  test('the version of the roster rises with what changes its facts: approval and withdrawal, no other decision', async () => {
    const version = async (): Promise<number> =>
      (await desk.sql('SELECT roster_version AS version FROM school_year'))[0].version;
    const plan = await desk.plan({});
    const rise = async (decision: string, account: string, role: Role): Promise<number> => {
      const before = await version();
      desk.as(account, role);
      const { userErrors } = await desk.decide(decision, plan, { reason: '按程序办理' });
      expect(userErrors).toEqual([]);
      return (await version()) - before;
    };
    expect(await rise('RecheckPlan', 'officer', 'PERSONNEL_OFFICER')).toBe(0);
    expect(await rise('SubmitPlan', 'officer', 'PERSONNEL_OFFICER')).toBe(0);
    expect(await rise('ReturnPlan', 'boss', 'APPROVER')).toBe(0);
    expect(await rise('SubmitPlan', 'officer', 'PERSONNEL_OFFICER')).toBe(0);
    expect(await rise('ApprovePlan', 'boss', 'APPROVER')).toBe(1);
    expect(await rise('PublishPlan', 'officer', 'PERSONNEL_OFFICER')).toBe(0);
    expect(await rise('WithdrawPlan', 'boss', 'APPROVER')).toBe(1);
  });
});
