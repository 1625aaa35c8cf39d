// Looks once a second whether a webhook has something to tell; several processes may look, the queue keeps one job a county.
import { type DataSource } from 'typeorm';
import { queueWebhooks } from './webhook-job';

const LOOK_MS = 1_000;

export interface WebhookClock {
  /** Waits for the look that is under way. */
  stop(): Promise<void>;
}

export function startWebhookClock(
  dataSource: DataSource,
  onProblem: (text: string) => void,
  everyMs = LOOK_MS,
): WebhookClock {
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= queueWebhooks(dataSource)
      .catch((error: unknown) => onProblem(String(error)))
      .finally(() => {
        looking = null;
      });
  }, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
