// Plans side by side.
import {
  ComparedHireResolver,
  ComparedPlanResolver,
  ComparedTeacherResolver,
  PlanComparisonResolver,
} from './comparison.resolver';

export { planComparisonAccess } from './comparison.access';

export function planComparisonResolvers(): readonly object[] {
  return [
    new PlanComparisonResolver(),
    new ComparedPlanResolver(),
    new ComparedTeacherResolver(),
    new ComparedHireResolver(),
  ];
}
