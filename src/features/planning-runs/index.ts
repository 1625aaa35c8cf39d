// Planner runs outside the event loop.
export { type PlannerRun, type RunRequest, runPlanner } from './run-planner';
