// The queue's name for a plan run and the key under which it can be given up.
import { type JobKind } from '../../../jobs';

export interface PlanJob {
  /** UUID of the plan. */
  readonly planId: string;
}

/** Times a run is begun before it is given up: restarts of the server count, and so do crashes. */
export const RUN_ATTEMPTS = 10;

export const PLAN_JOB: JobKind<PlanJob> = {
  name: 'plan',
  maxAttempts: RUN_ATTEMPTS,
  parse: (payload) => {
    const { planId } = payload as Partial<PlanJob>;
    if (typeof planId !== 'string') throw new Error('A plan job without a plan');
    return { planId };
  },
};

export function planJobKey(planId: string): string {
  return `plan:${planId}`;
}
