// Limits of a plan as the server answers them: prices, balance, quota.
import { type PlanPricesQuery } from '../../../graphql/generated/types';

export type PlanLimits = NonNullable<PlanPricesQuery['plan']>;
export type Indicator = PlanLimits['balance'][number];
