// Many at once: one approval wins, the last post is never given twice, a key has one effect.
import { onEachDatabase } from '../../../support/database';
import { type GraphAnswer } from '../../api';
import { type Desk, openDesk, planIdOf } from './desk';
import { hires, ONE_OF_EACH, threeSchools } from './three-schools';

onEachDatabase('approvals at the same time', (database) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(database(), [threeSchools({ authorisedPosts: 5 })]);
  });
  afterEach(() => desk.api.app.close());

  const input = (planId: string, idempotencyKey: string): object => ({
    input: { planId, expectedVersion: 2, idempotencyKey },
  });
  const won = (answer: GraphAnswer): boolean => answer.data?.approvePlan?.userErrors.length === 0;

  test('of twenty exactly one wins, the others get CONFLICT, and everything is written once', async () => {
    const plan = await desk.submitted(ONE_OF_EACH);
    desk.as('boss', 'APPROVER');
    const race = await Promise.all(
      Array.from({ length: 20 }, (_, i) => desk.run('ApprovePlan', input(plan, `k${i}`))),
    );
    expect([race.filter(won).length, race.filter(({ codes }) => codes[0] === 'CONFLICT').length]).toEqual([
      1, 19,
    ]);
    const [counts] = await desk.sql(
      `SELECT (SELECT count(*)::int FROM rotation_record) AS records, (SELECT count(*)::int FROM vacancy) AS vacancies,
         (SELECT count(*)::int FROM plan_decision WHERE kind = 'APPROVED') AS approvals,
         (SELECT count(*)::int FROM audit_entry WHERE action = 'PLAN_APPROVED') AS entries`,
    );
    expect(counts).toEqual({ records: 4, vacancies: 1, approvals: 1, entries: 1 });
  });

  test('twenty with the same key get the same answer and have one effect', async () => {
    const plan = await desk.submitted(ONE_OF_EACH);
    desk.as('boss', 'APPROVER');
    const race = await Promise.all(
      Array.from({ length: 20 }, () => desk.run('ApprovePlan', input(plan, 'same'))),
    );
    expect(race.filter(won)).toHaveLength(20);
    expect(new Set(race.map(({ text }) => text)).size).toBe(1);
    expect(await desk.sql('SELECT 1 FROM vacancy')).toHaveLength(1);
  });

  test('of ten plans for the last post one is approved', async () => {
    const plans: string[] = [];
    for (let i = 0; i < 10; i++) plans.push(await desk.submitted(hires(1)));
    desk.as('boss', 'APPROVER');
    const race = await Promise.all(plans.map((plan, i) => desk.run('ApprovePlan', input(plan, `k${i}`))));
    const codes = race.map(
      (answer) => answer.data?.approvePlan?.userErrors[0]?.code ?? answer.codes[0] ?? 'WON',
    );
    expect(codes.sort()).toEqual([...Array(9).fill('INPUT_CHANGED'), 'WON']);
    const [{ posts }] = await desk.sql(
      `SELECT count(*)::int AS posts FROM plan_claim WHERE resource = 'POST'`,
    );
    expect(posts).toBe(1);
  });

  test('the database refuses a second holder of one post, bed or place in the budget, and a second posting', async () => {
    const plan = await desk.submitted(ONE_OF_EACH);
    desk.as('boss', 'APPROVER');
    await desk.run('ApprovePlan', input(plan, 'k'));
    for (const [resource, wall] of [
      ['POST', 'plan_claim_school_uq'],
      ['BED', 'plan_claim_school_uq'],
      ['BUDGET', 'plan_claim_county_uq'],
    ]) {
      const twice = desk.sql(
        `INSERT INTO plan_claim (county_id, school_year_id, plan_id, resource, number, school_id, rotation_id, vacancy_id)
         SELECT county_id, school_year_id, plan_id, resource, number, school_id, rotation_id, vacancy_id
         FROM plan_claim WHERE resource = $1 LIMIT 1`,
        [resource],
      );
      await expect(twice).rejects.toThrow(wall);
    }
    const posted = desk.sql(
      `INSERT INTO rotation_record (county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code,
         starts_on, status, source, plan_id, version)
       SELECT county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, '2026-10-01', 'PLANNED',
         'PLAN', plan_id, 1 FROM rotation_record WHERE kind = 'ROTATION' LIMIT 1`,
    );
    await expect(posted).rejects.toThrow('rotation_record_posting_uq');
    const approved = desk.sql(
      `INSERT INTO plan_decision (county_id, school_year_id, plan_id, sequence, kind, from_state, to_state, reason,
         submitted_by, decided_by)
       SELECT county_id, school_year_id, plan_id, 9, kind, from_state, to_state, reason, submitted_by, decided_by
       FROM plan_decision WHERE kind = 'APPROVED' AND plan_id = $1`,
      [planIdOf(plan)],
    );
    await expect(approved).rejects.toThrow('plan_decision_approved_uq');
  });
});
