// Plans: frozen input, run, document, and its parts in rows.
export { PlanEntity } from './plan.entity';
export { PlanCellEntity } from './plan-cell.entity';
export { PlanInputEntity } from './plan-input.entity';
export { PlanMoveEntity } from './plan-move.entity';
export { PlanMoveFillEntity } from './plan-move-fill.entity';
export {
  MOVE_KINDS,
  type MoveKind,
  PLAN_STATES,
  type PlanState,
  RUN_STATES,
  type RunState,
} from './plan-state';
export { PlanTierEntity } from './plan-tier.entity';
