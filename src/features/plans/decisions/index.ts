// Decisions about plans: the procedure from draft to closed, and what an approval sets in motion.
export { decisionAccess } from './decision.access';
export { PlanInputChangesResolver } from './input-change.resolver';
export { PlanDecisionEntity } from './plan-decision.entity';
export { PlanDecisionsResolver } from './plan-decision.resolver';
export { PlanDecisionChangesResolver, PlanViolationResolver } from './plan-decision-changes.resolver';
