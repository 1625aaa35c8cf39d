// Plans side by side, handed to plans.
import { type Feature } from '../../../feature';
import { planComparisonAccess } from './comparison.access';
import {
  ComparedHireResolver,
  ComparedPlanResolver,
  ComparedTeacherResolver,
  PlanComparisonResolver,
} from './comparison.resolver';

export const comparisonFeature: Feature = {
  resolvers: [
    new PlanComparisonResolver(),
    new ComparedPlanResolver(),
    new ComparedTeacherResolver(),
    new ComparedHireResolver(),
  ],
  access: [planComparisonAccess],
};
