// The plan document: what `plan --out` writes and the API exports (schema/plan.schema.json). Fields are stable; more may be added.
import { type Stage } from '../domain/school';
import { type CellDetail, type PlanExplanation } from './explain/explanation';
import { type ReasonCode } from './explain/reason';
import { type RuleId } from './settings';

export const TIER_IDS = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type TierId = (typeof TIER_IDS)[number];

export interface TierResult {
  readonly id: TierId;
  /** Value before any move. */
  readonly before: number;
  readonly value: number;
  /** Proven lower bound. */
  readonly bound: number;
  readonly status: 'PROVEN' | 'BEST_FOUND';
}

/** FTE of shortage filled in one stage and subject. */
export interface Fill {
  readonly stage: Stage;
  readonly subject: string;
  readonly fte: number;
}

/** In-school cover (校内兼课). */
export interface CoverMove {
  readonly staffNo: string;
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly fte: number;
}

/** Itinerant days (走教): every day moves 0.2 FTE from the home cell, fillsFte is the shortage filled in total. */
export interface ItinerantMove {
  readonly staffNo: string;
  readonly fromSchool: string;
  readonly toSchool: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly daysPerWeek: number;
  readonly fillsFte: number;
}

/** Rotation (交流轮岗) of a whole teacher. */
export interface RotationMove {
  readonly staffNo: string;
  readonly fromSchool: string;
  readonly toSchool: string;
  readonly fills: readonly Fill[];
}

/** Two-way exchange (双向交流): the town teacher and the rural partner trade places. */
export interface ExchangeMove {
  readonly staffNo: string;
  readonly partnerStaffNo: string;
  readonly townSchool: string;
  readonly ruralSchool: string;
  readonly stage: Stage;
  readonly subject: string;
}

/** New hires (新招聘) of one profile at one school; fills are the totals of the entry. */
export interface HireMove {
  readonly school: string;
  readonly stage: Stage;
  readonly mainSubject: string;
  readonly count: number;
  readonly fills: readonly Fill[];
}

export interface PlanMoves {
  readonly covers: readonly CoverMove[];
  readonly itinerants: readonly ItinerantMove[];
  readonly rotations: readonly RotationMove[];
  readonly exchanges: readonly ExchangeMove[];
  readonly hires: readonly HireMove[];
}

export const MEASURES = ['COVER', 'ITINERANT', 'ROTATION', 'HIRE'] as const;
export type Measure = (typeof MEASURES)[number];

export interface WaterfallStep {
  readonly measures: readonly Measure[];
  /** Tier 1 with these measures alone. */
  readonly t1: number;
  /** Proven lower bound of t1. */
  readonly bound: number;
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

/** What the planner hands over: a checked plan that explains itself. */
export interface ExplainedPlan extends Plan {
  readonly explanation: PlanExplanation;
  /** Only where the plan was made from an earlier one. */
  readonly replanning?: Replanning;
}

/** One move of any measure. */
export type AnyMove =
  | { readonly measure: 'COVER'; readonly move: CoverMove }
  | { readonly measure: 'ITINERANT'; readonly move: ItinerantMove }
  | { readonly measure: 'ROTATION'; readonly move: RotationMove }
  | { readonly measure: 'EXCHANGE'; readonly move: ExchangeMove }
  | { readonly measure: 'HIRE'; readonly move: HireMove };

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
