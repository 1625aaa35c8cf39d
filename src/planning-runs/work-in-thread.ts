// The frame of every worker file: problem and solver from the order, progress and outcome to the parent.
import { parentPort } from 'node:worker_threads';
import { type Clock } from '../planning/planner';
import { createProblem, type Problem } from '../planning/problem';
import { type PlanOptions } from '../planning/progress';
import { type Solver } from '../planning/solver-port';
import { loadSolver } from '../planning/solvers';
import { type ThreadMessage, type ThreadOrder } from './planner-messages';

export interface ThreadWork {
  readonly problem: Problem;
  readonly solver: Solver;
  readonly options: PlanOptions;
  readonly clock: Clock;
}

/** Computes and posts the outcome; an error becomes the worker's own. */
export function workInThread<Outcome>(order: ThreadOrder, compute: (work: ThreadWork) => Outcome): void {
  answer(order, compute).catch((error: unknown) => {
    // Rethrown outside the promise, so that the parent sees it as the worker's error.
    setImmediate(() => {
      throw error;
    });
  });
}

async function answer<Outcome>(
  { roster, timeLimitSeconds, seed, solver: name, solverCode, cancelled }: ThreadOrder,
  compute: (work: ThreadWork) => Outcome,
): Promise<void> {
  const post = (message: ThreadMessage<Outcome>): void => parentPort?.postMessage(message);
  const flag = new Int32Array(cancelled);
  const clock = (): number => performance.now();
  const solver = await loadSolver(name, { seed, clock, code: solverCode });
  const options: PlanOptions = {
    timeLimitSeconds,
    seed,
    onProgress: (progress) => post({ kind: 'PROGRESS', progress }),
    isCancelled: () => Atomics.load(flag, 0) !== 0,
  };
  post({ kind: 'DONE', outcome: compute({ problem: createProblem(roster), solver, options, clock }) });
}
