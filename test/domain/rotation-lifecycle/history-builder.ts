// Histories for tests: terms with defaults, and events recorded one after another.
import {
  type EventDetail,
  type RotationEvent,
  type RotationHistory,
  type RotationTerms,
  record,
} from '../../../src/domain/rotation-lifecycle';

/** One school year at a rural school, with a bed. */
export function theTerms(overrides: Partial<RotationTerms> = {}): RotationTerms {
  return {
    staffNo: 'T001',
    kind: 'ROTATION',
    fromSchoolCode: '5300000001',
    toSchoolCode: '5300000002',
    stage: 'PRIMARY',
    subject: 'MUS',
    daysPerWeek: null,
    startsOn: '2026-09-01',
    endsOn: '2027-07-10',
    needsBed: true,
    ...overrides,
  };
}

export function anEvent(happenedOn: string, detail: EventDetail, reason = '按规定办理'): RotationEvent {
  return { happenedOn, recordedBy: 'officer-1', reason, ...detail };
}

/** A day after every story. */
export const FAR_AHEAD = '9999-12-31';

/** The history after these events; throws on the first that is refused. */
export function historyOf(
  events: readonly RotationEvent[],
  terms: RotationTerms = theTerms(),
): RotationHistory {
  return events.reduce<RotationHistory>(
    (history, event) => {
      const recording = record(history, event, FAR_AHEAD);
      if (recording.kind === 'REFUSED') throw new Error(`${event.kind} refused: ${recording.refusal}`);
      return recording.history;
    },
    { terms, events: [] },
  );
}

export const PLANNED = anEvent('2026-06-20', { kind: 'PLANNED' });
export const NOTIFIED = anEvent('2026-06-25', { kind: 'NOTIFIED', deadline: '2026-07-02' });
export const REPORTED = anEvent('2026-08-30', { kind: 'REPORTED' });
export const COMPLETED = anEvent('2027-07-10', { kind: 'COMPLETED' });
export const RETURNED = anEvent('2027-07-13', { kind: 'RETURNED' });
