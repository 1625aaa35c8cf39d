// Runs the queue's jobs: inside the server process, or in processes of their own on the same PostgreSQL.
import {
  Logger,
  makeWorkerUtils,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
} from 'graphile-worker';
import { type Pool } from 'pg';
import { type Database } from '../database';
import { type JobHandler } from './job';
import { KeptConnection } from './kept-connection';
import { announce, freeJobsOfTheDead, processName, workerId } from './presence';
import { hearCancellations, RunningJobs } from './running-jobs';

export interface WorkerOptions {
  /** Jobs done at the same time. */
  readonly slots: number;
  /** Hears what goes wrong; never a payload. */
  readonly onProblem?: (text: string) => void;
  /** How often jobs of dead processes are looked for, ms; default 15 s. */
  readonly reapMs?: number;
  /** How often the queue is looked at although nobody called, ms; default 2 s. */
  readonly pollMs?: number;
}

export interface Workers {
  /** Tells running jobs to end (they will be tried again) and waits for them. */
  stop(): Promise<void>;
}

const REAP_MS = 15_000;
const POLL_MS = 2_000;
/** A job that does not end within this time after being told is left; its lock goes with the process, ms. */
const PATIENCE_MS = 4_000;

/** Makes or updates the queue's own tables (schema graphile_worker). Several processes may do so at once. */
export async function migrateQueue(database: Database): Promise<void> {
  const pool = openQueuePool(database, 1, () => undefined);
  try {
    const utils = await makeWorkerUtils({ pgPool: pool, logger: queueLogger(() => undefined) });
    await utils.migrate();
    await utils.release();
  } finally {
    await pool.end();
  }
}

/** Starts working. Jobs that a crashed process left are free at once, others' are left alone. */
export async function startWorkers(
  database: Database,
  handlers: readonly JobHandler[],
  options: WorkerOptions,
): Promise<Workers> {
  const problem = options.onProblem ?? (() => undefined);
  // Each slot listens on a connection of its own and works on a second; two more hear cancellations and hold the presence.
  const pool = openQueuePool(database, options.slots * 2 + 2, problem);
  const name = processName();
  const running = new RunningJobs();
  const ear = await KeptConnection.open(pool, (client) => hearCancellations(client, running), problem);
  const keeper = await KeptConnection.open(pool, (client) => announce(client, name), problem);
  await reap(keeper, name, problem);
  const reaper = setInterval(() => void reap(keeper, name, problem), options.reapMs ?? REAP_MS).unref();
  const runners: Runner[] = [];
  for (let slot = 0; slot < options.slots; slot++) {
    const settings = runnerOptions(database, pool, workerId(name, slot), options);
    runners.push(await run({ ...settings, taskList: taskList(handlers, running) }));
  }
  return { stop: () => stop({ pool, running, runners, kept: [ear, keeper], reaper }) };
}

function runnerOptions(
  database: Database,
  pool: Pool,
  worker: string,
  options: WorkerOptions,
): RunnerOptions & { readonly workerId: string } {
  return {
    pgPool: pool,
    workerId: worker,
    concurrency: 1,
    pollInterval: options.pollMs ?? POLL_MS,
    noHandleSignals: true,
    // All connections to the embedded database share one session, and with it the names of prepared statements.
    noPreparedStatements: database.kind === 'EMBEDDED',
    gracefulShutdownAbortTimeout: PATIENCE_MS,
    parsedCronItems: parseCronItems([]),
    logger: queueLogger(options.onProblem ?? (() => undefined)),
  };
}

function taskList(
  handlers: readonly JobHandler[],
  running: RunningJobs,
): NonNullable<RunnerOptions['taskList']> {
  return Object.fromEntries(
    handlers.map((handler) => [
      handler.name,
      (payload, { job }) =>
        running.during(job, (signal) =>
          handler.run(payload, { jobId: String(job.id), attempt: job.attempts, signal }),
        ),
    ]),
  );
}

async function reap(keeper: KeptConnection, name: string, problem: (text: string) => void): Promise<void> {
  const client = keeper.current();
  if (!client) return;
  try {
    await freeJobsOfTheDead(client, name);
  } catch (error) {
    problem(String(error));
  }
}

interface Working {
  readonly pool: Pool;
  readonly running: RunningJobs;
  readonly runners: readonly Runner[];
  readonly kept: readonly KeptConnection[];
  readonly reaper: NodeJS.Timeout;
}

async function stop({ pool, running, runners, kept, reaper }: Working): Promise<void> {
  clearInterval(reaper);
  const stopping = runners.map((runner) => runner.stop());
  running.stopAll();
  await Promise.all(stopping);
  for (const connection of kept) connection.close();
  await pool.end();
}

function openQueuePool(database: Database, size: number, problem: (text: string) => void): Pool {
  const pool = database.openPool(size);
  const heard = (error: Error): void => problem(error.message);
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  return pool;
}

function queueLogger(problem: (text: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') problem(message);
  });
}
