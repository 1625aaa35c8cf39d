// What a plan changes in an earlier one, as the server answers it.
import { type PlanDifferenceQuery } from '../../../graphql/generated/types';

export type Difference = NonNullable<NonNullable<PlanDifferenceQuery['plan']>['difference']>;

export type MoveChange = Difference['moves']['nodes'][number];
