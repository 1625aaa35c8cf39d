// What approved plans hold: posts, beds, places in the hiring budget.
export {
  type ClaimScope,
  type HeldByPlans,
  heldByPlans,
  type NewClaim,
  releasePlan,
  releasePost,
  takeClaims,
} from './claim.store';
export { claimsFeature } from './feature';
export type { ClaimedResource } from './plan-claim.entity';
