// One posting from plan to return, what may follow what, and the state on any day.
import {
  allowedNext,
  bedOn,
  bedsInUse,
  currentState,
  missingOnes,
  type Refusal,
  type RotationEvent,
  recordOn,
  refusalOf,
  serviceYears,
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
  theTerms,
} from './history-builder';

const served = historyOf([PLANNED, NOTIFIED, REPORTED, COMPLETED, RETURNED]);

test('a posting goes from plan over notice and duty to the return', () => {
  expect(currentState(served)).toMatchObject({
    phase: 'RETURNED',
    notifiedOn: '2026-06-25',
    arrivedOn: '2026-08-30',
    arrivedLate: false,
    endsOn: '2027-07-10',
    returnedOn: '2027-07-13',
  });
  expect(served.events.map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5]);
});

test('the state of any earlier day can still be read', () => {
  expect(stateOn(served, '2026-06-19')).toBeNull();
  const phases = ['2026-06-20', '2026-07-01', '2026-08-30', '2027-07-10', '2027-07-13'];
  expect(phases.map((day) => stateOn(served, day)?.phase)).toEqual([
    'PLANNED',
    'NOTIFIED',
    'SERVING',
    'COMPLETED',
    'RETURNED',
  ]);
  expect(recordOn(served, '2026-09-15')?.status).toBe('ACTIVE');
  expect(recordOn(served, '2027-07-11')).toMatchObject({ status: 'COMPLETED', endsOn: '2027-07-10' });
});

test('an upheld objection ends the posting, a rejected one leads back to the notice and is the last', () => {
  const objected = anEvent('2026-07-02', { kind: 'OBJECTED', deadline: '2026-07-09' });
  const decided = (upheld: boolean): RotationEvent =>
    anEvent('2026-07-08', { kind: 'OBJECTION_DECIDED', upheld });
  const open = historyOf([PLANNED, NOTIFIED, objected]);
  expect(currentState(open)).toMatchObject({ phase: 'OBJECTED', decisionUntil: '2026-07-09' });
  expect(currentState(historyOf([PLANNED, NOTIFIED, objected, decided(true)]))?.phase).toBe('WITHDRAWN');
  const rejected = historyOf([PLANNED, NOTIFIED, objected, decided(false)]);
  expect(currentState(rejected)).toMatchObject({ phase: 'NOTIFIED', decisionUntil: null });
  expect(allowedNext(rejected)).toEqual(['REPORTED', 'LATE', 'WITHDRAWN']);
});

test('what became of an objection is told, whatever happens to the posting afterwards', () => {
  const objected = anEvent('2026-07-02', { kind: 'OBJECTED', deadline: '2026-07-09' });
  const decided = (upheld: boolean): RotationEvent =>
    anEvent('2026-07-08', { kind: 'OBJECTION_DECIDED', upheld });
  const withdrawn = anEvent('2026-07-10', { kind: 'WITHDRAWN' });
  const told = (...events: readonly RotationEvent[]): unknown => {
    const objection = currentState(historyOf([PLANNED, NOTIFIED, ...events]))?.objection;
    return objection && [objection.objectedOn, objection.decideBy, objection.outcome, objection.decidedOn];
  };
  const days = ['2026-07-02', '2026-07-09'];
  expect(told()).toBeNull();
  expect(told(objected)).toEqual([...days, 'OPEN', null]);
  expect(told(objected, decided(true))).toEqual([...days, 'UPHELD', '2026-07-08']);
  expect(told(objected, decided(false))).toEqual([...days, 'REJECTED', '2026-07-08']);
  expect(told(objected, decided(false), withdrawn)).toEqual([...days, 'REJECTED', '2026-07-08']);
  expect(told(objected, withdrawn)).toEqual([...days, 'TAKEN_BACK', '2026-07-10']);
  expect(told(withdrawn)).toBeNull();
});

test('an extension moves the last day, leaving early shortens it', () => {
  const extended = anEvent('2027-06-01', { kind: 'EXTENDED', endsOn: '2028-07-10' });
  const left = anEvent('2027-12-01', { kind: 'LEFT_EARLY', endsOn: '2027-11-30' });
  const history = historyOf([PLANNED, NOTIFIED, REPORTED, extended, left]);
  expect(stateOn(history, '2027-05-31')?.endsOn).toBe('2027-07-10');
  expect(stateOn(history, '2027-06-01')?.endsOn).toBe('2028-07-10');
  expect(currentState(history)).toMatchObject({ phase: 'LEFT_EARLY', endsOn: '2027-11-30' });
});

const notified = historyOf([PLANNED, NOTIFIED]);
const serving = historyOf([PLANNED, NOTIFIED, REPORTED]);

