// The checker's doors: the check itself, and the ledger for those who explain a plan.
export { type CheckedPlan, checkPlan } from './check-plan';
export { openLedger } from './open-ledger';
export { readFacts } from './read-facts';
export { recomputeTiers } from './recompute-tiers';
