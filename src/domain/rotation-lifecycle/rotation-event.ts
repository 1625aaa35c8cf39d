// What can happen to one rotation record, from plan to return. Events are facts with a day, an author and a reason.
import { type IsoDate } from '../calendar';
import { type RotationKind } from '../rotation';
import { type Stage } from '../school';
import { codesOf, ROTATION_EVENT_WORDS } from '../words';
import { type HostAssessment } from './assessment';

export const ROTATION_EVENT_KINDS = codesOf(ROTATION_EVENT_WORDS);
/** ANNULLED takes a mistaken event away. */
export type RotationEventKind = keyof typeof ROTATION_EVENT_WORDS;

/** Who says so, which day it happened and why. */
export interface EventBase {
  /** The day it happened; never before the day of the event before it. */
  readonly happenedOn: IsoDate;
  /** Account that recorded it. */
  readonly recordedBy: string;
  /** Why; needed where somebody decides against the normal course (see REASON_NEEDED). */
  readonly reason: string;
  /** Sequence of the mistaken event whose place it takes, or which it takes away. What was recorded stays readable. */
  readonly corrects?: number;
}

export type EventDetail =
  /** `deadline`: last day to object. */
  | { readonly kind: 'NOTIFIED'; readonly deadline: IsoDate }
  /** `deadline`: last day to decide. */
  | { readonly kind: 'OBJECTED'; readonly deadline: IsoDate }
  /** `upheld`: the teacher is right, the posting is off. */
  | { readonly kind: 'OBJECTION_DECIDED'; readonly upheld: boolean }
  /** `endsOn`: the new last day, inclusive. */
  | { readonly kind: 'EXTENDED' | 'LEFT_EARLY'; readonly endsOn: IsoDate }
  | { readonly kind: 'ASSESSED'; readonly assessment: HostAssessment }
  | { readonly kind: 'PLANNED' | 'REPORTED' | 'LATE' | 'COMPLETED' | 'RETURNED' | 'WITHDRAWN' | 'ANNULLED' };

export type RotationEvent = EventBase & EventDetail;

/** An event in its place: 1, 2, ... within the record. */
export type RecordedEvent = RotationEvent & { readonly sequence: number };

/** Kinds that no record gets without a word of explanation. */
export const REASON_NEEDED: ReadonlySet<RotationEventKind> = new Set([
  'OBJECTED',
  'OBJECTION_DECIDED',
  'LATE',
  'EXTENDED',
  'LEFT_EARLY',
  'WITHDRAWN',
  'ANNULLED',
]);

/** What was agreed when the record was made; never changes, events do. */
export interface RotationTerms {
  readonly staffNo: string;
  readonly kind: RotationKind;
  readonly fromSchoolCode: string;
  readonly toSchoolCode: string;
  readonly stage: Stage;
  readonly subject: string;
  /** Days a week at the host, for ITINERANT; null otherwise. */
  readonly daysPerWeek: number | null;
  readonly startsOn: IsoDate;
  /** Last day, inclusive; null when open. */
  readonly endsOn: IsoDate | null;
  /** Whether the teacher lives in the host's dormitory (周转宿舍). */
  readonly needsBed: boolean;
}

/** A record as it is kept: terms and every event ever recorded, in order. */
export interface RotationHistory {
  readonly terms: RotationTerms;
  readonly events: readonly RecordedEvent[];
}
