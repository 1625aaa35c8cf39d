// Decisions about plans, handed to plans.
import { type Feature } from '../../../feature';
import { decisionAccess } from './decision.access';
import { PlanInputChangesResolver } from './input-change.resolver';
import { PlanDecisionEntity } from './plan-decision.entity';
import { PlanDecisionsResolver } from './plan-decision.resolver';
import { PlanDecisionChangesResolver, PlanViolationResolver } from './plan-decision-changes.resolver';

export const decisionsFeature: Feature = {
  resolvers: [
    new PlanDecisionsResolver(),
    new PlanDecisionChangesResolver(),
    new PlanViolationResolver(),
    new PlanInputChangesResolver(),
  ],
  access: [decisionAccess],
  entities: [PlanDecisionEntity],
};
