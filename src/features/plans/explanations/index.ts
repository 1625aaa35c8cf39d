// Why a plan is as it is: moves, remaining shortages, teachers who stay, prices, conflicts. Words are made when asked for.
import {
  CellExplanationResolver,
  PlanCellExplanationResolver,
  PlanWayResolver,
} from './cell-explanation.resolver';
import {
  PlanConflictFactResolver,
  PlanConflictMemberResolver,
  PlanConflictResolver,
  RunConflictResolver,
} from './conflict.resolver';
import {
  MoveExplanationResolver,
  PlanAllowanceResolver,
  PlanBlockerResolver,
  PlanMoveExplanationResolver,
  PlanNextBestResolver,
} from './move-explanation.resolver';
import { PlanPriceResolver, PlanPricesResolver } from './price.resolver';
import { PlanStayResolver, PlanStaysResolver } from './stay.resolver';

export { planExplanationsAccess } from './plan-explanations.access';

export function planExplanationResolvers(): readonly object[] {
  return [
    new MoveExplanationResolver(),
    new PlanMoveExplanationResolver(),
    new PlanNextBestResolver(),
    new PlanAllowanceResolver(),
    new PlanBlockerResolver(),
    new CellExplanationResolver(),
    new PlanCellExplanationResolver(),
    new PlanWayResolver(),
    new PlanStaysResolver(),
    new PlanStayResolver(),
    new PlanPricesResolver(),
    new PlanPriceResolver(),
    new RunConflictResolver(),
    new PlanConflictResolver(),
    new PlanConflictMemberResolver(),
    new PlanConflictFactResolver(),
  ];
}
