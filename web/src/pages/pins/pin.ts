// One decision about a person or a school, and whom it is about.
import { type PinsQuery } from '../../graphql/generated/types';

export type Pin = NonNullable<NonNullable<PinsQuery['county']>['schoolYear']>['pins']['nodes'][number];

/** Teacher, or the school that receives nobody. */
export function whomOf({ teacher, school }: Pin): string {
  return teacher?.name ?? school?.name ?? '';
}
