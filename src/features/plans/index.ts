// Plans: frozen input, run, document, and its parts in rows.
export { aboutInputPlan, planAccess } from './plan.access';
export { PlanEntity } from './plan.entity';
export { countyOfPlanId, planById, planNodeId, tiersOfPlan } from './plan.loader';
export {
  type FailureSource,
  PlanResolver,
  PlanRunFailureResolver,
  planNodes,
  SchoolYearPlansResolver,
} from './plan.resolver';
export { documentText, findPlans, listPlans, type PlanRow, type PlanSource, planNow } from './plan.store';
export { PlanRunFailureType, PlanRunType, PlanStateEnum, PlanType } from './plan.type';
export { PlanCellEntity } from './plan-cell.entity';
export { PlanChangesResolver, RUN_ENDED_ALREADY, timeLimitErrors } from './plan-changes.resolver';
export {
  PlanDifferenceResolver,
  PlanMoveChangeResolver,
  PlanReplanningResolver,
} from './plan-difference.resolver';
export { PlanMoveBriefType } from './plan-difference.type';
export { planFileText } from './plan-document';
export { PlanInputEntity } from './plan-input.entity';
export { type PlanJobParts, planJobHandler, settleAbandonedRuns } from './plan-job';
export { PlanMoveEntity } from './plan-move.entity';
export { PlanMoveFillEntity } from './plan-move-fill.entity';
export { MoveKindEnum } from './plan-parts.args';
export {
  type CellSource,
  type MoveSource,
  PlanCellResolver,
  PlanMoveResolver,
  PlanPartsResolver,
} from './plan-parts.resolver';
export { findMove, type MoveRow } from './plan-parts.store';
export { PlanCellType, PlanMoveType, PlanTierType } from './plan-parts.type';
export { PlanProgressResolver } from './plan-progress.resolver';
export { DEFAULT_TIME_LIMIT, freezeRoster, type PlanStart, startPlan } from './plan-start';
export {
  MOVE_KINDS,
  type MoveKind,
  PLAN_STATES,
  type PlanState,
  RUN_STATES,
  type RunState,
} from './plan-state';
export { PlanTierEntity } from './plan-tier.entity';
export { NOT_A_DRAFT, PlanUpdateResolver } from './plan-update.resolver';
export { hasEnded } from './plan-watch';
export { type RunFailure, runFailure } from './run-failure';
