// Two compared plans as the page reads them.
import { type ComparePlansQuery } from '../../../graphql/generated/types';

export type Comparison = NonNullable<ComparePlansQuery['comparePlans']>;
export type ComparedPlan = Comparison['plans'][number];
export type ComparedTeacher = Comparison['teachers']['nodes'][number];
export type Balance = ComparedPlan['plan']['balance'][number];
export type WaterfallStep = ComparedPlan['plan']['waterfall'][number];
export type Move = ComparedTeacher['inPlans'][number]['moves'][number];

/** The two plans in the order asked for. */
export interface Pair {
  readonly one: ComparedPlan;
  readonly other: ComparedPlan;
}

export function pairOf({ plans }: Comparison): Pair | null {
  const [one, other] = plans;
  return one && other ? { one, other } : null;
}
