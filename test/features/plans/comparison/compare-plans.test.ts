// comparePlans: real plans side by side, with the curve they stand on.
import { variantsJobHandler } from '../../../../src/features/plans/variants';
import { encodeNodeId } from '../../../../src/graphql/node-id';
import { startWorkers } from '../../../../src/jobs';
import { aCounty } from '../../../builders';
import { onEachDatabase, type TestDatabase } from '../../../support/database';
import { scene } from '../../../support/scene';
import { type GraphAnswer, officerOf } from '../../api';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

type Answer = GraphAnswer['data'];
const OTHER = scene({ roster: { county: aCounty({ code: '530001' }) } });

// The inner group: its hooks end the queue before the outer ones close the database.
onEachDatabase('plans side by side', (database) => describe('of a county', () => suite(database)));

function suite(database: () => TestDatabase): void {
  const roster = scene();
  const county = roster.county.code;
  let life: PlanLife;
  let plans: string[] = [];
  let curve = '';

  beforeAll(async () => {
    life = await openPlanLife(database(), [roster, OTHER]);
    const first = await life.start('first', { timeLimitSeconds: 60 });
    curve = (await life.run('StartVariants', { input: { county, idempotencyKey: 'c' } })).data.startVariants
      .curve.id;
    const problems: string[] = [];
    const parts = {
      dataSource: database().dataSource,
      onProblem: (text: string) => void problems.push(text),
    };
    const workers = await startWorkers(database(), [variantsJobHandler(parts)], { slots: 1, pollMs: 200 });
    for (let state = ''; state !== 'SUCCEEDED'; ) {
      state = (await life.run('VariantCurve', { curve })).data.variantCurve.run.state;
      if (state === 'FAILED') throw new Error(problems.join());
    }
    await workers.stop();
    await life.work();
    await life.until(first, 'SUCCEEDED', 'FAILED');
    const pin = { county, kind: 'STAYS', staffNo: 'T-1', reason: '试点' };
    expect((await life.run('Pin', { input: pin })).data.pin.userErrors).toEqual([]);
    const second = await life.start('second', { timeLimitSeconds: 60, basedOn: first });
    await life.until(second, 'SUCCEEDED', 'FAILED');
    plans = [first, second];
  });
  afterAll(() => life.close());
  beforeEach(() => life.api.actAs(officerOf(county)));

  const compare = async (variables: object = {}): Promise<GraphAnswer> =>
    life.run('ComparePlans', { plans, ...variables });

  test('shows tiers, people and balance of each, and the curve of the same input', async () => {
    const told = (await compare()).data.comparePlans;
    expect(told.sameInput).toBe(false);
    expect(told.plans.map(({ plan }: Answer) => plan.id)).toEqual(plans);
    for (const [i, entry] of told.plans.entries()) {
      const alone = (await life.run('Plan', { plan: plans[i] })).data.plan;
      expect(entry.plan.tiers).toEqual(alone.tiers);
      const count = (kind: string): number =>
        alone.moveCounts.find((each: Answer) => each.kind === kind)?.moves ?? 0;
      expect([entry.rotations, entry.exchanges]).toEqual([count('ROTATION'), count('EXCHANGE')]);
      expect(entry.going).toBe(entry.rotations + entry.exchanges);
      expect(entry.plan.balance).toHaveLength(6);
    }
    expect(told.plans[0].curve.id).toBe(curve);
    expect(told.plans[1].curve).toBeNull();
  });

  test('lists who goes where in each, only those who differ when asked to', async () => {
    const told = (await compare({ differing: true })).data.comparePlans.teachers;
    const pinned = told.nodes.find(({ staffNo }: Answer) => staffNo === 'T-1');
    expect(pinned.inPlans.map(({ moves }: Answer) => moves.length)).toEqual([1, 0]);
    expect(pinned.inPlans[0]).toMatchObject({ planId: plans[0], moves: [{ kind: 'ROTATION' }] });
    const others = (await compare({ differing: false })).data.comparePlans.teachers;
    const all = (await compare({ differing: null })).data.comparePlans.teachers;
    expect(others.totalCount).toBeGreaterThan(0);
    expect(all.totalCount).toBe(told.totalCount + others.totalCount);
    for (const { inPlans } of others.nodes) expect(inPlans[0].moves).toEqual(inPlans[1].moves);
  });

  test('of the same plan twice, of one and of seven is refused; of one that is not there is nothing', async () => {
    const [first = ''] = plans;
    expect((await compare({ plans: [first, first] })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await compare({ plans: [first] })).codes).toEqual(['BAD_USER_INPUT']);
    const unknown = Array.from({ length: 7 }, (_, i) =>
      encodeNodeId('Plan', county, roster.county.schoolYear, `00000000-0000-4000-8000-00000000000${i}`),
    );
    expect((await compare({ plans: [first, unknown[0]] })).data.comparePlans).toBeNull();
    expect((await compare({ plans: unknown })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('shows a plan without a result as such', async () => {
    const waiting = await life.start('waiting');
    await life.run('CancelPlan', { plan: waiting });
    const told = (await compare({ plans: [plans[0], waiting] })).data.comparePlans;
    expect(told.plans[1]).toMatchObject({ going: null, hires: null, plan: { tiers: [], balance: [] } });
  });

  test('of two counties is nobody’s', async () => {
    const own = encodeNodeId('Plan', OTHER.county.code, OTHER.county.schoolYear, '0');
    expect((await compare({ plans: [plans[0], own] })).codes).toEqual(['FORBIDDEN']);
    life.api.actAs(officerOf(OTHER.county.code));
    expect((await compare({ plans: [plans[0], own] })).codes).toEqual(['FORBIDDEN']);
    expect((await compare()).codes).toEqual(['FORBIDDEN']);
  });

  test('sends at most ten statements, whatever the page size', async () => {
    const few = await database().statementsOf(() => compare({ first: 2, differing: null }));
    const many = await database().statementsOf(() => compare({ first: 100, differing: null }));
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(10);
  });
}
