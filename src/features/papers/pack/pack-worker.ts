// The thread that makes the papers of an order. Started by pack-thread.ts with the order as its data.
import { parentPort, workerData } from 'node:worker_threads';
import { type PackOrder, packPapers } from './pack-papers';

packPapers(workerData as PackOrder).then(
  (pack) => parentPort?.postMessage(pack),
  (error: unknown) => {
    throw error;
  },
);
