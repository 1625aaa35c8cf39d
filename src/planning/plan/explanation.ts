// What a plan document says about itself beyond the moves: figures and codes only; explain/sentences.ts puts them in words.
import { type Stage } from '../../domain/school';
import { type RuleId } from '../rules';
import { type AllowanceUnit, type PricedLimit } from './limits';
import { type Blocker, type ReasonCode } from './reason';

export type ExplainedMeasure = 'COVER' | 'ITINERANT' | 'ROTATION' | 'HIRE' | 'EXCHANGE';

/** One more move that would fill a cell, and everything that stands in its way. */
export interface Way {
  readonly measure: ExplainedMeasure;
  /** All of them must go for the move to be possible; empty when nothing does (see WITHIN_GAP, NO_GAIN). */
  readonly blockers: readonly Blocker[];
  /** FTE of the cell that one such move would fill, at most. */
  readonly fte: number;
  /** How many people (hires: profiles) this holds for. */
  readonly candidates: number;
  /** An example of them; absent for hires. */
  readonly staffNo?: string;
}

export interface CellDetail {
  /** The least barred ways, the one that gives the reason first. */
  readonly ways: readonly Way[];
}

/** A rule that let a move pass, with the figure it was measured by; `limit` null where the rule has none. */
export interface Allowance {
  readonly rule: RuleId | 'surplus';
  readonly unit: AllowanceUnit;
  readonly actual: number;
  readonly limit: number | null;
}

/** Somebody who could have made a move instead. */
export interface NextBest {
  readonly staffNo: string;
  readonly fromSchool: string;
  /** FTE this teacher would fill in place of the one chosen. */
  readonly fte: number;
  /** T5 cost in place of the one chosen. */
  readonly cost: number;
  /** Why not, the weightiest first; never empty. */
  readonly blockers: readonly Blocker[];
}

export interface MoveExplanation {
  readonly measure: ExplainedMeasure;
  /** Position in the plan's list of that measure. */
  readonly index: number;
  /** FTE of shortage filled. */
  readonly fills: number;
  /** Terms of T5. */
  readonly cost: number;
  readonly allowedBy: readonly Allowance[];
  readonly nextBest: readonly NextBest[];
}

/** Why an eligible teacher stays. */
export interface StayExplanation {
  readonly staffNo: string;
  readonly reason: ReasonCode;
  readonly blockers: readonly Blocker[];
  /** The rural school that came nearest to it, or null. */
  readonly toSchool: string | null;
}

export const BALANCE_RESOURCES = ['TEACHERS', 'MID_TITLE', 'BACKBONE'] as const;

/** CV of a resource per 100 pupils between the schools of a stage; null where there are no pupils or none of it. */
export interface BalanceIndicator {
  readonly stage: Stage;
  readonly resource: (typeof BALANCE_RESOURCES)[number];
  readonly before: number | null;
  readonly after: number | null;
  /** Limits of basic and of quality balance. */
  readonly basic: number;
  readonly quality: number;
}

/** The goals of `rotation-quota`, persons. */
export interface QuotaResult {
  readonly eligible: number;
  /** People who should go (not rounded), those who do, and by how many it is missed. */
  readonly wanted: number;
  readonly going: number;
  readonly missing: number;
  readonly backboneWanted: number;
  readonly backbone: number;
  readonly backboneMissing: number;
}

/** What one unit more of a limit is worth. */
export interface Price {
  readonly limit: PricedLimit;
  /** School the limit belongs to; null for county-wide limits. */
  readonly school: string | null;
  /** Step by which it was relaxed: persons, days, km, FTE or a share. */
  readonly step: number;
  /** T1 falls by at least this much (found by solving again). */
  readonly fall: number;
  /** and by no more than this (proven). */
  readonly atMost: number;
  readonly status: 'PROVEN' | 'BOUNDED';
}

export interface PlanExplanation {
  readonly moves: readonly MoveExplanation[];
  readonly stays: readonly StayExplanation[];
  readonly quota: QuotaResult;
  readonly balance: readonly BalanceIndicator[];
  readonly prices: readonly Price[];
}
