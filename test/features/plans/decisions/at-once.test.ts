// Officers, approvers and the life of postings all at once, at random: nothing breaks, and nothing is promised twice.
import { randomUUID } from 'node:crypto';
import { inTransaction } from '../../../../src/database';
import { verifyAudit } from '../../../../src/features/audit';
import { saveRoster } from '../../../../src/features/rosters';
import { type PlanMoves } from '../../../../src/planning/plan';
import { onEachDatabase } from '../../../support/database';
import { anExchangeMove, aRotationMove } from '../../../support/scene';
import { type GraphAnswer } from '../../api';
import { type Desk, openDesk } from './desk';
import { hires, ONE_OF_EACH, threeSchools } from './three-schools';

const ROSTER = threeSchools({ authorisedPosts: 5 });
const SHAPES: readonly Partial<PlanMoves>[] = [
  ONE_OF_EACH,
  hires(1),
  { rotations: [aRotationMove()] },
  { exchanges: [anExchangeMove({ staffNo: 'T-2' })] },
];
const EVENTS: readonly object[] = [
  { kind: 'NOTIFIED', deadline: '2026-12-30' },
  { kind: 'WITHDRAWN', reason: '本人调动' },
];

onEachDatabase('an office where everybody works at once', (database) => {
  let officer: Desk;
  let boss: Desk;
  const codes = new Map<string, number>();
  const note = ({ codes: errors, data }: GraphAnswer): void => {
    const [payload] = Object.values<{ userErrors: { code: string }[] }>(data ?? {});
    const code = errors[0] ?? payload?.userErrors[0]?.code ?? 'DONE';
    codes.set(code, (codes.get(code) ?? 0) + 1);
  };

  const decide = async (desk: Desk, name: string, planId: string, expectedVersion: number): Promise<void> => {
    const input = { planId, expectedVersion, idempotencyKey: randomUUID(), reason: '按程序办理' };
    note(await desk.run(name, { input }));
  };

  /** Something happens to one of the plan's postings. */
  const live = async (plan: string, random: () => number): Promise<void> => {
    const filter = { planIds: [plan], statuses: ['PLANNED'] };
    const found = await officer.run('RotationRecords', { county: officer.county, filter });
    const [record] = found.data.county.schoolYear.rotations.nodes;
    if (!record) return;
    const { version } = (await officer.run('RotationLife', { rotation: record.id })).data.node;
    const event = EVENTS[Math.floor(random() * EVENTS.length)];
    const base = { rotationId: record.id, expectedVersion: version, idempotencyKey: randomUUID() };
    note(
      await officer.run('RecordRotationEvent', { input: { ...base, happenedOn: '2026-12-24', ...event } }),
    );
  };

  const step = async (plan: string, random: () => number): Promise<void> => {
    const { state, version } = await boss.see(plan);
    const dice = random();
    if (state === 'DRAFT') return decide(officer, 'SubmitPlan', plan, version);
    if (state === 'SUBMITTED') {
      if (dice < 0.1) return decide(boss, 'ReturnPlan', plan, version);
      if (dice < 0.3) return decide(boss, 'ApprovePlan', plan, version);
      await decide(boss, 'RecheckPlan', plan, version);
      return decide(boss, 'ApprovePlan', plan, version + 1);
    }
    if (state !== 'APPROVED' && state !== 'PUBLISHED') return undefined;
    if (dice < 0.4) return decide(boss, 'WithdrawPlan', plan, version);
    if (dice < 0.5) return decide(officer, 'PublishPlan', plan, version);
    return live(plan, random);
  };

  const count = async (sql: string): Promise<number> => Number((await officer.sql(sql))[0].count);

  test('ends with nothing held twice, no plan half in force, and a sound audit log', async () => {
    officer = await openDesk(database(), [ROSTER]);
    boss = await openDesk({ ...database(), clear: async () => undefined }, [ROSTER]);
    const plans: string[] = [];
    for (let i = 0; i < 24; i++) plans.push(await officer.plan(SHAPES[i % SHAPES.length]!));
    officer.as('officer', 'PERSONNEL_OFFICER');
    boss.as('boss', 'APPROVER');
    const worker = async (seed: number): Promise<void> => {
      const random = randomNumbers(seed);
      for (let i = 0; i < 30; i++) await step(plans[Math.floor(random() * plans.length)]!, random);
    };
    const importer = async (): Promise<void> => {
      for (let i = 0; i < 4; i++) {
        const teachers = ROSTER.teachers.map((each) =>
          each.staffNo === 'T-20' ? { ...each, title: i % 2 === 0 ? ('FIRST' as const) : each.title } : each,
        );
        await inTransaction(database().dataSource, (manager) => saveRoster(manager, { ...ROSTER, teachers }));
        await step(plans[i]!, randomNumbers(i));
      }
    };
    await Promise.all([...[1, 2, 3, 4, 5, 6].map(worker), importer()]);

    const known = ['DONE', 'CONFLICT', 'INPUT_CHANGED', 'PLAN_BREAKS_RULES', 'PLAN_STATE', 'PLAN_HAS_BEGUN'];
    const others = [...codes.keys()].filter((code) => !known.includes(code) && !code.startsWith('ROTATION_'));
    expect(others).toEqual([]);
    expect(codes.get('DONE')).toBeGreaterThan(30);
    expect(await count(`SELECT count(*) FROM plan_decision WHERE kind = 'APPROVED'`)).toBeGreaterThan(1);
    const held = (resource: string): Promise<number> =>
      count(`SELECT count(*) FROM plan_claim c LEFT JOIN rotation_record r ON r.id = c.rotation_id
        WHERE c.released_at IS NULL AND c.resource = '${resource}' AND (r.id IS NULL OR r.status <> 'WITHDRAWN')`);
    // One free post, three beds, a budget of two.
    expect(await held('POST')).toBeLessThanOrEqual(1);
    expect(await held('BED')).toBeLessThanOrEqual(3);
    expect(await held('BUDGET')).toBeLessThanOrEqual(2);
    const twice = `SELECT count(*) FROM (SELECT 1 FROM rotation_record WHERE source = 'PLAN' AND kind = 'ROTATION'
      AND status IN ('PLANNED', 'ACTIVE') GROUP BY teacher_id HAVING count(*) > 1) t`;
    expect(await count(twice)).toBe(0);
    const astray = `SELECT count(*) FROM plan p WHERE p.state <> coalesce((SELECT d.to_state FROM plan_decision d
      WHERE d.plan_id = p.id ORDER BY d.sequence DESC LIMIT 1), 'DRAFT')`;
    expect(await count(astray)).toBe(0);
    const reports = await verifyAudit(database().dataSource.manager);
    expect(reports.filter(({ problem }) => problem !== null)).toEqual([]);
    await Promise.all([officer.api.app.close(), boss.api.app.close()]);
  }, 120_000);
});

/** Numbers in [0, 1), the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
