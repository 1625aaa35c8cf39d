// The checker: the check itself, and a plan applied to its county for those who explain it.

export { applyPlan } from './apply-plan';
export { type CheckedPlan, checkPlan } from './check-plan';
export { readFacts } from './read-facts';
export { recomputeTiers } from './recompute-tiers';
export type { RuledFacts } from './ruled-plan';
