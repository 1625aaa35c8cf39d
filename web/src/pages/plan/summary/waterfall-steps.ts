// The steps of the waterfall: what is still short after each further measure, and what that measure took off.
import { type PlanView } from '../plan-view';

type Measure = PlanView['waterfall'][number]['measures'][number];

export interface FallStep {
  /** The measure that this step adds; null before any. */
  readonly measure: Measure | null;
  readonly left: number;
  /** What the measure takes off, never below 0. */
  readonly bought: number;
  readonly bound: number | null;
}

export function stepsOf({ tiers, waterfall }: Pick<PlanView, 'tiers' | 'waterfall'>): readonly FallStep[] {
  const before = tiers.find(({ id }) => id === 'T1')?.before ?? 0;
  const steps: FallStep[] = [{ measure: null, left: before, bought: 0, bound: null }];
  let known: readonly Measure[] = [];
  for (const { measures, t1, bound } of waterfall) {
    const last = steps[steps.length - 1]!;
    const measure = measures.find((each) => !known.includes(each)) ?? null;
    steps.push({ measure, left: t1, bought: Math.max(0, last.left - t1), bound });
    known = measures;
  }
  return steps;
}
