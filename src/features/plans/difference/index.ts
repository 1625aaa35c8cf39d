// What a new plan changes of the one it was made from.
export {
  PlanDifferenceResolver,
  PlanMoveChangeResolver,
  PlanReplanningResolver,
} from './plan-difference.resolver';
export { PlanMoveBriefType } from './plan-difference.type';
