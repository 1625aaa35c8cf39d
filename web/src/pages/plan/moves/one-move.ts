// One move with its explanation, as the server answers it.
import { type MoveAlternativesQuery } from '../../../graphql/generated/types';

export type OneMove = NonNullable<NonNullable<MoveAlternativesQuery['plan']>['move']>;
