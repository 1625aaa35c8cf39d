// Fills letters in a thread with limited memory and time.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FillOrder, type FillOutcome } from './fill-letters';
import { NOT_A_DOCX } from './template-problems';

const HEAP_MIB = 384;
const SECONDS = 120;

/** A template that takes more memory or time than this is refused like one that cannot be opened. */
export async function fillInThread(order: FillOrder): Promise<FillOutcome> {
  const worker = new Worker(join(__dirname, 'letter-worker.js'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  });
  const refused: FillOutcome = { kind: 'BAD_TEMPLATE', issues: [NOT_A_DOCX] };
  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<FillOutcome>((resolve, reject) => {
    timer = setTimeout(() => resolve(refused), SECONDS * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refused) : reject(error),
    );
    worker.once('exit', (code) => reject(new Error(`The letter thread ended with code ${code}`)));
  });
  return outcome.finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}
