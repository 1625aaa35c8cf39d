// The thread that reads an office's files: opened, recognised, composed with the stored roster, checked.
import { parentPort, workerData } from 'node:worker_threads';
import { bundleReport } from '../bundle/bundle-issue';
import { type GridTask, type IntakeTask } from './intake-task';
import { openGrids } from './open-grids';
import { proposeTables } from './propose-tables';
import { readIntake } from './read-intake';

async function run(task: IntakeTask | GridTask): Promise<unknown> {
  const report = bundleReport();
  const grids = [];
  for (const file of task.files) grids.push(...(await openGrids(file, task.limits, report)));
  return task.kind === 'propose'
    ? proposeTables(grids, report, task.answers)
    : readIntake(grids, report, task);
}

run(workerData as IntakeTask | GridTask).then(
  (answer) => parentPort?.postMessage({ answer }),
  (error: unknown) => parentPort?.postMessage({ error }),
);
