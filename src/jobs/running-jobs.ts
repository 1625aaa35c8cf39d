// The jobs this process is running: each can be told to end.
import { type PoolClient } from 'pg';
import { CANCEL_CHANNEL } from './job';

/** Why a job's signal aborts. */
export type AbortReason = 'CANCELLED' | 'STOPPING';

export class RunningJobs {
  private readonly byId = new Map<
    string,
    { readonly key: string | null; readonly control: AbortController }
  >();

  /** Runs a job's work with a signal of its own. What fails after a cancellation is not a failure. */
  async during(
    job: { readonly id: string; readonly key: string | null },
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const control = new AbortController();
    this.byId.set(job.id, { key: job.key, control });
    try {
      await work(control.signal);
    } catch (error) {
      if (control.signal.reason !== ('CANCELLED' satisfies AbortReason)) throw error;
    } finally {
      this.byId.delete(job.id);
    }
  }

  cancel(key: string): void {
    for (const job of this.byId.values()) if (job.key === key) abort(job.control, 'CANCELLED');
  }

  stopAll(): void {
    for (const job of this.byId.values()) abort(job.control, 'STOPPING');
  }
}

function abort(control: AbortController, reason: AbortReason): void {
  control.abort(reason);
}

/** Makes a connection hear cancellations. */
export async function hearCancellations(client: PoolClient, running: RunningJobs): Promise<void> {
  client.on('notification', ({ channel, payload }) => {
    if (channel === CANCEL_CHANNEL && payload) running.cancel(payload);
  });
  await client.query(`LISTEN ${CANCEL_CHANNEL}`);
}
