// Delivers the changes of a county in order, each until it is taken; pauses grow from seconds to hours.
import { type DataSource } from 'typeorm';
import { inTransaction } from '../../database';
import { enqueue, handleJob, type JobContext, type JobHandler, type JobKind } from '../../jobs';
import { audit } from '../audit';
import { countiesToTell, type NextDelivery, nextDelivery, noteDelivered, noteFailed } from './delivery.store';
import { type SendResult, sendMessage } from './send-message';
import { disableWebhook } from './webhook.store';
import { type WebhookReach } from './webhook-address';
import { messageOf } from './webhook-message';

export interface WebhookJobParts {
  readonly dataSource: DataSource;
  readonly reach: WebhookReach;
  /** Time limit of one attempt, ms; 10 s when left out. */
  readonly timeoutMs?: number;
  /** Pause after the n-th failed attempt at a change, ms. */
  readonly pauseMs?: (attempts: number) => number;
  /** Time of failing after which a webhook is switched off, ms; 5 days when left out. */
  readonly patienceMs?: number;
}

interface WebhookJob {
  readonly county: string;
}

const WEBHOOK_JOB: JobKind<WebhookJob> = {
  name: 'webhook',
  maxAttempts: 3,
  parse: (payload) => {
    const { county } = payload as Partial<WebhookJob>;
    if (typeof county !== 'string') throw new Error('A webhook job without a county');
    return { county };
  },
};

/** Changes one job delivers at most, so that counties take turns. */
const BATCH = 50;
const TIMEOUT_MS = 10_000;
const PATIENCE_MS = 5 * 24 * 3_600_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** The receiver says that it is gone for good. */
const GONE = 410;

/** 5 s, 20 s, 80 s, ... up to 6 hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (attempts - 1));
}

export function webhookJobHandler(parts: WebhookJobParts): JobHandler {
  const handler = handleJob(WEBHOOK_JOB, ({ county }, job) => tellCounty(parts, county, job));
  // A receiver that is slow holds up nothing but webhooks.
  return { ...handler, lane: 'webhooks' };
}

/** Queues a job for every county that has something to tell now. */
export async function queueWebhooks({ manager }: DataSource): Promise<void> {
  for (const county of await countiesToTell(manager)) {
    const key = `webhook:${county}`;
    await enqueue(manager, WEBHOOK_JOB, { county }, { key, queue: key });
  }
}

async function tellCounty(parts: WebhookJobParts, county: string, job: JobContext): Promise<void> {
  const { dataSource, reach, timeoutMs = TIMEOUT_MS } = parts;
  for (let told = 0; told < BATCH && !job.signal.aborted; told++) {
    const next = await nextDelivery(dataSource.manager, county);
    if (!next) return;
    const message = messageOf(county, next.change, new Date(), next.secret);
    const result = await sendMessage(next.url, message, { timeoutMs, reach, signal: job.signal });
    // Cut short by a stop: the next process tells it again.
    if (!result || !(await noteResult(parts, next, result))) return;
  }
}

/** Whether the change was taken. */
async function noteResult(
  parts: WebhookJobParts,
  delivery: NextDelivery,
  result: SendResult,
): Promise<boolean> {
  const { pauseMs = pauseAfter, patienceMs = PATIENCE_MS } = parts;
  const taken = result.status !== null && result.status >= 200 && result.status < 300;
  await inTransaction(parts.dataSource, async (manager) => {
    if (taken) return noteDelivered(manager, delivery, result);
    await noteFailed(manager, delivery, result, pauseMs(delivery.attempts + 1));
    const since = delivery.failingSince?.getTime() ?? Date.now();
    const reason = result.status === GONE ? 'GONE' : Date.now() - since >= patienceMs ? 'FAILING' : null;
    if (!reason || !(await disableWebhook(manager, delivery.county, reason))) return;
    await audit(manager, {
      county: delivery.county,
      actor: 'webhooks',
      action: 'WEBHOOK_DISABLED',
      subjectType: 'WEBHOOK',
      subjectId: delivery.county,
      detail: { reason, attempts: delivery.attempts + 1, ...result },
      change: null,
    });
  });
  return taken;
}
