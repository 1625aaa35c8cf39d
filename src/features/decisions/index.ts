// Decisions about plans: the procedure from draft to closed, and what an approval sets in motion.
export { decisionAccess } from './decision.access';
export { PlanDecisionEntity } from './plan-decision.entity';
export { PlanDecisionsResolver } from './plan-decision.resolver';
export { PlanDecisionChangesResolver } from './plan-decision-changes.resolver';
