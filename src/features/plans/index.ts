// Plans: computed from a frozen input, explained, compared, judged, decided.
export { plansFeature } from './feature';
export {
  countyOfPlanId,
  documentText,
  findPlans,
  type MoveKind,
  PLAN_STATES,
  type PlanRow,
  type PlanSource,
  PlanType,
  planById,
  planNodeId,
  requirePlan,
} from './plan';
export { hasEnded, type PlanJobParts, planJobHandler, startPlan } from './run';
