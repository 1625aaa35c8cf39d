// The plan itself, handed to plans.
import { type Feature } from '../../../feature';
import { planAccess } from './plan.access';
import { PlanEntity } from './plan.entity';
import { PlanResolver, PlanRunFailureResolver, planNodes, SchoolYearPlansResolver } from './plan.resolver';
import { PlanInputEntity } from './plan-input.entity';
import { PlanUpdateResolver } from './plan-update.resolver';

export const planFeature: Feature = {
  resolvers: [
    new SchoolYearPlansResolver(),
    new PlanResolver(),
    new PlanRunFailureResolver(),
    new PlanUpdateResolver(),
  ],
  access: [planAccess],
  nodes: planNodes,
  entities: [PlanEntity, PlanInputEntity],
};
