// Which event may follow: the only way a rotation record grows.
import { currentState, type Lifecycle, type RotationPhase } from './lifecycle';
import {
  REASON_NEEDED,
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
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Event kinds that may follow what is recorded so far. */
export function allowedNext(history: RotationHistory): readonly RotationEventKind[] {
  const state = currentState(history);
  if (!state) return ['PLANNED'];
  return ALLOWED[state.phase].filter((kind) => kind !== 'OBJECTED' || !state.objectionHeard);
}

/** Why an event may not be recorded; null when it may. */
export function refusalOf(history: RotationHistory, event: RotationEvent): Refusal | null {
  const state = currentState(history);
  const allowed: readonly RotationEventKind[] = state ? ALLOWED[state.phase] : ['PLANNED'];
  if (!allowed.includes(event.kind)) return 'NOT_ALLOWED_NOW';
  const last = history.events.at(-1);
  if (last && event.happenedOn < last.happenedOn) return 'BEFORE_LAST_EVENT';
  if (event.recordedBy.trim() === '') return 'AUTHOR_MISSING';
  if (REASON_NEEDED.has(event.kind) && event.reason.trim() === '') return 'REASON_MISSING';
  return state ? detailRefusal(history.terms, state, event) : null;
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
  if (state.objectionHeard) return 'OBJECTION_HEARD';
  if (state.objectionUntil !== null && day > state.objectionUntil) return 'OBJECTION_TOO_LATE';
  return deadline < day ? 'DEADLINE_BEFORE_DAY' : null;
}

export type Recording =
  | { readonly kind: 'RECORDED'; readonly history: RotationHistory }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal };

/** One more event at the end of the history, or why not. What was recorded before stays as it is. */
export function record(history: RotationHistory, event: RotationEvent): Recording {
  const refusal = refusalOf(history, event);
  if (refusal) return { kind: 'REFUSED', refusal };
  const sequence = history.events.length + 1;
  return {
    kind: 'RECORDED',
    history: { terms: history.terms, events: [...history.events, { ...event, sequence }] },
  };
}
