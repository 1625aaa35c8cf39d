// A tier of the objective: an expression over a staffing model, and its value before any move.
import { type CountyFacts } from '../facts/county-facts';
import { type Expression } from '../linear/linear-model';
import { type StaffingModel } from '../model/staffing-model';
import { type TierId } from '../plan';

/** A tier as one model speaks of it. */
export interface TierExpression {
  /** What is minimised. */
  readonly expression: Expression;
  /** Sets the columns that only this tier's value depends on, in a point that is complete but for them. */
  readonly complete: (point: Float64Array) => void;
}

export interface Tier {
  readonly id: TierId;
  /** Value before any move. */
  readonly before: (facts: CountyFacts, eligibleCount: number) => number;
  /** Adds the columns and rows that the tier's value needs to the model, and returns its expression. */
  readonly express: (model: StaffingModel) => TierExpression;
  /** The value is the largest of many: asking what tier 1 costs at a smaller one proves more than minimising it. */
  readonly isLargestOf?: true;
}

/** For tiers whose value depends on the shared columns alone. */
export const nothingToComplete = (): void => undefined;

/** A tier is proven when value - bound is within 0.1% of the larger of its value before and after, and at least 1e-6. */
export function provenGap(before: number, value: number): number {
  return Math.max(1e-6, 0.001 * Math.max(before, value));
}
