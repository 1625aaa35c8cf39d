// What passes between the server or command line and a planner thread.
import { type Roster } from '../../domain/roster';
import { type PlanOutcome } from '../../planning/planner';
import { type Progress } from '../../planning/progress';

export interface PlannerOrder {
  readonly roster: Roster;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** One Int32; not 0 asks the planner to stop. */
  readonly cancelled: SharedArrayBuffer;
}

export type PlannerMessage =
  | { readonly kind: 'PROGRESS'; readonly progress: Progress }
  | { readonly kind: 'DONE'; readonly outcome: PlanOutcome };
