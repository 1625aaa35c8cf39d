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
export { type ClaimedResource, PlanClaimEntity } from './plan-claim.entity';
