// The state of a rotation record, derived from its events: at the end, or on any day.

import { type IsoDate } from '../calendar';
import { type RotationRecord, type RotationStatus } from '../rotation';
import { codesOf, type OBJECTION_WORDS, POSTING_PHASE_WORDS } from '../words';
import { type HostAssessment } from './assessment';
import {
  type RecordedEvent,
  type RotationEvent,
  type RotationHistory,
  type RotationTerms,
} from './rotation-event';

/** SERVING after reporting; the last three are ends, of which only the first two lead on (to RETURNED). */
export const ROTATION_PHASES = codesOf(POSTING_PHASE_WORDS);
export type RotationPhase = keyof typeof POSTING_PHASE_WORDS;

/** RESERVED from the plan on, TAKEN from the day of reporting until the return, FREE otherwise. */
export type BedUse = 'RESERVED' | 'TAKEN' | 'FREE';

/** TAKEN_BACK: the posting itself was withdrawn before anybody decided. */
export type ObjectionOutcome = keyof typeof OBJECTION_WORDS;

export interface Objection {
  readonly objectedOn: IsoDate;
  /** Last day to decide it. */
  readonly decideBy: IsoDate;
  readonly outcome: ObjectionOutcome;
  /** The day of the decision or of the withdrawal; null while open. */
  readonly decidedOn: IsoDate | null;
}

export interface Lifecycle {
  readonly phase: RotationPhase;
  readonly notifiedOn: IsoDate | null;
  /** Last day to object, once notified. */
  readonly objectionUntil: IsoDate | null;
  /** Last day to decide an objection, while one is open. */
  readonly decisionUntil: IsoDate | null;
  /** The objection was decided after its deadline. */
  readonly decidedLate: boolean;
  /** The only one: nobody objects a second time. */
  readonly objection: Objection | null;
  /** The day of reporting for duty. */
  readonly arrivedOn: IsoDate | null;
  readonly arrivedLate: boolean;
  /** Last day of service as agreed or as it turned out, inclusive; null when open. */
  readonly endsOn: IsoDate | null;
  readonly returnedOn: IsoDate | null;
  /** The latest of the host's assessments. */
  readonly assessment: HostAssessment | null;
}

function opened(terms: RotationTerms): Lifecycle {
  return {
    phase: 'PLANNED',
    notifiedOn: null,
    objectionUntil: null,
    decisionUntil: null,
    decidedLate: false,
    objection: null,
    arrivedOn: null,
    arrivedLate: false,
    endsOn: terms.endsOn,
    returnedOn: null,
    assessment: null,
  };
}

/** The state after one more event; whether the event is allowed is asked elsewhere (refusalOf). */
export function after(state: Lifecycle, event: RotationEvent): Lifecycle {
  switch (event.kind) {
    case 'PLANNED':
      return state;
    case 'NOTIFIED':
      return {
        ...state,
        phase: 'NOTIFIED',
        notifiedOn: event.happenedOn,
        objectionUntil: event.deadline,
      };
    case 'OBJECTED':
      return {
        ...state,
        phase: 'OBJECTED',
        decisionUntil: event.deadline,
        objection: {
          objectedOn: event.happenedOn,
          decideBy: event.deadline,
          outcome: 'OPEN',
          decidedOn: null,
        },
      };
    case 'OBJECTION_DECIDED':
      return {
        ...state,
        phase: event.upheld ? 'WITHDRAWN' : 'NOTIFIED',
        decidedLate: state.decisionUntil !== null && event.happenedOn > state.decisionUntil,
        decisionUntil: null,
        objection: ended(state.objection, event.upheld ? 'UPHELD' : 'REJECTED', event.happenedOn),
      };
    case 'REPORTED':
    case 'LATE':
      return {
        ...state,
        phase: 'SERVING',
        arrivedOn: event.happenedOn,
        arrivedLate: event.kind === 'LATE',
      };
    case 'EXTENDED':
      return { ...state, endsOn: event.endsOn };
    case 'LEFT_EARLY':
      return { ...state, phase: 'LEFT_EARLY', endsOn: event.endsOn };
    case 'COMPLETED':
      return { ...state, phase: 'COMPLETED', endsOn: state.endsOn ?? event.happenedOn };
    case 'RETURNED':
      return { ...state, phase: 'RETURNED', returnedOn: event.happenedOn };
    case 'ASSESSED':
      return { ...state, assessment: event.assessment };
    case 'WITHDRAWN':
      return {
        ...state,
        phase: 'WITHDRAWN',
        decisionUntil: null,
        objection: ended(state.objection, 'TAKEN_BACK', event.happenedOn),
      };
    case 'ANNULLED':
      return state;
  }
}

