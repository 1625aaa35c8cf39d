// Properties of every history that random events can build.
import fc from 'fast-check';
import { addYears } from '../../../src/domain/calendar';
import {
  ALLOWED,
  bedOn,
  currentState,
  type EventDetail,
  type RotationEvent,
  type RotationHistory,
  record,
  serviceYears,
  stateOn,
} from '../../../src/domain/rotation-lifecycle';
import { FAR_AHEAD, theTerms } from './history-builder';

const day = (offset: number): string =>
  new Date(Date.UTC(2026, 5, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 0, max: 900 }).map(day);
const anyDetail: fc.Arbitrary<EventDetail> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('PLANNED', 'REPORTED', 'LATE', 'COMPLETED', 'RETURNED', 'WITHDRAWN'),
  }) as fc.Arbitrary<EventDetail>,
  fc.record({ kind: fc.constantFrom('NOTIFIED', 'OBJECTED'), deadline: anyDay }) as fc.Arbitrary<EventDetail>,
  fc.record({ kind: fc.constantFrom('EXTENDED', 'LEFT_EARLY'), endsOn: anyDay }) as fc.Arbitrary<EventDetail>,
  fc.record({ kind: fc.constant('OBJECTION_DECIDED' as const), upheld: fc.boolean() }),
  fc.record({
    kind: fc.constant('ASSESSED' as const),
    assessment: fc.record({
      grade: fc.constantFrom('PASS' as const, 'FAIL' as const),
      done: fc.constant([]),
      remarks: fc.constant(''),
    }),
  }),
);
const anyEvent: fc.Arbitrary<RotationEvent> = fc
  .tuple(anyDay, anyDetail, fc.constantFrom('', '家庭原因'))
  .map(([happenedOn, detail, reason]) => ({ happenedOn, recordedBy: 'officer-1', reason, ...detail }));

/** Every history on the way, the longest last. Days are sorted so that more than the first few events stand a chance. */
function waysOf(events: readonly RotationEvent[]): readonly RotationHistory[] {
  const start: RotationHistory = { terms: theTerms(), events: [] };
  const sorted = [...events].sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
  const ways = [start];
  for (const event of sorted) {
    const recording = record(ways.at(-1)!, event, FAR_AHEAD);
    if (recording.kind === 'RECORDED') ways.push(recording.history);
  }
  return ways;
}

const anyWays = fc.array(anyEvent, { minLength: 20, maxLength: 120 }).map(waysOf);

test('recording only adds: earlier events, and the state of every earlier day, stay as they were', () => {
  fc.assert(
    fc.property(anyWays, anyDay, (ways, date) => {
      for (const [index, history] of ways.entries()) {
        const next = ways[index + 1];
        if (!next) continue;
        expect(next.events.slice(0, -1)).toEqual(history.events);
        const added = next.events.at(-1)!;
        if (added.happenedOn > date) expect(stateOn(next, date)).toEqual(stateOn(history, date));
      }
    }),
  );
});

test('every recorded event was allowed in the phase before it', () => {
  fc.assert(
    fc.property(anyWays, (ways) => {
      for (const [index, history] of ways.entries()) {
        const added = ways[index + 1]?.events.at(-1);
        const state = currentState(history);
        if (added) expect(state ? ALLOWED[state.phase] : ['PLANNED']).toContain(added.kind);
      }
    }),
  );
});

test('a bed is never kept after the return or a withdrawal, and never taken before arrival', () => {
  fc.assert(
    fc.property(anyWays, anyDay, (ways, date) => {
      const history = ways.at(-1)!;
      const state = stateOn(history, date);
      const bed = bedOn(history, date);
      if (bed === 'TAKEN') expect(state?.arrivedOn).not.toBeNull();
      if (state?.phase === 'RETURNED' || state?.phase === 'WITHDRAWN') expect(bed).toBe('FREE');
    }),
  );
});

test('service years grow with time as long as no assessment fails', () => {
  fc.assert(
    fc.property(anyWays, anyDay, (ways, date) => {
      const history = ways.at(-1)!;
      const passed = history.events.every((e) => e.kind !== 'ASSESSED' || e.assessment.grade !== 'FAIL');
      const ends = history.events.some((e) => e.kind === 'LEFT_EARLY');
      const now = serviceYears(history, date);
      expect(now * 2).toBe(Math.round(now * 2));
      if (passed && !ends) expect(serviceYears(history, addYears(date, 1))).toBeGreaterThanOrEqual(now);
    }),
  );
});
