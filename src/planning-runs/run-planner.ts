// Runs the planner in a thread of its own.
import { type Roster } from '../domain/roster';
import { type PlanMoves } from '../planning/plan';
import { type PlanOutcome } from '../planning/planner';
import { type Progress } from '../planning/progress';
import { type SolverName } from '../planning/solvers';
import { type PlannerOrder } from './planner-messages';
import { runThread, type ThreadRun } from './run-thread';

export type PlannerRun = ThreadRun<PlanOutcome>;

export interface RunRequest {
  readonly roster: Roster;
  readonly timeLimitSeconds: number;
  readonly seed?: number;
  /** Moves of an earlier plan to keep wherever possible. */
  readonly previous?: PlanMoves;
  /** Default: highs. */
  readonly solver?: SolverName;
  readonly onProgress?: (progress: Progress) => void;
}

export function runPlanner(request: RunRequest): PlannerRun {
  const { roster, timeLimitSeconds, seed = 0, previous = null, solver = 'highs', onProgress } = request;
  const order: Omit<PlannerOrder, 'cancelled' | 'solverCode'> = {
    roster,
    timeLimitSeconds,
    seed,
    previous,
    solver,
  };
  return runThread('planner-worker.js', order, onProgress);
}
