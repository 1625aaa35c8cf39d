// Runs a bundle task in a thread with limited memory and time, two of them at once.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Issue } from '../../../domain/issue';
import { type BundleLimits } from './limits';
import { type BundleSource, type BundleUpload } from './open-bundle';
import { type SheetLayout } from './writing/workbook-layout';

export type BundleTask = { readonly limits: BundleLimits } & (
  | { readonly kind: 'read'; readonly source: BundleSource }
  | { readonly kind: 'write'; readonly layouts: readonly SheetLayout[] }
  | { readonly kind: 'mark'; readonly source: BundleUpload; readonly issues: readonly Issue[] }
);

/** The task took more memory or time than its limits allow. */
export class BundleTooDemanding extends Error {
  override readonly name = 'BundleTooDemanding';
}

interface Outcome {
  readonly answer?: unknown;
  readonly error?: unknown;
}

/** Each thread may take its whole heap: more of them at once would be more than the machine promises. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** The answer of a task. Throws BundleTooDemanding at the limits, and what the task itself throws. */
export function runBundleTask(task: BundleTask): Promise<unknown> {
  return runInThread(join(__dirname, 'bundle-worker.js'), task);
}

/** The answer of any thread that reads other people's files, under the same limits and in the same queue. */
export async function runInThread(
  workerFile: string,
  task: { readonly limits: BundleLimits },
): Promise<unknown> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await inThread(workerFile, task);
  } finally {
    const next = waiting.shift();
    // The place passes to the next one in the queue.
    if (next) next();
    else running--;
  }
}

function inThread(workerFile: string, task: { readonly limits: BundleLimits }): Promise<unknown> {
  const worker = new Worker(workerFile, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.heapMiB },
  });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    timer = setTimeout(() => reject(new BundleTooDemanding('time')), task.limits.seconds * 1000);
    worker.once('message', (outcome: Outcome) =>
      outcome.error === undefined ? resolve(outcome.answer) : reject(outcome.error),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new BundleTooDemanding('memory') : error),
    );
    worker.once('exit', (code) => reject(new Error(`The bundle thread ended with code ${code}`)));
  });
  return answer.finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}
