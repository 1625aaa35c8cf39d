// Runs the planner in a thread of its own: start, watch, cancel, result.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Roster } from '../../domain/roster';
import { type PlanMoves } from '../../planning/plan';
import { type PlanOutcome } from '../../planning/planner';
import { type Progress } from '../../planning/progress';
import { type SolverName } from '../../planning/solvers';
import { type PlannerMessage, type PlannerOrder } from './planner-messages';

export interface PlannerRun {
  /** Rejects when the thread fails. A cancelled run still resolves with the best plan found, if any. */
  readonly outcome: Promise<PlanOutcome>;
  /** Asks the planner to stop at its next step. */
  readonly cancel: () => void;
  /** Ends the thread at once, without a result. */
  readonly terminate: () => Promise<void>;
}

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
  const cancelled = new SharedArrayBuffer(4);
  const order: PlannerOrder = { roster, timeLimitSeconds, seed, previous, solver, cancelled };
  const worker = new Worker(join(__dirname, 'planner-worker.js'), { workerData: order });
  const outcome = new Promise<PlanOutcome>((resolve, reject) => {
    worker.on('message', (message: PlannerMessage) => {
      if (message.kind === 'PROGRESS') onProgress?.(message.progress);
      else resolve(message.outcome);
    });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      reject(new Error(`The planner thread ended with code ${code} before a result`)),
    );
  });
  return {
    outcome,
    cancel: () => {
      Atomics.store(new Int32Array(cancelled), 0, 1);
    },
    terminate: async () => {
      await worker.terminate();
    },
  };
}
