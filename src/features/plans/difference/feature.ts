// What a new plan changes, handed to plans.
import { type Feature } from '../../../feature';
import {
  PlanDifferenceResolver,
  PlanMoveChangeResolver,
  PlanReplanningResolver,
} from './plan-difference.resolver';

export const differenceFeature: Feature = {
  resolvers: [new PlanDifferenceResolver(), new PlanMoveChangeResolver(), new PlanReplanningResolver()],
};
