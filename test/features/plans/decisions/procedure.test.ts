// The procedure of a plan: every step by the one whose step it is, on the version that was seen, with its history.

import { PLAN_STATES } from '../../../../src/features/plans';
import {
  DECISION_KINDS,
  rolesFor,
  STEPS,
  stateAfter,
} from '../../../../src/features/plans/decisions/transitions';
import { onEachDatabase } from '../../../support/database';
import { scene } from '../../../support/scene';
import { type Desk, openDesk, planIdOf } from './desk';

const OFFICER = ['officer', 'PERSONNEL_OFFICER'] as const;
const APPROVER = ['boss', 'APPROVER'] as const;

test('a plan goes from draft to closed or withdrawn, and no other way', () => {
  const ways = PLAN_STATES.flatMap((state) =>
    DECISION_KINDS.filter((kind) => rolesFor(kind, state).length > 0 && STEPS[kind].to !== null).map(
      (kind) => `${state}>${stateAfter(kind, state)}`,
    ),
  );
  expect(ways).toEqual([
    'DRAFT>SUBMITTED',
    'DRAFT>WITHDRAWN',
    'SUBMITTED>DRAFT',
    'SUBMITTED>APPROVED',
    'SUBMITTED>WITHDRAWN',
    'APPROVED>PUBLISHED',
    'APPROVED>WITHDRAWN',
    'PUBLISHED>CLOSED',
    'PUBLISHED>WITHDRAWN',
  ]);
});

onEachDatabase('the procedure of a plan', (database) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(database(), [scene()]);
  });
  afterEach(() => desk.api.app.close());

  const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
    userErrors.map(({ code }) => code);

  test('submitted, sent back with a reason, submitted again, withdrawn: the history tells who, when and why', async () => {
    const plan = await desk.plan({});
    await desk.decide('SubmitPlan', plan, { reason: '请审批' });
    desk.as(...APPROVER);
    expect(codes(await desk.decide('ReturnPlan', plan, { reason: '  ' }))).toEqual(['REASON_MISSING']);
    expect(await desk.decide('ReturnPlan', plan, { reason: '石门小学另有安排' })).toMatchObject({
      plan: { state: 'DRAFT', version: 3 },
      userErrors: [],
    });
    desk.as(...OFFICER);
    await desk.decide('SubmitPlan', plan);
    await desk.decide('WithdrawPlan', plan, { reason: '重做' });
    const { state, decisions } = await desk.see(plan);
    expect([state, decisions.totalCount]).toEqual(['WITHDRAWN', 4]);
    const told = decisions.nodes.map((node: Record<string, unknown>) => [
      node['sequence'],
      node['kind'],
      node['fromState'],
      node['toState'],
      node['reason'],
      node['decidedBy'],
    ]);
    expect(told).toEqual([
      [1, 'SUBMITTED', 'DRAFT', 'SUBMITTED', '请审批', 'officer'],
      [2, 'RETURNED', 'SUBMITTED', 'DRAFT', '石门小学另有安排', 'boss'],
      [3, 'SUBMITTED', 'DRAFT', 'SUBMITTED', '', 'officer'],
      [4, 'WITHDRAWN', 'SUBMITTED', 'WITHDRAWN', '重做', 'officer'],
    ]);
    expect(Date.now() - Date.parse(decisions.nodes[3].decidedAt)).toBeLessThan(60_000);
    const audited = await desk.sql(
      `SELECT action, actor, reason FROM audit_entry WHERE subject_id = $1 AND action <> 'PLAN_STARTED'
       ORDER BY sequence`,
      [planIdOf(plan)],
    );
    expect(audited.map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
      ['PLAN_SUBMITTED', 'officer', '请审批'],
      ['PLAN_RETURNED', 'boss', '石门小学另有安排'],
      ['PLAN_SUBMITTED', 'officer', ''],
      ['PLAN_WITHDRAWN', 'officer', '重做'],
    ]);
    const rewrite = desk.sql(`UPDATE plan_decision SET reason = 'x'`);
    await expect(rewrite).rejects.toThrow('append-only');
  });

  test('a plan without a finished computation is not submitted', async () => {
    desk.as(...OFFICER);
    const input = { county: desk.county, idempotencyKey: 'a' };
    const plan = (await desk.run('StartPlan', { input })).data.startPlan.plan.id;
    expect(codes(await desk.decide('SubmitPlan', plan))).toEqual(['PLAN_HAS_NO_RESULT']);
    expect((await desk.see(plan)).viewerCan.submit).toBe(false);
    await desk.sql(`UPDATE plan SET run_state = 'FAILED'`);
    expect(codes(await desk.decide('SubmitPlan', plan))).toEqual(['PLAN_HAS_NO_RESULT']);
    expect(await desk.sql('SELECT 1 FROM plan_decision')).toEqual([]);
  });

  test('every role is offered its own steps and refused the others', async () => {
    const plan = await desk.plan({});
    const offered = async (...who: Parameters<Desk['as']>): Promise<readonly string[]> => {
      desk.as(...who);
      const { viewerCan } = await desk.see(plan);
      return Object.keys(viewerCan).filter((step) => viewerCan[step]);
    };
    expect(await offered(...OFFICER)).toEqual(['submit', 'recheck', 'withdraw']);
    expect(await offered(...APPROVER)).toEqual(['recheck']);
    await offered(...OFFICER);
    await desk.decide('SubmitPlan', plan);
    expect(await offered(...OFFICER)).toEqual(['recheck', 'withdraw']);
    expect(await offered(...APPROVER)).toEqual(['return', 'recheck', 'approve']);
    expect(await offered('officer', 'PERSONNEL_OFFICER', 'APPROVER')).toEqual([
      'return',
      'recheck',
      'withdraw',
    ]);
    expect(await offered('auditor', 'AUDITOR')).toEqual([]);

    const { version } = await desk.see(plan);
    const input = { planId: plan, expectedVersion: version, idempotencyKey: 'k', reason: '不同意' };
    for (const [[account, role], steps] of [
      [OFFICER, ['ReturnPlan']],
      [APPROVER, ['SubmitPlan', 'PublishPlan', 'ClosePlan', 'WithdrawPlan']],
      [
        ['auditor', 'AUDITOR'],
        ['SubmitPlan', 'ReturnPlan', 'PublishPlan', 'ClosePlan', 'WithdrawPlan'],
      ],
    ] as const) {
      desk.as(account, role);
      for (const step of steps)
        expect([step, (await desk.run(step, { input })).codes]).toEqual([step, ['FORBIDDEN']]);
    }
    expect((await desk.see(plan)).version).toBe(version);
  });

  test('a step out of turn is refused in words, a stale one with CONFLICT, a repeated key has one effect', async () => {
    const plan = await desk.plan({});
    expect(codes(await desk.decide('PublishPlan', plan))).toEqual(['PLAN_STATE']);
    const input = { planId: plan, expectedVersion: 1, idempotencyKey: 'once' };
    const first = await desk.run('SubmitPlan', { input });
    const again = await desk.run('SubmitPlan', { input });
    expect(again.data).toEqual(first.data);
    expect((await desk.see(plan)).decisions.totalCount).toBe(1);
    const stale = await desk.run('WithdrawPlan', {
      input: { ...input, idempotencyKey: 'other', reason: '重做' },
    });
    expect(stale.codes).toEqual(['CONFLICT']);
    expect(codes(await desk.decide('SubmitPlan', plan))).toEqual(['PLAN_STATE']);
  });
});