test.each<[string, typeof served, RotationEvent, Refusal]>([
  ['duty before a notice', historyOf([PLANNED]), REPORTED, 'NOT_ALLOWED_NOW'],
  ['a second plan', historyOf([PLANNED]), PLANNED, 'NOT_ALLOWED_NOW'],
  [
    'withdrawing somebody who serves',
    serving,
    anEvent('2026-10-01', { kind: 'WITHDRAWN' }),
    'NOT_ALLOWED_NOW',
  ],
  ['anything but an assessment after the return', served, COMPLETED, 'NOT_ALLOWED_NOW'],
  [
    'an objection after its deadline',
    notified,
    anEvent('2026-07-03', { kind: 'OBJECTED', deadline: '2026-07-10' }),
    'OBJECTION_TOO_LATE',
  ],
  ['reporting late as if on time', notified, anEvent('2026-09-02', { kind: 'REPORTED' }), 'ON_TIME_ONLY'],
  ['late on the first day', notified, anEvent('2026-09-01', { kind: 'LATE' }), 'NOT_LATE'],
  ['late without a reason', notified, anEvent('2026-09-03', { kind: 'LATE' }, ' '), 'REASON_MISSING'],
  [
    'an event before the last one',
    notified,
    anEvent('2026-06-24', { kind: 'WITHDRAWN' }),
    'BEFORE_LAST_EVENT',
  ],
  ['nobody as its author', notified, { ...REPORTED, recordedBy: '' }, 'AUTHOR_MISSING'],
  ['completion before the last day', serving, anEvent('2027-07-09', { kind: 'COMPLETED' }), 'TERM_NOT_OVER'],
  [
    'an extension to an earlier day',
    serving,
    anEvent('2027-06-01', { kind: 'EXTENDED', endsOn: '2027-07-10' }),
    'END_NOT_LATER',
  ],
  [
    'leaving early on the agreed day',
    serving,
    anEvent('2027-07-10', { kind: 'LEFT_EARLY', endsOn: '2027-07-10' }),
    'END_NOT_EARLIER',
  ],
  [
    'a deadline before the notice',
    historyOf([PLANNED]),
    anEvent('2026-06-25', { kind: 'NOTIFIED', deadline: '2026-06-24' }),
    'DEADLINE_BEFORE_DAY',
  ],
])('refuses %s', (_, history, event, refusal) => {
  expect(refusalOf(history, event, FAR_AHEAD)).toBe(refusal);
});

test('the bed is reserved by the plan, taken on arrival and free on the day of return', () => {
  const days = ['2026-06-19', '2026-06-20', '2026-08-30', '2027-07-12', '2027-07-13'];
  expect(days.map((day) => bedOn(served, day))).toEqual(['FREE', 'RESERVED', 'TAKEN', 'TAKEN', 'FREE']);
  const near = historyOf([PLANNED, NOTIFIED, REPORTED], theTerms({ needsBed: false }));
  expect(bedsInUse([served, near, notified], '2026-09-01').get('5300000002')).toEqual({
    reserved: 1,
    taken: 1,
  });
});

test('a full school year counts one year for the title, one term half, a month nothing', () => {
  expect(serviceYears(served, '2027-07-31')).toBe(1);
  expect(serviceYears(served, '2027-01-20')).toBe(0.5);
  expect(serviceYears(served, '2026-09-30')).toBe(0);
  const twoYears = anEvent('2027-06-01', { kind: 'EXTENDED', endsOn: '2028-07-10' });
  const long = historyOf([PLANNED, NOTIFIED, REPORTED, twoYears]);
  expect(serviceYears(long, '2028-07-31')).toBe(2);
});

test('late arrival costs the term it eats into, a failed assessment everything, itinerant days never count', () => {
  const late = historyOf([PLANNED, NOTIFIED, anEvent('2026-11-01', { kind: 'LATE' }), COMPLETED]);
  expect(serviceYears(late, '2027-07-31')).toBe(0.5);
  const failed = anEvent('2027-07-20', {
    kind: 'ASSESSED',
    assessment: { grade: 'FAIL', done: [], remarks: '' },
  });
  const history = historyOf([PLANNED, NOTIFIED, REPORTED, COMPLETED, RETURNED, failed]);
  expect([serviceYears(history, '2027-07-19'), serviceYears(history, '2027-07-20')]).toEqual([1, 0]);
  const days = historyOf(
    [PLANNED, NOTIFIED, REPORTED, COMPLETED],
    theTerms({ kind: 'ITINERANT', daysPerWeek: 2 }),
  );
  expect(serviceYears(days, '2027-07-31')).toBe(0);
});

test('the five ones that are missing are named', () => {
  expect(missingOnes({ grade: 'PASS', done: ['REPORT', 'CLASS', 'LECTURE'], remarks: '' })).toEqual([
    'COLLEAGUE',
    'MODEL_LESSON',
  ]);
  expect(missingOnes(null)).toHaveLength(5);
});