/** What was decided once stays decided. */
function ended(objection: Objection | null, outcome: ObjectionOutcome, day: IsoDate): Objection | null {
  return objection?.outcome === 'OPEN' ? { ...objection, outcome, decidedOn: day } : objection;
}

/**
 * The events that stand: a correction is in the place of what it corrects, and what was annulled is gone. Everything
 * recorded stays in the history.
 */
export function standingEvents(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const places: (RecordedEvent | null)[] = [];
  const placeOf = new Map<number, number>();
  for (const event of events) {
    const place = event.corrects === undefined ? places.length : placeOf.get(event.corrects);
    if (place === undefined) throw new RangeError(`Event ${event.sequence} corrects none before it`);
    places[place] = event.kind === 'ANNULLED' ? null : event;
    placeOf.set(event.sequence, place);
  }
  return places.filter((event) => event !== null);
}

/** The state after these events, which stand; null when there are none. */
export function folded(terms: RotationTerms, events: readonly RecordedEvent[]): Lifecycle | null {
  return events.length === 0 ? null : events.reduce<Lifecycle>(after, opened(terms));
}

/** The state after everything recorded; null before the first event. */
export function currentState({ terms, events }: RotationHistory): Lifecycle | null {
  return folded(terms, standingEvents(events));
}

/** The state at the end of a day: events of later days have not happened yet. Null before the first event. */
export function stateOn({ terms, events }: RotationHistory, date: IsoDate): Lifecycle | null {
  return folded(
    terms,
    standingEvents(events).filter((event) => event.happenedOn <= date),
  );
}

const STATUS: Readonly<Record<RotationPhase, RotationStatus>> = {
  PLANNED: 'PLANNED',
  NOTIFIED: 'PLANNED',
  OBJECTED: 'PLANNED',
  SERVING: 'ACTIVE',
  LEFT_EARLY: 'COMPLETED',
  COMPLETED: 'COMPLETED',
  RETURNED: 'COMPLETED',
  WITHDRAWN: 'WITHDRAWN',
};

/** The status that rosters and plans know. */
export function statusOf(phase: RotationPhase): RotationStatus {
  return STATUS[phase];
}

/** The record as next year's problem reads it, on a day; null before the first event. */
export function recordOn(history: RotationHistory, date: IsoDate): RotationRecord | null {
  const state = stateOn(history, date);
  if (!state) return null;
  const { staffNo, kind, toSchoolCode, stage, subject, daysPerWeek, startsOn } = history.terms;
  const { endsOn, phase } = state;
  return {
    staffNo,
    kind,
    toSchoolCode,
    stage,
    subject,
    daysPerWeek,
    startsOn,
    endsOn,
    status: statusOf(phase),
  };
}

const WAITING: ReadonlySet<RotationPhase> = new Set(['PLANNED', 'NOTIFIED', 'OBJECTED']);
const LIVING_THERE: ReadonlySet<RotationPhase> = new Set(['SERVING', 'LEFT_EARLY', 'COMPLETED']);

/** The bed at the host on a day: handed back on the day of return, not on the last day of service. */
export function bedOn(history: RotationHistory, date: IsoDate): BedUse {
  const phase = history.terms.needsBed ? stateOn(history, date)?.phase : undefined;
  if (phase === undefined) return 'FREE';
  if (WAITING.has(phase)) return 'RESERVED';
  return LIVING_THERE.has(phase) ? 'TAKEN' : 'FREE';
}

/** Beds reserved or taken on a day, by host school code. */
export function bedsInUse(
  histories: readonly RotationHistory[],
  date: IsoDate,
): ReadonlyMap<string, { readonly reserved: number; readonly taken: number }> {
  const beds = new Map<string, { reserved: number; taken: number }>();
  for (const history of histories) {
    const use = bedOn(history, date);
    if (use === 'FREE') continue;
    const host = beds.get(history.terms.toSchoolCode) ?? { reserved: 0, taken: 0 };
    if (use === 'RESERVED') host.reserved += 1;
    else host.taken += 1;
    beds.set(history.terms.toSchoolCode, host);
  }
  return beds;
}
