// The computation of a plan: started, queued, watched, given up, stored.
export { PlanChangesResolver, RUN_ENDED_ALREADY, timeLimitErrors } from './plan-changes.resolver';
export { type PlanJobParts, planJobHandler, settleAbandonedRuns } from './plan-job';
export { PlanProgressResolver } from './plan-progress.resolver';
export { DEFAULT_TIME_LIMIT, freezeRoster, type PlanStart, startPlan } from './plan-start';
export { hasEnded } from './plan-watch';
