// A county with an API and a working queue, and the ways its plans are started and waited for.
import { setTimeout as pause } from 'node:timers/promises';
import { type Roster } from '../../../../src/domain/roster';
import { type PlanJobParts, planJobHandler } from '../../../../src/features/plans';
import { startWorkers, type Workers } from '../../../../src/jobs';
import { type TestDatabase } from '../../../support/database';
import { type Api, type GraphAnswer, openApi } from '../../api';
import { operation } from '../../operations';

export interface PlanLife {
  readonly api: Api;
  readonly problems: readonly string[];
  /** Runs a named operation. */
  run(name: string, variables: object): Promise<GraphAnswer>;
  /** Starts a plan and returns its id. */
  start(key: string, input?: object): Promise<string>;
  /** Waits until the run of a plan is in one of the states and returns the plan. */
  until(plan: string, ...states: readonly string[]): Promise<GraphAnswer['data']>;
  work(run?: PlanJobParts['run']): Promise<Workers>;
  close(): Promise<void>;
}

export async function openPlanLife(database: TestDatabase, rosters: readonly Roster[]): Promise<PlanLife> {
  const api = await openApi(database, rosters);
  const county = rosters[0]!.county.code;
  const problems: string[] = [];
  const working = new Set<Workers>();
  const run: PlanLife['run'] = (name, variables) => api.ask(operation(name), variables);
  return {
    api,
    problems,
    run,
    start: async (key, input = {}) => {
      const answer = await run('StartPlan', { input: { county, idempotencyKey: key, ...input } });
      if (!answer.data?.startPlan.plan) throw new Error(answer.text);
      return answer.data.startPlan.plan.id;
    },
    until: async (plan, ...states) => {
      for (let end = Date.now() + 40_000; ; ) {
        const answer = await run('Plan', { plan });
        if (states.includes(answer.data?.plan?.run.state)) return answer.data.plan;
        if (Date.now() > end) throw new Error(answer.text);
        await pause(50);
      }
    },
    work: async (planner) => {
      const handler = planJobHandler({
        dataSource: database.dataSource,
        onProblem: (text) => problems.push(text),
        ...(planner ? { run: planner } : {}),
      });
      const workers = await startWorkers(database, [handler], {
        slots: 1,
        pollMs: 200,
        onProblem: (text) => problems.push(text),
      });
      const stoppable: Workers = {
        stop: async () => {
          if (working.delete(stoppable)) await workers.stop();
        },
      };
      working.add(stoppable);
      return stoppable;
    },
    close: async () => {
      await Promise.all([...working].map((workers) => workers.stop()));
      await api.app.close();
    },
  };
}
