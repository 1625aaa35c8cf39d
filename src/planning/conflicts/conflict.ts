// A set of pins and rules that no plan can keep together.
import { type Pin } from '../../domain/pin';
import { type RuleId } from '../settings';

/** One pin or one switchable rule. */
export type ConflictMember =
  | { readonly kind: 'PIN'; readonly pin: Pin }
  | { readonly kind: 'RULE'; readonly rule: RuleId };

/** A fact of the roster that no rule stands for and no switch removes. */
export interface ConflictFact {
  readonly staffNo: string;
  readonly code:
    | 'NOT_MOVABLE'
    | 'NOT_FULL_TIME'
    | 'OWN_SCHOOL'
    | 'BOTH_ONLY_SEND'
    | 'HOME_SHORT'
    | 'NOT_NEEDED_THERE'
    | 'TRAVELS_ALREADY';
  readonly school: string;
}

export interface Conflict {
  /** Together impossible; without any one of them possible. */
  readonly members: readonly ConflictMember[];
  /** No smaller contradictory set exists (else: none was found). */
  readonly smallest: boolean;
  /** What about the pinned people makes it impossible besides the members. */
  readonly facts: readonly ConflictFact[];
}
