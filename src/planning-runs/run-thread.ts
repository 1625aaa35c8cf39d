// A computation in a thread of its own: start, watch, cancel, result.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Progress } from '../planning/progress';
import { type ThreadMessage, type ThreadOrder } from './planner-messages';
import { solverCode } from './solver-code';

/** What a thread is to do; the rest of its order is made here. */
type Task = Omit<ThreadOrder, 'cancelled' | 'solverCode'>;

export interface ThreadRun<Outcome> {
  /** Rejects when the thread fails. A cancelled run still resolves with the best found, if any. */
  readonly outcome: Promise<Outcome>;
  /** Asks the computation to stop at its next step. */
  readonly cancel: () => void;
  /** Ends the thread at once, without a result. */
  readonly terminate: () => Promise<void>;
}

/** `file` is a worker beside this one; the order gets a flag through which it can be cancelled. */
export function runThread<Outcome>(
  file: string,
  order: Task,
  onProgress?: (progress: Progress) => void,
): ThreadRun<Outcome> {
  const cancelled = new SharedArrayBuffer(4);
  const starting = solverCode().then((code) => {
    const workerData: ThreadOrder = { ...order, solverCode: code, cancelled };
    return new Worker(join(__dirname, file), { workerData });
  });
  return {
    outcome: starting.then((worker) => outcomeOf<Outcome>(worker, onProgress)),
    cancel: () => {
      Atomics.store(new Int32Array(cancelled), 0, 1);
    },
    terminate: async () => {
      await (await starting).terminate();
    },
  };
}

function outcomeOf<Outcome>(worker: Worker, onProgress?: (progress: Progress) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ThreadMessage<Outcome>) => {
      if (message.kind === 'PROGRESS') onProgress?.(message.progress);
      else resolve(message.outcome);
    });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      reject(new Error(`The planner thread ended with code ${code} before a result`)),
    );
  });
}

/** The outcome of a run that ends with its job: when the signal aborts, so does the thread. */
export async function outcomeUnder<Outcome>(run: ThreadRun<Outcome>, signal: AbortSignal): Promise<Outcome> {
  const end = (): void => void run.terminate();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    return await run.outcome;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
