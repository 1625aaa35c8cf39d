// The computation of a plan: started, queued, watched, given up, stored.
export { runFeature } from './feature';
export { RUN_ENDED_ALREADY, timeLimitErrors } from './plan-changes.resolver';
export { type PlanJobParts, planJobHandler } from './plan-job';
export { DEFAULT_TIME_LIMIT, freezeRoster, type PlanStart, startPlan } from './plan-start';
export { hasEnded } from './plan-watch';
