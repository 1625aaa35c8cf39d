// What the filters over the teachers offer: schools and subjects of the year.
import { type RosterChoicesQuery } from '../../graphql/generated/types';

export type Choices = NonNullable<NonNullable<RosterChoicesQuery['county']>['schoolYear']>;
