// The curve of a county's variants: asked for once, computed away from the server's loop, read with its proofs.
import { setTimeout as pause } from 'node:timers/promises';
import {
  settleAbandonedCurves,
  type VariantsJobParts,
  variantsJobHandler,
} from '../../../../src/features/plans/variants';
import { startWorkers, type Workers } from '../../../../src/jobs';
import { createProblem } from '../../../../src/planning/problem';
import { type Curve, planVariants, variantName } from '../../../../src/planning/variants';
import { type VariantsRequest, type VariantsRun } from '../../../../src/planning-runs';
import { aPin, aRoster } from '../../../builders';
import { onEachDatabase, type TestDatabase } from '../../../support/database';
import { fiveSchools } from '../../../support/golden';
import { testSolver } from '../../../support/planning';
import { type Api, type GraphAnswer, officerOf, openApi } from '../../api';
import { operation } from '../../operations';

type Answer = GraphAnswer['data'];

const NOTHING: Curve = { before: 0, eligible: 0, points: [] };

interface Steered {
  readonly run: (request: VariantsRequest) => VariantsRun;
  end(curve: Curve): void;
  fail(error: Error): void;
  terminated: number;
}

/** A computation that reports once and then does as the test says. */
function steered(): Steered {
  let settle: { resolve: (curve: Curve) => void; reject: (error: Error) => void };
  // There from the start: a run is seen to be under way a moment before its thread is asked for.
  const outcome = new Promise<Curve>((resolve, reject) => {
    settle = { resolve, reject };
  });
  outcome.catch(() => undefined);
  const steer: Steered = {
    terminated: 0,
    end: (curve) => settle.resolve(curve),
    fail: (error) => settle.reject(error),
    run: ({ onProgress }) => {
      onProgress?.({ phase: 'T1', best: 3, bound: 2, seconds: 4, done: 0.25 });
      return {
        outcome,
        cancel: () => undefined,
        terminate: async () => {
          steer.terminated += 1;
          settle.reject(new Error('terminated'));
        },
      };
    },
  };
  return steer;
}

// The inner group: its hooks end the queue before the outer ones close the database.
onEachDatabase('variants', (database) => describe('of a county', () => suite(database)));

