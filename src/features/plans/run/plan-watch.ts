// Tells every change of a plan until its run has ended.
import { Watch } from '../../../graphql/watch';
import { type PlanRow, type PlanSource } from '../plan';

/** The states of a plan, as looking finds them. */
export function watchPlan(look: () => Promise<PlanSource | null>): Watch<PlanSource> {
  let told: string | null = null;
  return new Watch(async () => {
    const plan = await look();
    if (!plan) return { news: [], over: true };
    const state = fingerprint(plan);
    const news = state === told ? [] : [plan];
    told = state;
    return { news, over: hasEnded(plan) };
  });
}

export function hasEnded(plan: Pick<PlanRow, 'runState'>): boolean {
  return plan.runState !== 'QUEUED' && plan.runState !== 'RUNNING';
}

function fingerprint(plan: PlanRow): string {
  return [plan.runState, plan.runPhase, plan.runDone, plan.runBest, plan.runBound, plan.runSeconds].join('|');
}
