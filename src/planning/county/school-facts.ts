// What the rules ask about one school.
import { type School } from '../../domain/school';

export interface SchoolFacts {
  readonly code: string;
  readonly school: School;
  /** Is sent rotations and partners of exchanges (受援): its gaps are those of tiers 1 and 2. */
  readonly receives: boolean;
  /** Its teachers may meet the exchange conditions (支援). */
  readonly sends: boolean;
  /** Staff in post (在编在岗), persons. */
  readonly staffInPost: number;
  /** Road distance to the county seat, km (always great circle x detour). */
  readonly seatKm: number;
  /** Pinned RECEIVES_NOBODY. */
  readonly receivesNobody: boolean;
  /** Weight of its shortages in tier 1: 1 + 0.25 x remoteness. */
  readonly remotenessWeight: number;
}
