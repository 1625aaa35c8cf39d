// Worker thread: one planner run, away from the event loop. Started by run-planner.ts with the roster as its data.
import { parentPort, workerData } from 'node:worker_threads';
import { planCounty } from '../../planning/planner';
import { createProblem } from '../../planning/problem';
import { loadSolver } from '../../planning/solvers';
import { type PlannerMessage, type PlannerOrder } from './planner-messages';

async function main({
  roster,
  timeLimitSeconds,
  seed,
  previous,
  solver: name,
  cancelled,
}: PlannerOrder): Promise<void> {
  const post = (message: PlannerMessage): void => parentPort?.postMessage(message);
  const flag = new Int32Array(cancelled);
  const clock = (): number => performance.now();
  const solver = await loadSolver(name, { seed, clock });
  const outcome = planCounty(
    createProblem(roster),
    solver,
    {
      timeLimitSeconds,
      seed,
      ...(previous ? { previous } : {}),
      onProgress: (progress) => post({ kind: 'PROGRESS', progress }),
      isCancelled: () => Atomics.load(flag, 0) !== 0,
    },
    clock,
  );
  post({ kind: 'DONE', outcome });
}

main(workerData as PlannerOrder).catch((error: unknown) => {
  // Rethrown outside the promise, so that the parent sees it as the worker's error.
  setImmediate(() => {
    throw error;
  });
});
