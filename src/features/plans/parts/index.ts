// What a plan consists of, in rows: tiers, moves, cells.
export { type MoveRecord, moveRecords } from './move-records';
export { documentOfPlan, fillsOfMove, moveCountsOfPlan, tiersOfPlan } from './part.loader';
export { PlanCellEntity } from './plan-cell.entity';
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
export { PlanTierEntity } from './plan-tier.entity';
