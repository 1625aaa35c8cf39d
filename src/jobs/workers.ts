// Runs the queue's jobs: inside the server process, or in processes of their own on the same PostgreSQL.
import { EventEmitter } from 'node:events';
import {
  Logger,
  makeWorkerUtils,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  type WorkerEvents,
} from 'graphile-worker';
import { type Pool } from 'pg';
import { type Database } from '../database';
import { type JobHandler } from './job';
import { KeptConnection } from './kept-connection';
import { announce, freeJobsOfTheDead, GRACE_SECONDS } from './presence';
import { hearCancellations, RunningJobs } from './running-jobs';

export interface WorkerOptions {
  /** Jobs done at the same time, those of lanes apart. */
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

/** Starts working. Jobs that a crashed process left are free soon, others' are left alone. */
export async function startWorkers(
  database: Database,
  handlers: readonly JobHandler[],
  options: WorkerOptions,
): Promise<Workers> {
  const problem = options.onProblem ?? (() => undefined);
  const crews = crewsOf(handlers, options.slots);
  // One connection listens for a crew, each slot works on another; two more hear cancellations and hold the presence.
  const size = crews.reduce((sum, { slots }) => sum + slots + 1, 2);
  const pool = openQueuePool(database, size, problem);
  try {
    return await work(database, crews, pool, options);
  } catch (error) {
    // Some of its connections may be open: they would keep a process running that has no work.
    void pool.end().catch(() => undefined);
    throw error;
  }
}

async function work(
  database: Database,
  crews: readonly Crew[],
  pool: Pool,
  options: WorkerOptions,
): Promise<Workers> {
  const problem = options.onProblem ?? (() => undefined);
  const running = new RunningJobs();
  const presence = new Set<string>();
  const ear = await KeptConnection.open(pool, (client) => hearCancellations(client, running), problem);
  const keeper = await KeptConnection.open(pool, (client) => announce(client, presence), problem);
  await reap(keeper, presence, problem);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => presence.add(workerPool.id));
  const listening = allListening(events, crews.length);
  const runners: Runner[] = [];
  for (const crew of crews) {
    const taskList = tasksOf(crew.handlers, running);
    runners.push(
      await run({
        ...runnerOptions(database, pool, options),
        concurrency: crew.slots,
        events,
        parsedCronItems: schedule(crew.handlers),
        taskList,
      }),
    );
  }
  await listening;
  const client = keeper.current();
  if (client) await announce(client, presence);
  const reapers = startReaping(() => reap(keeper, presence, problem), options.reapMs ?? REAP_MS);
  return { stop: () => stop({ pool, running, runners, kept: [ear, keeper], reapers }) };
}

/** A server that cannot listen yet still works: it looks at the queue now and then, ms. */
const LISTEN_PATIENCE_MS = 5_000;

/** Until every crew hears of new jobs: what is asked of the queue from then on wakes somebody at once. */
function allListening(events: WorkerEvents, crews: number): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, LISTEN_PATIENCE_MS).unref();
    let listening = 0;
    if (crews === 0) resolve();
    events.on('pool:listen:success', () => {
      listening += 1;
      if (listening < crews) return;
      clearTimeout(patience);
      resolve();
    });
  });
}

/** Who does which jobs: the slots share what has no lane, and each lane has a slot of its own. */
interface Crew {
  readonly handlers: readonly JobHandler[];
  readonly slots: number;
}

function crewsOf(handlers: readonly JobHandler[], slots: number): readonly Crew[] {
  const shared = handlers.filter(({ lane }) => lane === undefined);
  const lanes = new Set(handlers.flatMap(({ lane }) => lane ?? []));
  return [
    ...(shared.length > 0 ? [{ handlers: shared, slots }] : []),
    ...[...lanes].map((name) => ({ handlers: handlers.filter(({ lane }) => lane === name), slots: 1 })),
  ];
}

/** Once the locks of a process that crashed just now are old enough to be doubted, and then regularly. */
function startReaping(look: () => Promise<void>, everyMs: number): readonly NodeJS.Timeout[] {
  const again = setTimeout(() => void look(), (GRACE_SECONDS + 0.5) * 1000).unref();
  return [again, setInterval(() => void look(), everyMs).unref()];
}

function runnerOptions(database: Database, pool: Pool, options: WorkerOptions): RunnerOptions {
  return {
    pgPool: pool,
    pollInterval: options.pollMs ?? POLL_MS,
    noHandleSignals: true,
    // All connections to the embedded database share one session, and with it the names of prepared statements.
    noPreparedStatements: database.kind === 'EMBEDDED',
    gracefulShutdownAbortTimeout: PATIENCE_MS,
    logger: queueLogger(options.onProblem ?? (() => undefined)),
  };
}

/** A process that was off at the time catches up on the last day when it starts. */
const CATCH_UP_MS = 86_400_000;

function schedule(handlers: readonly JobHandler[]): ReturnType<typeof parseCronItems> {
  return parseCronItems(
    handlers.flatMap(({ name, schedule: match }) =>
      match === undefined
        ? []
        : [{ task: name, match, options: { backfillPeriod: CATCH_UP_MS, maxAttempts: 3 } }],
    ),
  );
}

function tasksOf(
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

async function reap(
  keeper: KeptConnection,
  own: ReadonlySet<string>,
  problem: (text: string) => void,
): Promise<void> {
  const client = keeper.current();
  if (!client) return;
  try {
    await freeJobsOfTheDead(client, own);
  } catch (error) {
    problem(String(error));
  }
}

interface Working {
  readonly pool: Pool;
  readonly running: RunningJobs;
  readonly runners: readonly Runner[];
  readonly kept: readonly KeptConnection[];
  readonly reapers: readonly NodeJS.Timeout[];
}

async function stop({ pool, running, runners, kept, reapers }: Working): Promise<void> {
  for (const timer of reapers) clearTimeout(timer);
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
