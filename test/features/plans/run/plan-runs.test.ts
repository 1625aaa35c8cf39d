// The run of a plan: watched, given up, failed in words, taken up again after a crash.

import { type PlanOutcome } from '../../../../src/planning/planner';
import { type PlannerRun, type RunRequest } from '../../../../src/planning-runs';
import { aClassGroup, aRoster } from '../../../builders';
import { onEachDatabase } from '../../../support/database';
import { goldenRoster } from '../../../support/golden';
import { operation } from '../../operations';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

const ROSTER = aRoster({ classes: [aClassGroup()] });

/** A planner that reports once and then does as the test says. */
class SteeredPlanner {
  readonly requests: RunRequest[] = [];
  terminated = 0;
  cancelled = 0;
  private settle: { resolve: (outcome: PlanOutcome) => void; reject: (error: Error) => void } | null = null;
  /** An end said before the thread was asked for: a run is seen to be under way a moment earlier. */
  private early: PlanOutcome | null = null;

  readonly run = (request: RunRequest): PlannerRun => {
    this.requests.push(request);
    const outcome = new Promise<PlanOutcome>((resolve, reject) => {
      this.settle = { resolve, reject };
      if (this.early) resolve(this.early);
    });
    request.onProgress?.({ phase: 'T1', best: 12.5, bound: 10, seconds: 3, done: 0.2 });
    request.onProgress?.({ phase: 'T2', best: 0.4, bound: 0.3, seconds: 4, done: 0.4 });
    return {
      outcome,
      cancel: () => {
        this.cancelled += 1;
      },
      terminate: async () => {
        this.terminated += 1;
        this.settle?.reject(new Error('terminated'));
      },
    };
  };

  end(outcome: PlanOutcome): void {
    if (this.settle) this.settle.resolve(outcome);
    else this.early = outcome;
  }

  fail(error: Error): void {
    this.settle?.reject(error);
  }
}

