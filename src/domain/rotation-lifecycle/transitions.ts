// Which event may follow: the only way a rotation record grows.
import { type IsoDate } from '../calendar';
import { currentState, folded, type Lifecycle, type RotationPhase, standingEvents } from './lifecycle';
import {
  REASON_NEEDED,
  type RecordedEvent,
  type RotationEvent,
  type RotationEventKind,
  type RotationHistory,
  type RotationTerms,
} from './rotation-event';

/** Events by the phase they may follow. An assessment changes no phase and may come late. */
export const ALLOWED: Readonly<Record<RotationPhase, readonly RotationEventKind[]>> = {
  PLANNED: ['NOTIFIED', 'WITHDRAWN'],
  NOTIFIED: ['OBJECTED', 'REPORTED', 'LATE', 'WITHDRAWN'],
  OBJECTED: ['OBJECTION_DECIDED', 'WITHDRAWN'],
  SERVING: ['EXTENDED', 'LEFT_EARLY', 'COMPLETED', 'ASSESSED'],
  LEFT_EARLY: ['RETURNED', 'ASSESSED'],
  COMPLETED: ['RETURNED', 'ASSESSED'],
  RETURNED: ['ASSESSED'],
  WITHDRAWN: [],
};

export const REFUSALS = [
  'NOT_ALLOWED_NOW',
  'BEFORE_LAST_EVENT',
  'REASON_MISSING',
  'AUTHOR_MISSING',
  'DEADLINE_BEFORE_DAY',
  'OBJECTION_TOO_LATE',
  'OBJECTION_HEARD',
  'NOT_LATE',
  'ON_TIME_ONLY',
  'END_NOT_LATER',
  'END_NOT_EARLIER',
  'TERM_NOT_OVER',
  'IN_FUTURE',
  'NOTHING_TO_CORRECT',
  'POSTING_OFF',
  'LATER_EVENTS_FOLLOW',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Event kinds that may follow what is recorded so far. */
export function allowedNext(history: RotationHistory): readonly RotationEventKind[] {
  const state = currentState(history);
  if (!state) return ['PLANNED'];
  return ALLOWED[state.phase].filter((kind) => kind !== 'OBJECTED' || !state.objection);
}

/** Why an event may not be recorded on a day; null when it may. */
export function refusalOf(history: RotationHistory, event: RotationEvent, today: IsoDate): Refusal | null {
  // Whatever is recorded has happened: nobody reports for duty tomorrow.
  if (event.happenedOn > today) return 'IN_FUTURE';
  const { terms, events } = history;
  const standing = standingEvents(events);
  return event.corrects === undefined
    ? stepRefusal(terms, standing, event)
    : correctionRefusal(terms, standing, event);
}

/** Whether an event may follow those that stand. */
function stepRefusal(
  terms: RotationTerms,
  before: readonly RecordedEvent[],
  event: RotationEvent,
): Refusal | null {
  const state = folded(terms, before);
  const allowed: readonly RotationEventKind[] = state ? ALLOWED[state.phase] : ['PLANNED'];
  if (!allowed.includes(event.kind)) return 'NOT_ALLOWED_NOW';
  const last = before.at(-1);
  if (last && event.happenedOn < last.happenedOn) return 'BEFORE_LAST_EVENT';
  if (event.recordedBy.trim() === '') return 'AUTHOR_MISSING';
  const explained = event.corrects !== undefined || REASON_NEEDED.has(event.kind);
  if (explained && event.reason.trim() === '') return 'REASON_MISSING';
  return state ? detailRefusal(terms, state, event) : null;
}

/** A correction stands where the mistake stood; everything after it must still follow. */
function correctionRefusal(
  terms: RotationTerms,
  standing: readonly RecordedEvent[],
  event: RotationEvent,
): Refusal | null {
  const at = standing.findIndex(({ sequence }) => sequence === event.corrects);
  // The first event holds what was agreed, and terms never change.
  if (at <= 0) return 'NOTHING_TO_CORRECT';
  // Place, bed and claims of a posting that was taken off may be somebody else's by now.
  if (folded(terms, standing)?.phase === 'WITHDRAWN') return 'POSTING_OFF';
  if (event.recordedBy.trim() === '') return 'AUTHOR_MISSING';
  if (event.reason.trim() === '') return 'REASON_MISSING';
  let before = standing.slice(0, at);
  if (event.kind !== 'ANNULLED') {
    const refusal = stepRefusal(terms, before, event);
    if (refusal) return refusal;
    before = [...before, { ...event, sequence: standing.length + 1 }];
  }
  for (const later of standing.slice(at + 1)) {
    if (stepRefusal(terms, before, later)) return 'LATER_EVENTS_FOLLOW';
    before = [...before, later];
  }
  return null;
}

function detailRefusal(terms: RotationTerms, state: Lifecycle, event: RotationEvent): Refusal | null {
  switch (event.kind) {
    case 'NOTIFIED':
      return event.deadline < event.happenedOn ? 'DEADLINE_BEFORE_DAY' : null;
    case 'OBJECTED':
      return objectionRefusal(state, event.happenedOn, event.deadline);
    case 'REPORTED':
      return event.happenedOn > terms.startsOn ? 'ON_TIME_ONLY' : null;
    case 'LATE':
      return event.happenedOn <= terms.startsOn ? 'NOT_LATE' : null;
    case 'EXTENDED':
      return state.endsOn === null || event.endsOn <= state.endsOn ? 'END_NOT_LATER' : null;
    case 'LEFT_EARLY': {
      const early = state.endsOn === null || event.endsOn < state.endsOn;
      const served = event.endsOn >= (state.arrivedOn ?? terms.startsOn) && event.endsOn <= event.happenedOn;
      return early && served ? null : 'END_NOT_EARLIER';
    }
    case 'COMPLETED':
      return state.endsOn !== null && event.happenedOn < state.endsOn ? 'TERM_NOT_OVER' : null;
    default:
      return null;
  }
}

function objectionRefusal(state: Lifecycle, day: string, deadline: string): Refusal | null {
  if (state.objection) return 'OBJECTION_HEARD';
  if (state.objectionUntil !== null && day > state.objectionUntil) return 'OBJECTION_TOO_LATE';
  return deadline < day ? 'DEADLINE_BEFORE_DAY' : null;
}

export type Recording =
  | { readonly kind: 'RECORDED'; readonly history: RotationHistory }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal };

/** One more event at the end of the history, or why not. What was recorded before stays as it is. */
export function record(history: RotationHistory, event: RotationEvent, today: IsoDate): Recording {
  const refusal = refusalOf(history, event, today);
  if (refusal) return { kind: 'REFUSED', refusal };
  const sequence = history.events.length + 1;
  return {
    kind: 'RECORDED',
    history: { terms: history.terms, events: [...history.events, { ...event, sequence }] },
  };
}
