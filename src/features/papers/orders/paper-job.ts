// The job behind a paper order: made in a thread, kept as a file for the account that asked.
import { type DataSource } from 'typeorm';
import { inTransaction } from '../../../database';
import { keepFile } from '../../../files';
import { handleJob, type JobContext, type JobHandler, type JobKind } from '../../../jobs';
import { type PackOrder, packPapers } from '../pack/pack-papers';
import { packInThread } from '../pack/pack-thread';
import { beginOrder, failAbandonedOrders, finishOrder } from './paper-order.store';

interface PaperJob {
  readonly orderId: string;
}

const ATTEMPTS = 3;
/** Hours the file is kept. */
const HOURS = 24;

export const PAPER_JOB: JobKind<PaperJob> = {
  name: 'papers',
  maxAttempts: ATTEMPTS,
  parse: (payload) => {
    const { orderId } = payload as Partial<PaperJob>;
    if (typeof orderId !== 'string') throw new Error('A paper job without an order');
    return { orderId };
  },
};

export function paperJobKey(orderId: string): string {
  return `papers:${orderId}`;
}

export interface PaperJobParts {
  readonly dataSource: DataSource;
  /** Makes the papers; in a thread when left out. */
  readonly pack?: (order: PackOrder, signal: AbortSignal) => ReturnType<typeof packPapers>;
}

export function paperJobHandler(parts: PaperJobParts): JobHandler {
  // Papers take seconds: they do not wait for a plan that takes hours.
  return { ...handleJob(PAPER_JOB, ({ orderId }, job) => workOnOrder(parts, orderId, job)), lane: 'papers' };
}

/** At a start: orders whose last attempt was lost with its process do not wait for ever. */
export function settleAbandonedOrders({ manager }: DataSource): Promise<number> {
  return failAbandonedOrders(manager);
}

async function workOnOrder(parts: PaperJobParts, orderId: string, job: JobContext): Promise<void> {
  const { manager } = parts.dataSource;
  const work = await beginOrder(manager, orderId);
  if (!work) return;
  const { accountId, grants, ...order } = work;
  try {
    const pack = await (parts.pack ?? packInThread)(order, job.signal);
    await inTransaction(parts.dataSource, async (inside) => {
      if (pack.kind !== 'FILE') return finishOrder(inside, orderId, { problem: pack.kind });
      const { name, kind, bytes } = pack.file;
      const file = { accountId, grants, name, kind, bytes: Buffer.from(bytes) };
      const kept = await keepFile(inside, file, HOURS);
      await finishOrder(inside, orderId, { fileId: kept.id });
    });
  } catch (error) {
    if (!job.signal.aborted && job.attempt >= ATTEMPTS) {
      await finishOrder(manager, orderId, { problem: 'GAVE_UP' });
    }
    throw error;
  }
}
