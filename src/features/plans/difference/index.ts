// What a new plan changes of the one it was made from.
export { differenceFeature } from './feature';
export { PlanMoveBriefType } from './plan-difference.type';
