// The county as every step of the planner knows it.

import { type StaffGroup } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';

export interface County {
  readonly facts: CountyFacts;
  readonly groups: readonly StaffGroup[];
  /** Teachers who meet the exchange conditions, part-timers included. */
  readonly eligibleCount: number;
}
