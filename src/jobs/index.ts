// The jobs kit: a queue in the same database, joined by transactions, worked on by any number of processes. Knows no feature.
export {
  type CancelOutcome,
  cancelJob,
  type EnqueueOptions,
  enqueue,
  handleJob,
  type JobContext,
  type JobHandler,
  type JobKind,
} from './job';
export { migrateQueue, startWorkers, type WorkerOptions, type Workers } from './workers';
