// The moves of a plan by measure, and the numbers of its five tiers: what everything else in planning speaks of.
import { type Stage } from '../../domain/school';

export const TIER_IDS = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type TierId = (typeof TIER_IDS)[number];

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

/** One move of any measure. */
export type AnyMove =
  | { readonly measure: 'COVER'; readonly move: CoverMove }
  | { readonly measure: 'ITINERANT'; readonly move: ItinerantMove }
  | { readonly measure: 'ROTATION'; readonly move: RotationMove }
  | { readonly measure: 'EXCHANGE'; readonly move: ExchangeMove }
  | { readonly measure: 'HIRE'; readonly move: HireMove };
