// What the rules ask about one school.
import { type School } from '../../domain/school';

export interface SchoolFacts {
  readonly code: string;
  readonly school: School;
  readonly rural: boolean;
  /** Staff in post (在编在岗), persons. */
  readonly staffInPost: number;
  /** Road distance to the county seat, km (always great circle x detour). */
  readonly seatKm: number;
  /** Pinned RECEIVES_NOBODY. */
  readonly receivesNobody: boolean;
  /** Weight of its shortages in tier 1: 1 + 0.25 x remoteness. */
  readonly remotenessWeight: number;
}