function suite(database: () => TestDatabase): void {
  const pinned = fiveSchools();
  const roster = {
    ...pinned,
    pins: [aPin({ kind: 'STAYS', staffNo: pinned.teachers[0]!.staffNo, toSchoolCode: null })],
  };
  const county = roster.county.code;
  const problems: string[] = [];
  let api: Api;
  let workers: Workers | null = null;

  beforeEach(async () => {
    api = await openApi(database(), [roster, aRoster()]);
    problems.length = 0;
  });
  afterEach(async () => {
    await workers?.stop();
    workers = null;
    await api.app.close();
  });

  const work = async (run?: VariantsJobParts['run']): Promise<void> => {
    const onProblem = (text: string): void => void problems.push(text);
    const parts = { dataSource: database().dataSource, onProblem, ...(run ? { run } : {}) };
    workers = await startWorkers(database(), [variantsJobHandler(parts)], {
      slots: 1,
      pollMs: 200,
      onProblem,
    });
  };
  const run = (name: string, variables: object): Promise<GraphAnswer> => api.ask(operation(name), variables);
  const start = async (key: string, input: object = {}): Promise<Answer> =>
    (await run('StartVariants', { input: { county, idempotencyKey: key, ...input } })).data.startVariants;
  const until = async (curve: string, ...states: readonly string[]): Promise<Answer> => {
    for (let end = Date.now() + 40_000; ; await pause(50)) {
      const answer = await run('VariantCurve', { curve });
      if (states.includes(answer.data?.variantCurve?.run.state)) return answer.data.variantCurve;
      if (Date.now() > end) throw new Error(answer.text);
    }
  };

  test('give the curve that the planner gives, every point with bound and status', async () => {
    await work();
    const { curve } = await start('a', { timeLimitSeconds: 120 });
    const found = await until(curve.id, 'SUCCEEDED', 'FAILED');
    const options = { timeLimitSeconds: 120, seed: 0, onProgress: () => undefined, isCancelled: () => false };
    const problem = createProblem(roster);
    const expected = planVariants(problem, await testSolver(), options, () => performance.now());
    expect(found).toMatchObject({
      before: expected.before,
      eligible: expected.eligible,
      inputHash: problem.inputHash,
      outdated: false,
    });
    expect(found.points).toHaveLength(15);
    expect(
      found.points.map(({ id, name, t1, going, hires, itinerantDays }: Answer) => {
        return [id, name, t1.value, t1.bound, t1.status, going, hires, itinerantDays];
      }),
    ).toEqual(
      expected.points.map((point) => {
        if ('failure' in point) throw new Error(point.failure);
        const { t1, people } = point;
        const going = people.rotations + people.exchanges;
        const name = variantName(point).zh;
        return [point.id, name, t1.value, t1.bound, t1.status, going, people.hires, point.itinerantDays];
      }),
    );
    expect(found.points.at(-1).t4.value).toBeGreaterThanOrEqual(found.points.at(-1).t4.bound);
    expect(problems).toEqual([]);
    const { variantCurves } = (await run('VariantCurves', { county })).data.county.schoolYear;
    expect(variantCurves.nodes.map(({ id }: Answer) => id)).toEqual([curve.id]);
    const statements = await database().statementsOf(() => run('VariantCurve', { curve: curve.id }));
    expect(statements.length).toBeLessThanOrEqual(5);
    const actions = await database().dataSource.query('SELECT action FROM audit_entry ORDER BY sequence');
    expect(actions.map(({ action }: Answer) => action)).toEqual(['VARIANTS_STARTED', 'VARIANTS_SUCCEEDED']);
  });

  test('show how far they are, and end when given up', async () => {
    const computing = steered();
    await work(computing.run);
    const { curve } = await start('a');
    for (let done = 0; done !== 0.25; ) done = (await until(curve.id, 'RUNNING')).run.done;
    const given = await run('CancelVariants', { input: { curveId: curve.id } });
    expect(given.data.cancelVariants).toMatchObject({
      curve: { run: { state: 'CANCELLED' } },
      userErrors: [],
    });
    for (let end = Date.now() + 10_000; computing.terminated === 0 && Date.now() < end; ) await pause(50);
    expect(computing.terminated).toBe(1);
    expect(await until(curve.id, 'CANCELLED')).toMatchObject({ points: [], before: null });
    const again = await run('CancelVariants', { input: { curveId: curve.id } });
    expect(again.data.cancelVariants.userErrors[0].code).toBe('PLAN_ENDED_ALREADY');
  });

  test('are told to whoever watches, and a failure is told in words', async () => {
    const computing = steered();
    await work(computing.run);
    const { curve } = await start('a');
    const address = await api.app.listen({ port: 0, host: '127.0.0.1' });
    const watching = await fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: operation('VariantsProgress'), variables: { curve: curve.id } }),
    });
    await until(curve.id, 'RUNNING');
    computing.fail(new Error('out of memory'));
    const text = await watching.text();
    expect([...text.matchAll(/"state":"(\w+)"/g)].at(-1)?.[1]).toBe('FAILED');
    expect(text).toContain('计算程序出错');
    expect(problems.join()).toContain('out of memory');
  });

  test('stopped with their process, they are begun again by the next one', async () => {
    const first = steered();
    await work(first.run);
    const { curve } = await start('a');
    await until(curve.id, 'RUNNING');
    await workers?.stop();
    expect(first.terminated).toBe(1);
    const second = steered();
    await work(second.run);
    for (let attempts = 1; attempts !== 2; ) attempts = (await until(curve.id, 'RUNNING')).run.attempts;
    second.end(NOTHING);
    expect((await until(curve.id, 'SUCCEEDED')).run.attempts).toBe(2);
  });

  test('start once for one key, and not with a time limit out of range', async () => {
    const { curve } = await start('a');
    expect((await start('a')).curve.id).toBe(curve.id);
    const refused = await start('b', { timeLimitSeconds: 0 });
    expect(refused.userErrors.map(({ field }: Answer) => field)).toEqual(['input.timeLimitSeconds']);
    const [{ count }] = await database().dataSource.query('SELECT count(*) FROM variant_curve');
    expect(Number(count)).toBe(1);
  });

  test('whose process was lost at the last attempt do not wait for ever', async () => {
    const { curve } = await start('a');
    await database().dataSource.query('DELETE FROM graphile_worker._private_jobs');
    expect(await settleAbandonedCurves(database().dataSource)).toBe(1);
    expect((await until(curve.id, 'FAILED')).run.failure.code).toBe('GAVE_UP');
  });

  test('of another county are neither seen nor started nor given up', async () => {
    const { curve } = await start('a');
    const given = { input: { curveId: curve.id } };
    api.actAs(officerOf(aRoster().county.code));
    expect((await run('VariantCurve', { curve: curve.id })).codes).toEqual(['FORBIDDEN']);
    expect((await run('CancelVariants', given)).codes).toEqual(['FORBIDDEN']);
    expect((await run('StartVariants', { input: { county, idempotencyKey: 'x' } })).codes).toEqual([
      'FORBIDDEN',
    ]);
    const node = await api.ask('query Q($id: ID!) { node(id: $id) { id } }', { id: curve.id });
    expect(node.data).toEqual({ node: null });
    api.actAs(officerOf(county));
    const own = await api.ask('query Q($id: ID!) { node(id: $id) { id __typename } }', { id: curve.id });
    expect(own.data).toEqual({ node: { id: curve.id, __typename: 'VariantCurve' } });
  });

  test('an empty curve is a result too', async () => {
    const computing = steered();
    await work(computing.run);
    const { curve } = await start('a');
    await until(curve.id, 'RUNNING');
    computing.end(NOTHING);
    expect(await until(curve.id, 'SUCCEEDED')).toMatchObject({ before: 0, eligible: 0, points: [] });
  });
}
