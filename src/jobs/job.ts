// What a kind of job is, and how one is put into the queue: by SQL, so that it joins the transaction that asks for it.
import { EntityManager } from 'typeorm';

/** A kind of job: its name in the queue and the shape of its payload. */
export interface JobKind<Payload> {
  readonly name: string;
  /** Times a job is tried before it is given up; a crash of its process counts as one. */
  readonly maxAttempts: number;
  /** Reads a payload as stored; throws when it is not one. */
  readonly parse: (payload: unknown) => Payload;
}

/** What a running job is told. */
export interface JobContext {
  readonly jobId: string;
  /** 1 for the first try; above 1 after a failure, a stop or a crash. */
  readonly attempt: number;
  /** Aborts with reason CANCELLED (somebody gave the job up) or STOPPING (the process ends; the job will be tried again). */
  readonly signal: AbortSignal;
}

/** A kind of job and the code that does it. */
export interface JobHandler {
  readonly name: string;
  /** When it runs by itself: minute, hour, day, month, weekday in UTC, as in cron. */
  readonly schedule?: string;
  /** Jobs of a lane have one slot of their own, so that a long run holds none of them up. */
  readonly lane?: string;
  readonly run: (payload: unknown, context: JobContext) => Promise<void>;
}

/** Ties a kind of job to its code. */
export function handleJob<Payload>(
  kind: JobKind<Payload>,
  run: (payload: Payload, context: JobContext) => Promise<void>,
): JobHandler {
  return { name: kind.name, run: (payload, context) => run(kind.parse(payload), context) };
}

export interface EnqueueOptions {
  /** Unique key: a job that still waits under the same key is replaced. Needed to cancel it. */
  readonly key?: string;
  /** Not before this time. */
  readonly runAt?: Date;
  /** Jobs of one queue run one after the other, on whatever machine. */
  readonly queue?: string;
}

/** Channel on which running jobs hear that they are given up. */
export const CANCEL_CHANNEL = 'jobs_cancel';

/** Puts a job into the queue within the manager's transaction: it becomes visible when that commits. Returns its id. */
export async function enqueue<Payload>(
  manager: EntityManager,
  kind: JobKind<Payload>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<string> {
  const [job]: { id: string }[] = await manager.query(
    `SELECT id FROM graphile_worker.add_job(
       identifier := $1, payload := $2::json, queue_name := $3, run_at := $4, max_attempts := $5, job_key := $6)`,
    [
      kind.name,
      JSON.stringify(payload),
      options.queue ?? null,
      options.runAt ?? null,
      kind.maxAttempts,
      options.key ?? null,
    ],
  );
  if (!job) throw new Error(`The queue gave no job for ${kind.name}`);
  return job.id;
}

/** Whether the job was still waiting (it is gone now), is running (it has been told to end), or was not there any more. */
export type CancelOutcome = 'REMOVED' | 'SIGNALLED' | 'NOT_FOUND';

/** Gives the job with this key up, within the manager's transaction. A running one is never tried again. */
export async function cancelJob(manager: EntityManager, key: string): Promise<CancelOutcome> {
  const [job]: { locked_by: string | null }[] = await manager.query(
    'SELECT locked_by FROM graphile_worker.jobs WHERE key = $1',
    [key],
  );
  await manager.query('SELECT graphile_worker.remove_job($1)', [key]);
  await manager.query('SELECT pg_notify($1, $2)', [CANCEL_CHANNEL, key]);
  if (!job) return 'NOT_FOUND';
  return job.locked_by === null ? 'REMOVED' : 'SIGNALLED';
}
