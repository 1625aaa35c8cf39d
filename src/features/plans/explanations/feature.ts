// Explanations, handed to plans.
import { type Feature } from '../../../feature';
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
import { planExplanationsAccess } from './plan-explanations.access';
import { PlanPriceResolver, PlanPricesResolver } from './price.resolver';
import { PlanStayResolver, PlanStaysResolver } from './stay.resolver';

export const explanationsFeature: Feature = {
  resolvers: [
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
  ],
  access: [planExplanationsAccess],
};
