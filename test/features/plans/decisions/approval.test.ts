// What an approval sets in motion, and who may not approve.

import { loadPlanningRoster, loadRoster } from '../../../../src/features/rosters';
import { createProblem } from '../../../../src/planning/problem';
import { onEachDatabase } from '../../../support/database';
import { aRotationMove, RURAL, TOWN } from '../../../support/scene';
import { type GraphAnswer } from '../../api';
import { type Desk, openDesk, planIdOf } from './desk';
import { hires, NEAR, ONE_OF_EACH, threeSchools } from './three-schools';

const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

onEachDatabase('the approval of a plan', (database) => {
  let desk: Desk;
  const open = async (roster = threeSchools()): Promise<void> => {
    desk = await openDesk(database(), [roster]);
  };
  beforeEach(() => open());
  afterEach(() => desk.api.app.close());

  const approved = async (moves: Parameters<Desk['plan']>[0], input = {}): Promise<string> => {
    const plan = await desk.submitted(moves);
    desk.as('boss', 'APPROVER');
    const answer = await desk.decide('ApprovePlan', plan, { decidedOn: '2026-06-20', ...input });
    expect(answer.userErrors).toEqual([]);
    return plan;
  };

  test('writes every posting, both sides of an exchange among them, with its first event', async () => {
    const plan = await approved(ONE_OF_EACH, { termYears: 3, reason: '同意' });
    const filter = { planIds: [plan] };
    const answer = await desk.run('RotationRecords', { county: desk.county, filter });
    const { nodes } = answer.data.county.schoolYear.rotations;
    const told = nodes.map((node: GraphAnswer['data']) => [
      node['teacher'].staffNo,
      node['toSchool'].code,
      node['kind'],
      node['subject'].code,
      node['daysPerWeek'],
      node['startsOn'],
      node['endsOn'],
      node['status'],
    ]);
    expect(told.sort()).toEqual([
      ['R-1', TOWN, 'ROTATION', 'MUS', null, '2026-09-01', '2029-08-31', 'PLANNED'],
      ['T-1', RURAL, 'ROTATION', 'MUS', null, '2026-09-01', '2029-08-31', 'PLANNED'],
      ['T-2', RURAL, 'ROTATION', 'MUS', null, '2026-09-01', '2029-08-31', 'PLANNED'],
      ['T-3', NEAR, 'ITINERANT', 'ART', 2, '2026-09-01', '2027-08-31', 'PLANNED'],
    ]);
    desk.as('officer', 'PERSONNEL_OFFICER');
    const life = await desk.run('RotationLife', { rotation: nodes[0].id });
    expect(life.data.node.lifecycle).toMatchObject({
      phase: 'PLANNED',
      allowedNext: ['NOTIFIED', 'WITHDRAWN'],
    });
    const events = await desk.sql('SELECT kind, sequence, happened_on, recorded_by FROM rotation_event');
    expect(events).toEqual(
      Array(4).fill({ kind: 'PLANNED', sequence: 1, happened_on: '2026-06-20', recorded_by: 'boss' }),
    );
  });

  test('opens vacancies, holds post, bed and budget, and says all of it in the audit entry', async () => {
    const plan = await approved(ONE_OF_EACH);
    const { vacancies } = (await desk.run('Vacancies', { county: desk.county, filter: { planIds: [plan] } }))
      .data.county.schoolYear;
    expect(vacancies.nodes).toEqual([
      expect.objectContaining({
        school: expect.objectContaining({ code: RURAL }),
        stage: 'PRIMARY',
        count: 1,
        filled: 0,
        state: 'OPEN',
        fillings: [],
      }),
    ]);
    const held = await desk.sql(
      `SELECT resource, number, rotation_id IS NOT NULL AS posting FROM plan_claim WHERE released_at IS NULL
       ORDER BY resource, number`,
    );
    // Three live in the far school: T-1, T-2 and whoever is hired.
    expect(held).toEqual([
      { resource: 'BED', number: 1, posting: true },
      { resource: 'BED', number: 2, posting: true },
      { resource: 'BED', number: 3, posting: false },
      { resource: 'BUDGET', number: 1, posting: false },
      { resource: 'POST', number: 1, posting: false },
    ]);
    const [entry] = await desk.sql(
      `SELECT actor, reason, detail FROM audit_entry WHERE action = 'PLAN_APPROVED'`,
    );
    expect(entry).toMatchObject({ actor: 'boss', detail: { from: 'SUBMITTED', postings: 4, hires: 1 } });
    const { decisions } = await desk.see(plan);
    expect(decisions.nodes[1]).toMatchObject({ kind: 'APPROVED', decidedBy: 'boss' });
    expect(decisions.nodes[1].inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('nobody approves what the same account submitted, whatever roles it holds; the database says so too', async () => {
    const plan = await desk.submitted({});
    desk.as('officer', 'PERSONNEL_OFFICER', 'APPROVER');
    expect(codes(await desk.decide('ApprovePlan', plan))).toEqual(['SUBMITTER_CANNOT_APPROVE']);
    desk.as('other', 'PERSONNEL_OFFICER');
    const { version } = await desk.see(plan);
    const input = { planId: plan, expectedVersion: version, idempotencyKey: 'k' };
    expect((await desk.run('ApprovePlan', { input })).codes).toEqual(['FORBIDDEN']);
    const forged = desk.sql(
      `INSERT INTO plan_decision (county_id, school_year_id, plan_id, sequence, kind, from_state, to_state, reason,
         submitted_by, decided_by)
       SELECT county_id, school_year_id, id, 2, 'APPROVED', 'SUBMITTED', 'APPROVED', '', 'x', 'x' FROM plan
       WHERE id = $1`,
      [planIdOf(plan)],
    );
    await expect(forged).rejects.toThrow('plan_decision_two_persons_ck');
    expect((await desk.see(plan)).state).toBe('SUBMITTED');
  });

  test('goes on to published and closed', async () => {
    const plan = await approved({});
    desk.as('officer', 'PERSONNEL_OFFICER');
    expect((await desk.decide('PublishPlan', plan, { reason: '公示五天' })).plan.state).toBe('PUBLISHED');
    expect((await desk.decide('ClosePlan', plan)).plan.state).toBe('CLOSED');
    const { viewerCan, decisions } = await desk.see(plan);
    expect(Object.values(viewerCan).some(Boolean)).toBe(false);
    expect(decisions.totalCount).toBe(4);
  });

  test('a day that is none and a term out of range are refused by field', async () => {
    const plan = await desk.submitted({});
    desk.as('boss', 'APPROVER');
    expect(codes(await desk.decide('ApprovePlan', plan, { decidedOn: '2026-02-30' }))).toEqual(['NOT_A_DAY']);
    expect(codes(await desk.decide('ApprovePlan', plan, { termYears: 7 }))).toEqual(['TERM_OUT_OF_RANGE']);
  });

  test('what comes next starts from it: postings run, posts, beds and budget are less, people are expected', async () => {
    const before = createProblem(threeSchools());
    await approved(ONE_OF_EACH);
    const { manager } = database().dataSource;
    const { code, schoolYear } = threeSchools().county;
    const next = await loadPlanningRoster(manager, code, schoolYear);
    const far = next.schools.find((school) => school.code === RURAL);
    expect([far?.authorisedPosts, far?.freeBeds]).toEqual([5, 0]);
    expect(next.ruleSet.rules['hiring-budget']).toEqual({ budget: 1 });
    expect(next.expectedHires).toEqual([{ schoolCode: RURAL, stage: 'PRIMARY', subject: 'MUS', count: 1 }]);
    expect(next.rotations).toHaveLength(4);
    expect(createProblem(next).inputHash).not.toBe(before.inputHash);
    // The roster that is shown and exported keeps its own figures.
    const stored = await loadRoster(manager, code, schoolYear);
    expect([stored.schools, stored.ruleSet, stored.expectedHires]).toEqual([
      before.roster.schools,
      before.roster.ruleSet,
      undefined,
    ]);
    // Nobody hires with what is held already, and nobody is sent twice.
    const second = await desk.submitted(hires(2));
    desk.as('boss', 'APPROVER');
    const tooMany = await desk.decide('ApprovePlan', second);
    expect(tooMany.userErrors[0].message).toContain('全县招聘2人，超过名额1人');
    const third = await desk.submitted({ rotations: [aRotationMove()] });
    desk.as('boss', 'APPROVER');
    const refused = await desk.decide('ApprovePlan', third);
    expect(refused.userErrors[0]).toMatchObject({ code: 'PLAN_BREAKS_RULES' });
    expect(refused.userErrors[0].message).toContain(`正在外校交流（${RURAL}）`);
  });
});
