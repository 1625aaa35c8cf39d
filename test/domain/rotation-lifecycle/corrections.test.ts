// Mistaken events are corrected by later ones: what was recorded stays, what stands is what is true.
import fc from 'fast-check';
import {
  bedOn,
  currentState,
  type Refusal,
  type RotationEvent,
  type RotationHistory,
  record,
  refusalOf,
  serviceYears,
  standingEvents,
  stateOn,
} from '../../../src/domain/rotation-lifecycle';
import {
  anEvent,
  COMPLETED,
  FAR_AHEAD,
  historyOf,
  NOTIFIED,
  PLANNED,
  REPORTED,
  RETURNED,
} from './history-builder';

const served = historyOf([PLANNED, NOTIFIED, REPORTED, COMPLETED, RETURNED]);
const late = (corrects: number, reason = '登记有误'): RotationEvent => ({
  ...anEvent('2026-11-01', { kind: 'LATE' }, reason),
  corrects,
});
const annulled = (corrects: number, day = '2027-07-20'): RotationEvent => ({
  ...anEvent(day, { kind: 'ANNULLED' }, '登记有误'),
  corrects,
});
const refusal = (history: RotationHistory, event: RotationEvent, today = FAR_AHEAD): Refusal | null =>
  refusalOf(history, event, today);

test('a correction stands in the place of the mistake, and everything is read as if it had always stood there', () => {
  const corrected = historyOf([PLANNED, NOTIFIED, REPORTED, COMPLETED, RETURNED, late(3)]);
  expect(corrected.events.map(({ kind }) => kind)).toEqual([
    ...['PLANNED', 'NOTIFIED', 'REPORTED', 'COMPLETED', 'RETURNED', 'LATE'],
  ]);
  expect(standingEvents(corrected.events).map(({ sequence }) => sequence)).toEqual([1, 2, 6, 4, 5]);
  expect(currentState(corrected)).toMatchObject({
    phase: 'RETURNED',
    arrivedOn: '2026-11-01',
    arrivedLate: true,
  });
  expect([stateOn(corrected, '2026-09-15')?.phase, bedOn(corrected, '2026-09-15')]).toEqual([
    'NOTIFIED',
    'RESERVED',
  ]);
  expect([serviceYears(served, '2027-07-31'), serviceYears(corrected, '2027-07-31')]).toEqual([1, 0.5]);
});

test('an annulled event has not happened, and the next one follows what stands', () => {
  const back = historyOf([PLANNED, NOTIFIED, REPORTED, COMPLETED, RETURNED, annulled(5), annulled(4)]);
  expect(currentState(back)).toMatchObject({ phase: 'SERVING', returnedOn: null });
  const extended = anEvent('2027-07-21', { kind: 'EXTENDED', endsOn: '2028-07-10' });
  expect(refusal(back, extended)).toBeNull();
  const again = historyOf([
    PLANNED,
    NOTIFIED,
    REPORTED,
    annulled(3),
    { ...REPORTED, happenedOn: '2026-09-01' },
  ]);
  expect(currentState(again)?.arrivedOn).toBe('2026-09-01');
});

test('a correction can itself be corrected, each mistake once', () => {
  const once = historyOf([PLANNED, NOTIFIED, REPORTED, late(3)]);
  expect(refusal(once, late(3))).toBe('NOTHING_TO_CORRECT');
  const twice = record(once, { ...REPORTED, corrects: 4 }, FAR_AHEAD);
  expect(twice.kind === 'RECORDED' && currentState(twice.history)?.arrivedLate).toBe(false);
});

test.each<[string, RotationHistory, RotationEvent, Refusal]>([
  ['what was agreed at first', served, annulled(1), 'NOTHING_TO_CORRECT'],
  ['an event that is not there', served, annulled(9), 'NOTHING_TO_CORRECT'],
  ['what later events rest on', served, annulled(3), 'LATER_EVENTS_FOLLOW'],
  ['without a reason', served, late(3, ' '), 'REASON_MISSING'],
  [
    'by what could not have been recorded there',
    served,
    { ...REPORTED, happenedOn: '2026-09-02', corrects: 3 },
    'ON_TIME_ONLY',
  ],
  [
    'to a day before the event before it',
    served,
    { ...REPORTED, happenedOn: '2026-06-01', corrects: 3 },
    'BEFORE_LAST_EVENT',
  ],
  [
    'the withdrawal of a posting',
    historyOf([PLANNED, NOTIFIED, anEvent('2026-07-01', { kind: 'WITHDRAWN' })]),
    annulled(3),
    'POSTING_OFF',
  ],
  ['without saying which', served, anEvent('2027-07-20', { kind: 'ANNULLED' }), 'NOT_ALLOWED_NOW'],
])('refuses to correct %s', (_, history, event, expected) => {
  expect(refusal(history, event)).toBe(expected);
});

test('nothing is recorded for a day that has not come', () => {
  const notified = historyOf([PLANNED, NOTIFIED]);
  expect(refusal(notified, REPORTED, '2026-08-29')).toBe('IN_FUTURE');
  expect(refusal(notified, REPORTED, '2026-08-30')).toBeNull();
});

test('an objection decided after its deadline says so', () => {
  const objected = anEvent('2026-07-01', { kind: 'OBJECTED', deadline: '2026-07-09' });
  const decided = (day: string): RotationHistory =>
    historyOf([PLANNED, NOTIFIED, objected, anEvent(day, { kind: 'OBJECTION_DECIDED', upheld: false })]);
  expect([decided('2026-07-09'), decided('2026-07-10')].map((h) => currentState(h)?.decidedLate)).toEqual([
    false,
    true,
  ]);
});

test('whatever is corrected, nothing recorded changes, and what stands could have been recorded one by one', () => {
  const day = fc
    .integer({ min: 0, max: 500 })
    .map((offset) => new Date(Date.UTC(2026, 5, 20) + offset * 86_400_000).toISOString().slice(0, 10));
  const kinds = fc.constantFrom('REPORTED', 'LATE', 'COMPLETED', 'RETURNED', 'ANNULLED' as const);
  const attempt = fc.record({ happenedOn: day, kind: kinds, corrects: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
      let history = served;
      for (const each of attempts) {
        const event = { ...each, recordedBy: 'officer-1', reason: '登记有误' } as RotationEvent;
        const recording = record(history, event, FAR_AHEAD);
        if (recording.kind === 'REFUSED') continue;
        expect(recording.history.events.slice(0, -1)).toEqual(history.events);
        history = recording.history;
      }
      const standing = standingEvents(history.events).map(({ corrects: _, sequence: __, ...event }) => event);
      expect(currentState(historyOf(standing as RotationEvent[]))).toEqual(currentState(history));
    }),
  );
});
