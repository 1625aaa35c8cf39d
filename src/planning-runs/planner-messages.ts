// What passes between the server or command line and a thread that computes.
import { type Roster } from '../domain/roster';
import { type PlanMoves } from '../planning/plan';
import { type Progress } from '../planning/progress';
import { type SolverName } from '../planning/solvers';

export interface ThreadOrder {
  readonly roster: Roster;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly solver: SolverName;
  /** Compiled code of the solver. */
  readonly solverCode: WebAssembly.Module;
  /** One Int32; not 0 asks the computation to stop. */
  readonly cancelled: SharedArrayBuffer;
}

export interface PlannerOrder extends ThreadOrder {
  /** Moves of an earlier plan to keep wherever possible, or null. */
  readonly previous: PlanMoves | null;
}

export type ThreadMessage<Outcome> =
  | { readonly kind: 'PROGRESS'; readonly progress: Progress }
  | { readonly kind: 'DONE'; readonly outcome: Outcome };
