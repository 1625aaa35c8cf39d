// The pin that a verdict about a move stands for, so that no later plan makes the same move (or all of them make it).
import { type Pin } from '../../../domain/pin';
import { codesOf, VERDICT_WORDS } from '../../../domain/words';
import { type MoveRow } from '../parts';

export const VERDICT_KINDS = codesOf(VERDICT_WORDS);
export type VerdictKind = keyof typeof VERDICT_WORDS;

/** How far a rejection goes: this teacher not to this school, nowhere, not at all, or nobody to this school. */
export type RejectionScope = 'THIS_SCHOOL' | 'ANYWHERE' | 'STAYS' | 'NOBODY_HERE';

export interface Rejection {
  readonly scope: RejectionScope;
  /** Of an exchange: about the rural partner instead of the town teacher. */
  readonly aboutPartner: boolean;
  readonly reason: string;
}

type Move = Pick<MoveRow, 'kind' | 'staffNo' | 'partnerStaffNo' | 'fromSchoolCode' | 'toSchoolCode'>;

/** Null when no pin keeps the move away: cover at home, a hire other than by closing the school. */
export function rejectionPin(move: Move, { scope, aboutPartner, reason }: Rejection): Pin | null {
  const nothing = { staffNo: null, schoolCode: null, toSchoolCode: null, reason };
  if (move.kind === 'COVER') return null;
  if (scope === 'NOBODY_HERE') return { ...nothing, kind: 'RECEIVES_NOBODY', schoolCode: move.toSchoolCode };
  const partner = aboutPartner && move.kind === 'EXCHANGE';
  if (aboutPartner && !partner) return null;
  const staffNo = partner ? move.partnerStaffNo : move.staffNo;
  if (staffNo === null) return null;
  if (scope === 'THIS_SCHOOL') {
    const toSchoolCode = partner ? move.fromSchoolCode : move.toSchoolCode;
    return { ...nothing, kind: 'NEVER', staffNo, toSchoolCode };
  }
  if (scope === 'ANYWHERE') return { ...nothing, kind: 'NEVER', staffNo };
  // Who stays may still travel.
  return move.kind === 'ITINERANT' ? null : { ...nothing, kind: 'STAYS', staffNo };
}

/** Only a rotation can be asked for by a pin. */
export function keepingPin(move: Move, reason: string): Pin | null {
  if (move.kind !== 'ROTATION') return null;
  const { staffNo, toSchoolCode } = move;
  return { kind: 'SEND_TO', staffNo, schoolCode: null, toSchoolCode, reason };
}
