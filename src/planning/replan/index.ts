// Re-planning from an earlier plan: least change and the difference.
export { planDifference } from './difference';
export { type ReplanOutcome, replan } from './replan';
