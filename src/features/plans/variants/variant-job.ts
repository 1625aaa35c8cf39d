// The job behind a curve: the variants in a thread of their own, progress saved, points stored.
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../../database';
import { handleJob, type JobContext, type JobHandler } from '../../../jobs';
import { type Curve } from '../../../planning/variants';
import {
  outcomeUnder,
  ProgressWriter,
  runVariants,
  type VariantsRequest,
  type VariantsRun,
} from '../../../planning-runs';
import { audit } from '../../audit';
import { type RunFailure, runFailure } from '../plan';
import { CURVE_ATTEMPTS, VARIANTS_JOB } from './variant-job.kind';
import {
  beginCurve,
  type CurvePlace,
  failAbandonedCurves,
  failCurve,
  noteCurveProgress,
  storeCurve,
} from './variant-run.store';

export interface VariantsJobParts {
  readonly dataSource: DataSource;
  /** Hears of threads that failed; never personal data. */
  readonly onProblem: (text: string) => void;
  /** Computes the curve; the real one when left out. */
  readonly run?: (request: VariantsRequest) => VariantsRun;
}

/** The queue's handler. A run that is stopped with its process begins anew at the next start. */
export function variantsJobHandler(parts: VariantsJobParts): JobHandler {
  return handleJob(VARIANTS_JOB, ({ curveId }, job) => workOnCurve(parts, curveId, job));
}

/** At a start: curves whose last attempt was lost with its process do not wait for ever. */
export function settleAbandonedCurves(dataSource: DataSource): Promise<number> {
  const failure = runFailure('GAVE_UP');
  return inTransaction(dataSource, async (manager) => {
    const failed = await failAbandonedCurves(manager, failure);
    for (const place of failed) await noteCurve(manager, place, 'VARIANTS_FAILED', { code: failure.code });
    return failed.length;
  });
}

async function workOnCurve(parts: VariantsJobParts, curveId: string, job: JobContext): Promise<void> {
  const { manager } = parts.dataSource;
  const order = await beginCurve(manager, curveId, job.attempt);
  if (!order) return;
  const writer = new ProgressWriter((progress) => noteCurveProgress(manager, curveId, progress));
  const { roster, seed, timeLimitSeconds } = order;
  const request = { roster, seed, timeLimitSeconds, onProgress: writer.take.bind(writer) };
  const outcome = await curveOf(parts, request, job, curveId);
  await writer.finish();
  await inTransaction(parts.dataSource, async (inside) => {
    if ('points' in outcome) {
      if (await storeCurve(inside, curveId, outcome))
        await noteCurve(inside, order, 'VARIANTS_SUCCEEDED', {});
    } else if (await failCurve(inside, curveId, outcome)) {
      await noteCurve(inside, order, 'VARIANTS_FAILED', { code: outcome.code });
    }
  });
}

async function curveOf(
  parts: VariantsJobParts,
  request: VariantsRequest,
  job: JobContext,
  curveId: string,
): Promise<Curve | RunFailure> {
  try {
    return await outcomeUnder((parts.run ?? runVariants)(request), job.signal);
  } catch (error) {
    // Given up or stopping: the queue knows what to do. Anything else is the planner's own failure.
    if (job.signal.aborted) throw error;
    parts.onProblem(
      `variants ${curveId}: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}`,
    );
    return runFailure(job.attempt >= CURVE_ATTEMPTS ? 'GAVE_UP' : 'PLANNER_ERROR');
  }
}

function noteCurve(
  manager: EntityManager,
  { curveId, countyCode, schoolYear }: CurvePlace,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { subjectType: 'VARIANTS', subjectId: curveId };
  return audit(manager, {
    county: countyCode,
    actor: 'planner',
    action,
    ...subject,
    detail,
    change: { schoolYear },
  });
}
