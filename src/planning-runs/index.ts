// Computations outside the event loop.
export { ProgressWriter } from './progress-writer';
export { type PlannerRun, type RunRequest, runPlanner } from './run-planner';
export { outcomeUnder } from './run-thread';
export { runVariants, type VariantsRequest, type VariantsRun } from './run-variants';
