// What passes between the server or command line and a planner thread.
import { type Roster } from '../../domain/roster';
import { type PlanMoves } from '../../planning/plan';
import { type PlanOutcome } from '../../planning/planner';
import { type Progress } from '../../planning/progress';
import { type SolverName } from '../../planning/solvers';

export interface PlannerOrder {
  readonly roster: Roster;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Moves of an earlier plan to keep wherever possible, or null. */
  readonly previous: PlanMoves | null;
  readonly solver: SolverName;
  /** One Int32; not 0 asks the planner to stop. */
  readonly cancelled: SharedArrayBuffer;
}

export type PlannerMessage =
  | { readonly kind: 'PROGRESS'; readonly progress: Progress }
  | { readonly kind: 'DONE'; readonly outcome: PlanOutcome };
