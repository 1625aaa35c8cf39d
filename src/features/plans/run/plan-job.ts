// The job behind a plan: the planner in a thread of its own, its progress saved, its result stored.
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../../database';
import { handleJob, type JobContext, type JobHandler } from '../../../jobs';
import { type PlanOutcome } from '../../../planning/planner';
import { type Progress } from '../../../planning/progress';
import {
  outcomeUnder,
  type PlannerRun,
  ProgressWriter,
  type RunRequest,
  runPlanner,
} from '../../../planning-runs';
import { audit } from '../../audit';
import { failureOf, type RunFailure, runFailure } from '../plan';
import { PLAN_JOB, RUN_ATTEMPTS } from './plan-job.kind';
import { storePlan } from './plan-result.store';
import {
  beginRun,
  failAbandonedRuns,
  failRun,
  isAskedToFinish,
  noteProgress,
  type RunOrder,
  type RunPlace,
} from './plan-run.store';

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
  const failure = runFailure('GAVE_UP');
  return inTransaction(dataSource, async (manager) => {
    const failed = await failAbandonedRuns(manager, failure);
    for (const run of failed) await noteRun(manager, run, 'PLAN_RUN_FAILED', { code: failure.code });
    return failed.length;
  });
}

async function workOnPlan(parts: PlanJobParts, planId: string, job: JobContext): Promise<void> {
  const { manager } = parts.dataSource;
  const order = await inTransaction(parts.dataSource, async (inside) => {
    const begun = await beginRun(inside, planId, job.attempt);
    if (begun) await noteRun(inside, begun, 'PLAN_RUN_BEGUN', { attempt: job.attempt });
    return begun;
  });
  if (!order) return;
  const writer = new ProgressWriter((progress) => noteProgress(manager, planId, progress));
  const outcome = await outcomeOf(parts, order, job, (progress) => writer.take(progress));
  await writer.finish();
  await inTransaction(parts.dataSource, (inside) => endRun(inside, order, outcome));
}

/** The result, or why there is none; nothing for a run that was given up meanwhile. */
async function endRun(
  manager: EntityManager,
  order: RunOrder,
  outcome: PlanOutcome | RunFailure,
): Promise<void> {
  if (!('code' in outcome) && outcome.kind === 'PLAN') {
    if (await storePlan(manager, order, outcome.plan))
      await noteRun(manager, order, 'PLAN_RUN_SUCCEEDED', {});
    return;
  }
  const failure = 'code' in outcome ? outcome : failureOf(outcome, order.roster);
  if (!(await failRun(manager, order.planId, failure))) return;
  await noteRun(manager, order, 'PLAN_RUN_FAILED', { code: failure.code });
}

/** Author of what the program does by itself. */
const PLANNER = 'planner';

function noteRun(
  manager: EntityManager,
  { planId, countyCode, schoolYear }: RunPlace,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { subjectType: 'PLAN', subjectId: planId };
  return audit(manager, {
    county: countyCode,
    actor: PLANNER,
    action,
    ...subject,
    detail,
    change: { schoolYear },
  });
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
  const heeding = heedFinish(parts.dataSource.manager, order.planId, run);
  try {
    return await outcomeUnder(run, job.signal);
  } catch (error) {
    // Given up or stopping: the queue knows what to do. Anything else is the planner's own failure.
    if (job.signal.aborted) throw error;
    parts.onProblem(
      `plan ${order.planId}: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}`,
    );
    return runFailure(job.attempt >= RUN_ATTEMPTS ? 'GAVE_UP' : 'PLANNER_ERROR');
  } finally {
    clearInterval(heeding);
  }
}

const HEED_INTERVAL_MS = 1000;

/** An officer may ask any server; the one that runs the plan looks once a second. */
function heedFinish(manager: EntityManager, planId: string, run: PlannerRun): NodeJS.Timeout {
  return setInterval(() => {
    isAskedToFinish(manager, planId)
      .then((asked) => {
        if (asked) run.cancel();
      })
      // The next look tells; a lost database ends the run itself when its result is to be stored.
      .catch(() => undefined);
  }, HEED_INTERVAL_MS);
}