onEachDatabase('the run of a plan', (database) => {
  let life: PlanLife;
  let planner: SteeredPlanner;

  beforeEach(async () => {
    life = await openPlanLife(database(), [ROSTER]);
    planner = new SteeredPlanner();
  });
  afterEach(() => life.close());

  const waiting = async (): Promise<number> =>
    Number((await database().dataSource.query('SELECT count(*) FROM graphile_worker.jobs'))[0].count);

  const watch = async (plan: string): Promise<Response> => {
    const address = await life.api.app.listen({ port: 0, host: '127.0.0.1' });
    return fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: operation('PlanProgress'), variables: { plan } }),
    });
  };

  test('shows best and bound of tier 1 whatever tier it is at', async () => {
    await life.work(planner.run);
    const plan = await life.start('a');
    let run = (await life.until(plan, 'RUNNING')).run;
    for (let end = Date.now() + 10_000; run.phase !== 'T2' && Date.now() < end; ) {
      run = (await life.until(plan, 'RUNNING')).run;
    }
    expect(run).toMatchObject({ phase: 'T2', done: 0.4, best: 12.5, bound: 10, seconds: 4, attempts: 1 });
    planner.end({ kind: 'NOTHING_FOUND' });
    expect((await life.until(plan, 'FAILED')).run.failure).toMatchObject({ code: 'NOTHING_FOUND' });
  });

  test('given up while it waits, it never begins', async () => {
    const plan = await life.start('a');
    expect((await life.run('CancelPlan', { plan })).data.cancelPlan).toMatchObject({
      plan: { run: { state: 'CANCELLED' } },
      userErrors: [],
    });
    await life.work(planner.run);
    const next = await life.start('b');
    await life.until(next, 'RUNNING');
    expect(planner.requests).toHaveLength(1);
    expect((await life.until(plan, 'CANCELLED')).run.attempts).toBe(0);
  });

  test('given up while it runs, its thread ends and nothing is stored', async () => {
    await life.work(planner.run);
    const plan = await life.start('a');
    await life.until(plan, 'RUNNING');
    await life.run('CancelPlan', { plan });
    const ended = await life.until(plan, 'CANCELLED');
    for (let end = Date.now() + 10_000; planner.terminated === 0 && Date.now() < end; ) {
      await life.until(plan, 'CANCELLED');
    }
    expect(planner.terminated).toBe(1);
    expect([ended.tiers, ended.check, await waiting()]).toEqual([[], null, 0]);
    const again = await life.run('CancelPlan', { plan });
    expect(again.data.cancelPlan.userErrors[0].code).toBe('PLAN_ENDED_ALREADY');
    const file = await life.run('ExportPlan', { plan });
    expect(file.data.exportPlan.userErrors[0].code).toBe('PLAN_HAS_NO_RESULT');
  });

  test('cut short while it runs, it is asked to end with what it has; waiting, there is nothing to keep', async () => {
    const plan = await life.start('a');
    const early = await life.run('CancelPlan', { plan, keepBest: true });
    expect(early.data.cancelPlan.userErrors[0].code).toBe('PLAN_NOT_RUNNING');
    await life.work(planner.run);
    await life.until(plan, 'RUNNING');
    expect((await life.run('CancelPlan', { plan, keepBest: true })).data.cancelPlan.userErrors).toEqual([]);
    for (let end = Date.now() + 10_000; planner.cancelled === 0 && Date.now() < end; ) {
      await life.until(plan, 'RUNNING');
    }
    expect([planner.cancelled > 0, planner.terminated]).toEqual([true, 0]);
    planner.end({ kind: 'NOTHING_FOUND' });
    await life.until(plan, 'FAILED');
  });

  test('a planner that fails is told to the office in words and to the operator with its frames', async () => {
    await life.work(planner.run);
    const plan = await life.start('a');
    await life.until(plan, 'RUNNING');
    planner.fail(new Error('out of memory'));
    expect((await life.until(plan, 'FAILED')).run.failure).toMatchObject({ code: 'PLANNER_ERROR' });
    expect(life.problems.join()).toContain('out of memory');
  });

  test('a plan the independent check refuses is not stored, and says which rules it broke', async () => {
    await life.work(planner.run);
    const plan = await life.start('a');
    await life.until(plan, 'RUNNING');
    const broken = { rule: 'sender-cap', messageZh: '超出派出上限', messageEn: 'above the cap' } as const;
    planner.end({ kind: 'REFUSED', violations: [broken] });
    const ended = await life.until(plan, 'FAILED');
    expect(ended.run.failure).toMatchObject({ code: 'REFUSED_BY_CHECK', causes: ['超出派出上限'] });
    expect([ended.tiers, ended.check]).toEqual([[], null]);
  });

  test('stopped with its process, it is begun again by the next one', async () => {
    const first = await life.work(planner.run);
    const plan = await life.start('a');
    await life.until(plan, 'RUNNING');
    await first.stop();
    expect(planner.terminated).toBe(1);
    const second = new SteeredPlanner();
    await life.work(second.run);
    for (let end = Date.now() + 20_000; second.requests.length === 0 && Date.now() < end; ) {
      await life.until(plan, 'RUNNING');
    }
    expect((await life.until(plan, 'RUNNING')).run.attempts).toBe(2);
    second.end({ kind: 'NOTHING_FOUND' });
    await life.until(plan, 'FAILED');
  });

  test('a roster changed after the start does not change the run, and the plan says that it is out of date', async () => {
    const plan = await life.start('a');
    await database().dataSource.query('UPDATE school_year SET roster_version = roster_version + 1');
    await database().dataSource.query(`UPDATE teacher SET name = '改名'`);
    await life.work(planner.run);
    expect((await life.until(plan, 'RUNNING')).outdated).toBe(true);
    expect(planner.requests[0]?.roster.teachers.map(({ name }) => name)).toEqual(
      ROSTER.teachers.map(({ name }) => name),
    );
  });

  test('is told to whoever watches, until it has ended', async () => {
    await life.work(planner.run);
    const plan = await life.start('a');
    const answer = await watch(plan);
    await life.until(plan, 'RUNNING');
    setTimeout(() => planner.end({ kind: 'INFEASIBLE', conflict: null }), 1500);
    const text = await answer.text();
    const states = [...text.matchAll(/"state":"(\w+)"/g)].map((match) => match[1]);
    expect([states.at(0) === 'SUCCEEDED', states.at(-1)]).toEqual([false, 'FAILED']);
    expect(states).toContain('RUNNING');
    expect(text).toContain('event: complete');
  });

  test('nobody watches a plan of another county', async () => {
    const plan = await life.start('a');
    life.api.actAs({ accountId: 'x', name: 'X', grants: [] });
    const answer = await watch(plan);
    expect(await answer.text()).toContain('FORBIDDEN');
  });
});

onEachDatabase('a county whose pins contradict its rules', (database) => {
  test('gets no plan, and is told so', async () => {
    const life = await openPlanLife(database(), [await goldenRoster('pins-against-beds')]);
    try {
      await life.work();
      const plan = await life.start('a');
      const { run } = await life.until(plan, 'SUCCEEDED', 'FAILED');
      expect(run.failure).toMatchObject({ code: 'INFEASIBLE', message: '没有满足全部规则和指定事项的方案' });
      // Both pins and the rule they break together, by name.
      for (const part of ['JZ003009', 'JZ003017', '周转宿舍']) {
        expect(run.failure.causes.join()).toContain(part);
      }
    } finally {
      await life.close();
    }
  });
});
