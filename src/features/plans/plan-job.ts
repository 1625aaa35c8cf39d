// The job behind a plan: the planner in a thread of its own, its progress saved, its result stored.
import { type DataSource } from 'typeorm';
import { inTransaction } from '../../database';
import { handleJob, type JobContext, type JobHandler } from '../../jobs';
import { type PlanOutcome } from '../../planning/planner';
import { type Progress } from '../../planning/progress';
import { type PlannerRun, type RunRequest, runPlanner } from '../planning-runs';
import { PLAN_JOB, RUN_ATTEMPTS } from './plan-job.kind';
import { storePlan } from './plan-result.store';
import { beginRun, failAbandonedRuns, failRun, noteProgress, type RunOrder } from './plan-run.store';
import { ProgressWriter } from './progress-writer';
import { failureOf, type RunFailure, runFailure } from './run-failure';

export interface PlanJobParts {
  readonly dataSource: DataSource;
  /** Hears of planner threads that failed; never personal data. */
  readonly onProblem: (text: string) => void;
  /** Runs the planner; the real one when left out. */
  readonly run?: (request: RunRequest) => PlannerRun;
}

/** The queue's handler of plan runs. A run that is stopped with its process begins anew at the next start. */
export function planJobHandler(parts: PlanJobParts): JobHandler {
  return handleJob(PLAN_JOB, ({ planId }, job) => workOnPlan(parts, planId, job));
}

/** At a start: plans whose last attempt was lost with its process do not wait for ever. */
export function settleAbandonedRuns(dataSource: DataSource): Promise<number> {
  return failAbandonedRuns(dataSource.manager, runFailure('GAVE_UP'));
}

async function workOnPlan(parts: PlanJobParts, planId: string, job: JobContext): Promise<void> {
  const { manager } = parts.dataSource;
  const order = await beginRun(manager, planId, job.attempt);
  if (!order) return;
  const writer = new ProgressWriter((progress) => noteProgress(manager, planId, progress));
  const outcome = await outcomeOf(parts, order, job, (progress) => writer.take(progress));
  await writer.finish();
  if ('code' in outcome) await failRun(manager, planId, outcome);
  else if (outcome.kind !== 'PLAN') await failRun(manager, planId, failureOf(outcome, order.roster));
  else await inTransaction(parts.dataSource, (inside) => storePlan(inside, order, outcome.plan));
}

async function outcomeOf(
  parts: PlanJobParts,
  order: RunOrder,
  job: JobContext,
  onProgress: (progress: Progress) => void,
): Promise<PlanOutcome | RunFailure> {
  const { roster, seed, timeLimitSeconds, previous } = order;
  const request = { roster, seed, timeLimitSeconds, onProgress, ...(previous ? { previous } : {}) };
  const run = (parts.run ?? runPlanner)(request);
  const end = (): void => void run.terminate();
  job.signal.addEventListener('abort', end, { once: true });
  if (job.signal.aborted) end();
  try {
    return await run.outcome;
  } catch (error) {
    // Given up or stopping: the queue knows what to do. Anything else is the planner's own failure.
    if (job.signal.aborted) throw error;
    parts.onProblem(
      `plan ${order.planId}: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}`,
    );
    return runFailure(job.attempt >= RUN_ATTEMPTS ? 'GAVE_UP' : 'PLANNER_ERROR');
  } finally {
    job.signal.removeEventListener('abort', end);
  }
}
