// The computation of a plan, handed to plans.
import { type Feature } from '../../../feature';
import { PlanChangesResolver } from './plan-changes.resolver';
import { planJobHandler, settleAbandonedRuns } from './plan-job';
import { PlanProgressResolver } from './plan-progress.resolver';

export const runFeature: Feature = {
  resolvers: [new PlanChangesResolver(), new PlanProgressResolver()],
  jobs: (parts) => [planJobHandler(parts)],
  settle: settleAbandonedRuns,
};
