// Makes the papers of an order in a thread of its own, so that the server goes on answering.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Pack, type PackOrder } from './pack-papers';

const HEAP_MIB = 512;

/** Rejects when the thread fails, or when the signal ends it. */
export async function packInThread(order: PackOrder, signal: AbortSignal): Promise<Pack> {
  const worker = new Worker(join(__dirname, 'pack-worker.js'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  });
  const end = (): void => void worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    return await new Promise<Pack>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The paper thread ended with code ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', end);
    await worker.terminate();
  }
}
