// The thread that opens, reads and writes bundles: other people's files, under a memory limit of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { bundleReport } from './bundle-issue';
import { type BundleTask } from './bundle-thread';
import { type BundleLimits } from './limits';
import { type BundleSource, openBundle } from './open-bundle';
import { type BundleReading, NO_ROWS, parseBundle } from './parse-bundle';
import { markBundle } from './writing/mark-bundle';
import { workbookBytes } from './writing/workbook-file';

async function read(source: BundleSource, limits: BundleLimits): Promise<BundleReading> {
  const report = bundleReport();
  const raw = await openBundle(source, limits, report);
  if (raw === null) return { issues: report.issues(), warnings: report.warnings(), counts: NO_ROWS };
  return parseBundle(raw, limits, report);
}

async function run(task: BundleTask): Promise<unknown> {
  switch (task.kind) {
    case 'read':
      return read(task.source, task.limits);
    case 'write':
      return workbookBytes(task.layouts);
    case 'mark':
      return markBundle(task.source, task.issues, task.limits);
  }
}

run(workerData as BundleTask).then(
  (answer) => parentPort?.postMessage({ answer }),
  (error: unknown) => parentPort?.postMessage({ error }),
);
