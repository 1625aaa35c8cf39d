// What a plan consists of, in rows: tiers, moves, cells.
export { partsFeature } from './feature';
export { type MoveRecord, moveRecords } from './move-records';
export { documentOfPlan, fillsOfMove, moveCountsOfPlan, tiersOfPlan } from './part.loader';
export { MoveKindEnum } from './plan-parts.args';
export type { CellSource, MoveSource } from './plan-parts.resolver';
export { FTE_OF_MOVE, findMove, type MoveRow, partOfPlan } from './plan-parts.store';
export { PlanCellType, PlanMoveType, PlanTierType } from './plan-parts.type';
