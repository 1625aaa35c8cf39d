// Plans: computed from a frozen input, explained, compared, judged, decided.
export { PlanDifferenceResolver, PlanMoveChangeResolver, PlanReplanningResolver } from './difference';
export {
  PlanCellEntity,
  PlanCellResolver,
  PlanMoveEntity,
  PlanMoveFillEntity,
  PlanMoveResolver,
  PlanPartsResolver,
  PlanTierEntity,
} from './parts';
export {
  countyOfPlanId,
  documentText,
  findPlans,
  type MoveKind,
  PLAN_STATES,
  PlanEntity,
  PlanInputEntity,
  PlanResolver,
  type PlanRow,
  PlanRunFailureResolver,
  type PlanSource,
  PlanType,
  PlanUpdateResolver,
  planAccess,
  planById,
  planNodeId,
  planNodes,
  SchoolYearPlansResolver,
} from './plan';
export {
  hasEnded,
  PlanChangesResolver,
  type PlanJobParts,
  PlanProgressResolver,
  planJobHandler,
  settleAbandonedRuns,
  startPlan,
} from './run';
