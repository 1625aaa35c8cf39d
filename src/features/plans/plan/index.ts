// A plan: frozen input, document, state, and who may see it.
export { planFeature } from './feature';
export { aboutInputPlan } from './plan.access';
export { PlanEntity } from './plan.entity';
export { countyOfPlanId, NO_SUCH_PLAN, planById, planNodeId, requirePlan } from './plan.loader';
export type { FailureSource } from './plan.resolver';
export {
  documentText,
  findPlans,
  type PlanPlace,
  type PlanRow,
  type PlanSource,
  planNow,
} from './plan.store';
export { PlanRunFailureType, PlanRunType, PlanStateEnum, PlanType } from './plan.type';
export { planFileText } from './plan-document';
export { PlanInputEntity } from './plan-input.entity';
export {
  MOVE_KINDS,
  type MoveKind,
  PLAN_STATES,
  type PlanState,
  RUN_STATES,
  type RunState,
} from './plan-state';
export { NOT_A_DRAFT } from './plan-update.resolver';
export { failureOf, type RunFailure, runFailure } from './run-failure';
