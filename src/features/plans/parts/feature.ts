// The parts of a plan, handed to plans.
import { type Feature } from '../../../feature';
import { PlanCellEntity } from './plan-cell.entity';
import { PlanMoveEntity } from './plan-move.entity';
import { PlanMoveFillEntity } from './plan-move-fill.entity';
import { PlanCellResolver, PlanMoveResolver, PlanPartsResolver } from './plan-parts.resolver';
import { PlanTierEntity } from './plan-tier.entity';

export const partsFeature: Feature = {
  resolvers: [new PlanPartsResolver(), new PlanMoveResolver(), new PlanCellResolver()],
  entities: [PlanTierEntity, PlanMoveEntity, PlanMoveFillEntity, PlanCellEntity],
};
