// The plan document: what `plan --out` writes and the API exports (schema/plan.schema.json). Fields are stable; more may be added.
import { type Stage } from '../../domain/school';
import { type RuleId } from '../rules';
import { type CellDetail, type PlanExplanation } from './explanation';
import { type AnyMove, type Measure, type PlanMoves, type TierId } from './moves';
import { type ReasonCode } from './reason';

export interface TierResult {
  readonly id: TierId;
  /** Value before any move. */
  readonly before: number;
  readonly value: number;
  /** Proven lower bound. */
  readonly bound: number;
  readonly status: 'PROVEN' | 'BEST_FOUND';
  /** The time limit or the user ended the search for this tier, so that another run may end elsewhere; absent otherwise. */
  readonly cutShort?: true;
}

export interface WaterfallStep {
  readonly measures: readonly Measure[];
  /** Tier 1 with these measures alone. */
  readonly t1: number;
  /** Proven lower bound of t1. */
  readonly bound: number;
  /** As for a tier. */
  readonly cutShort?: true;
}

/** A cell that had or has a shortage. */
export interface PlanCell {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  /** FTE. */
  readonly need: number;
  /** FTE present before any move. */
  readonly supply: number;
  readonly shortageBefore: number;
  readonly shortageAfter: number;
  /** Reason code of what remains; absent when nothing does. */
  readonly reason?: ReasonCode;
  /** What was tried against it, and what bars each way. */
  readonly detail?: CellDetail;
}

/** A rule broken by a plan, as the checker sees it. */
export interface Violation {
  /** The rule, or the part of the plan's meaning that no rule stands for (surplus, shortage, form, objective). */
  readonly rule: RuleId | 'surplus' | 'shortage' | 'form' | 'objective';
  readonly messageZh: string;
  readonly messageEn: string;
  readonly staffNo?: string;
  readonly school?: string;
}

export interface SolverInfo {
  readonly name: string;
  readonly version: string;
  readonly seconds: number;
  readonly formulation: string;
  readonly seed: number;
}

export interface Plan extends PlanMoves {
  readonly schemaVersion: 1;
  readonly inputHash: string;
  readonly ruleSetVersion: string;
  readonly solver: SolverInfo;
  readonly tiers: readonly TierResult[];
  readonly waterfall: readonly WaterfallStep[];
  readonly cells: readonly PlanCell[];
  readonly check: { readonly violations: readonly Violation[] };
}

export const LEFT_OUT = ['PRICES'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What the planner hands over: a checked plan that explains itself. */
export interface ExplainedPlan extends Plan {
  readonly explanation: PlanExplanation;
  /** Only where the time limit left no time for it, or not for all of it. */
  readonly leftOut?: readonly LeftOut[];
  /** Only where the plan was made from an earlier one. */
  readonly replanning?: Replanning;
}

/** What a plan changes in an earlier one. */
export interface PlanDifference {
  /** Moves that are in both plans unchanged. */
  readonly kept: number;
  readonly added: readonly AnyMove[];
  readonly removed: readonly AnyMove[];
  /** The same decision, but another school, partner, number of days or people, or amount. */
  readonly changed: readonly { readonly before: AnyMove; readonly after: AnyMove }[];
}

export interface Replanning {
  /** FTE of work arranged differently, least with tiers 1 to 4 held; `before` is all that the earlier plan arranged. */
  readonly change: Omit<TierResult, 'id'>;
  readonly difference: PlanDifference;
}
