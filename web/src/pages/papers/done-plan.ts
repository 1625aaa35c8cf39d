// The plan that papers are made of: one that is in force, if there is one.
import { type PlansQuery } from '../../graphql/generated/types';

export type DonePlan = NonNullable<NonNullable<PlansQuery['county']>['schoolYear']>['plans']['nodes'][number];

const BEST_FIRST: readonly DonePlan['state'][] = ['PUBLISHED', 'APPROVED', 'CLOSED', 'SUBMITTED', 'DRAFT'];

/** The one that is asked for, else the newest of those furthest in the procedure; null when there is none. */
export function firstPlan(plans: readonly DonePlan[], asked: string | null): DonePlan | null {
  const wanted = plans.find(({ id }) => id === asked);
  if (wanted) return wanted;
  for (const state of BEST_FIRST) {
    const found = plans.find((plan) => plan.state === state);
    if (found) return found;
  }
  return null;
}

/** Its postings are in the world. */
export function isInForce({ state }: DonePlan): boolean {
  return state === 'APPROVED' || state === 'PUBLISHED' || state === 'CLOSED';
}
