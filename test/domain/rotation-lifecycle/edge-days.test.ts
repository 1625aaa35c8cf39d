// The first and the last day of everything in the life of a record: the day itself and the day beside it.
import {
  bedsInUse,
  currentState,
  daysBetween,
  type EventDetail,
  type Lifecycle,
  missingOnes,
  type Refusal,
  type RotationEvent,
  type RotationHistory,
  recordOn,
  refusalOf,
  servedOn,
  serviceYears,
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

const planned = historyOf([PLANNED]);
const notified = historyOf([PLANNED, NOTIFIED]);
const serving = historyOf([PLANNED, NOTIFIED, REPORTED]);
const open = historyOf([PLANNED, NOTIFIED, REPORTED], theTerms({ endsOn: null }));
const notice = (deadline: string): EventDetail => ({ kind: 'NOTIFIED', deadline });
const objection = (deadline: string): EventDetail => ({ kind: 'OBJECTED', deadline });
const left = (endsOn: string): EventDetail => ({ kind: 'LEFT_EARLY', endsOn });
const extended = (endsOn: string): EventDetail => ({ kind: 'EXTENDED', endsOn });

// Notice on 25 June, objections until 2 July, term from 1 September 2026 to 10 July 2027, on duty from 30 August.
test.each<[string, RotationHistory, string, EventDetail, Refusal | null]>([
  ['a deadline on the day of the notice', planned, '2026-06-25', notice('2026-06-25'), null],
  ['a deadline the day before', planned, '2026-06-25', notice('2026-06-24'), 'DEADLINE_BEFORE_DAY'],
  ['a notice on the day of the plan', planned, '2026-06-20', notice('2026-07-02'), null],
  ['a notice before the plan', planned, '2026-06-19', notice('2026-07-02'), 'BEFORE_LAST_EVENT'],
  ['an objection on the last day', notified, '2026-07-02', objection('2026-07-09'), null],
  ['an objection a day later', notified, '2026-07-03', objection('2026-07-09'), 'OBJECTION_TOO_LATE'],
  ['an objection to be decided the same day', notified, '2026-07-02', objection('2026-07-02'), null],
  [
    'an objection to be decided before',
    notified,
    '2026-07-02',
    objection('2026-07-01'),
    'DEADLINE_BEFORE_DAY',
  ],
  ['duty on the first day', notified, '2026-09-01', { kind: 'REPORTED' }, null],
  ['duty a day later', notified, '2026-09-02', { kind: 'REPORTED' }, 'ON_TIME_ONLY'],
  ['late on the first day', notified, '2026-09-01', { kind: 'LATE' }, 'NOT_LATE'],
  ['late a day later', notified, '2026-09-02', { kind: 'LATE' }, null],
  ['extended by a day', serving, '2027-06-01', extended('2027-07-11'), null],
  ['extended by nothing', serving, '2027-06-01', extended('2027-07-10'), 'END_NOT_LATER'],
  ['extended though open', open, '2027-06-01', extended('2028-07-10'), 'END_NOT_LATER'],
  ['leaving a day early', serving, '2027-07-09', left('2027-07-09'), null],
  ['leaving on the last day', serving, '2027-07-10', left('2027-07-10'), 'END_NOT_EARLIER'],
  ['leaving on the day of arrival', serving, '2026-09-10', left('2026-08-30'), null],
  ['leaving before arrival', serving, '2026-09-10', left('2026-08-29'), 'END_NOT_EARLIER'],
  ['leaving in the future', serving, '2026-10-10', left('2026-10-11'), 'END_NOT_EARLIER'],
  ['leaving today', serving, '2026-10-10', left('2026-10-10'), null],
  ['leaving an open term', open, '2030-10-10', left('2030-10-10'), null],
  ['completed on the last day', serving, '2027-07-10', { kind: 'COMPLETED' }, null],
  ['completed a day before', serving, '2027-07-09', { kind: 'COMPLETED' }, 'TERM_NOT_OVER'],
  ['an open term completed any day', open, '2026-10-01', { kind: 'COMPLETED' }, null],
])('%s', (_, ...[history, day, detail, refusal]) => {
  expect(refusalOf(history, anEvent(day, detail), FAR_AHEAD)).toBe(refusal);
});

const START: Lifecycle = {
  phase: 'PLANNED',
  notifiedOn: null,
  objectionUntil: null,
  decisionUntil: null,
  decidedLate: false,
  objection: null,
  arrivedOn: null,
  arrivedLate: false,
  endsOn: '2027-07-10',
  returnedOn: null,
  assessment: null,
};

test('after each event exactly what it says has changed', () => {
  const assessment = { grade: 'PASS' as const, done: ['CLASS' as const], remarks: '认真' };
  const heard = { objectedOn: '2026-07-01', decideBy: '2026-07-08' };
  const steps: readonly (readonly [RotationEvent, Partial<Lifecycle>])[] = [
    [PLANNED, {}],
    [NOTIFIED, { phase: 'NOTIFIED', notifiedOn: '2026-06-25', objectionUntil: '2026-07-02' }],
    [
      anEvent('2026-07-01', objection('2026-07-08')),
      {
        phase: 'OBJECTED',
        decisionUntil: '2026-07-08',
        objection: { ...heard, outcome: 'OPEN', decidedOn: null },
      },
    ],
    [
      anEvent('2026-07-09', { kind: 'OBJECTION_DECIDED', upheld: false }),
      {
        phase: 'NOTIFIED',
        decisionUntil: null,
        decidedLate: true,
        objection: { ...heard, outcome: 'REJECTED', decidedOn: '2026-07-09' },
      },
    ],
    [
      anEvent('2026-09-03', { kind: 'LATE' }),
      { phase: 'SERVING', arrivedOn: '2026-09-03', arrivedLate: true },
    ],
    [anEvent('2027-06-01', extended('2028-07-10')), { endsOn: '2028-07-10' }],
    [anEvent('2027-06-02', { kind: 'ASSESSED', assessment }), { assessment }],
    [anEvent('2028-07-11', { kind: 'COMPLETED' }), { phase: 'COMPLETED' }],
    [anEvent('2028-07-12', { kind: 'RETURNED' }), { phase: 'RETURNED', returnedOn: '2028-07-12' }],
  ];
  let expected = START;
  steps.forEach(([, change], i) => {
    expected = { ...expected, ...change };
    expect(currentState(historyOf(steps.slice(0, i + 1).map(([event]) => event)))).toEqual(expected);
  });
});

test('an open term ends on the day it is completed; withdrawing ends an open decision', () => {
  const day = anEvent('2027-01-15', { kind: 'COMPLETED' });
  const done = historyOf([PLANNED, NOTIFIED, REPORTED, day], theTerms({ endsOn: null }));
  expect(currentState(done)?.endsOn).toBe('2027-01-15');
  const objected = anEvent('2026-07-01', objection('2026-07-08'));
  const off = historyOf([PLANNED, NOTIFIED, objected, anEvent('2026-07-02', { kind: 'WITHDRAWN' })]);
  expect(currentState(off)).toMatchObject({ phase: 'WITHDRAWN', decisionUntil: null });
});

test('the record that rosters know has the terms of the posting and the last day as it turned out', () => {
  const terms = { staffNo: 'T9', kind: 'SUPPORT' as const, toSchoolCode: '5300000009', daysPerWeek: null };
  const early = anEvent('2027-05-31', left('2027-05-30'));
  const history = historyOf([PLANNED, NOTIFIED, REPORTED, early], theTerms(terms));
  expect(recordOn(history, '2027-05-31')).toEqual({
    ...terms,
    stage: 'PRIMARY',
    subject: 'MUS',
    startsOn: '2026-09-01',
    endsOn: '2027-05-30',
    status: 'COMPLETED',
  });
  expect(recordOn(history, '2027-05-30')).toMatchObject({ endsOn: '2027-07-10', status: 'ACTIVE' });
  expect(recordOn(history, '2026-06-19')).toBeNull();
});

test('beds are counted by host, two of one kind at the same school as two', () => {
  const other = theTerms({ toSchoolCode: '5300000009' });
  const histories = [planned, notified, serving, serving, historyOf([PLANNED], other)];
  expect([...bedsInUse(histories, '2026-09-01')]).toEqual([
    ['5300000002', { reserved: 2, taken: 2 }],
    ['5300000009', { reserved: 1, taken: 0 }],
  ]);
  expect([...bedsInUse(histories, '2026-06-19')]).toEqual([]);
});

test.each([
  ['2026-09-01', '2026-09-01', 1],
  ['2026-09-01', '2026-12-29', 120],
  ['2027-02-01', '2027-05-31', 120],
  ['2028-02-28', '2028-03-01', 3],
  ['2026-09-02', '2026-09-01', 0],
  ['2026-09-03', '2026-09-01', 0],
])('from %s to %s are %d days', (first, last, days) => {
  expect(daysBetween(first, last)).toBe(days);
});

/** On duty all of a time, whatever was agreed. */
const onDuty = (startsOn: string, arrivedOn: string, endsOn: string | null): RotationHistory =>
  historyOf(
    [
      { ...PLANNED, happenedOn: '2020-01-01' },
      { ...NOTIFIED, happenedOn: '2020-01-01' },
      arrivedOn > startsOn ? anEvent(arrivedOn, { kind: 'LATE' }) : anEvent(arrivedOn, { kind: 'REPORTED' }),
    ],
    theTerms({ startsOn, endsOn }),
  );

// Terms from 1 September and 1 February; 120 days of one count half a year. 1 September to 29 December are 120 days.
test.each([
  ['the 120th day of the first term', '2026-09-01', '2026-09-01', '2026-12-29', 0.5],
  ['the 119th', '2026-09-01', '2026-09-01', '2026-12-28', 0],
  ['days before the agreed first one', '2026-09-01', '2026-08-20', '2026-12-28', 0],
  ['arrival a day late and a day more', '2026-09-01', '2026-09-02', '2026-12-30', 0.5],
  ['the 120th day of the second term', '2027-02-01', '2027-02-01', '2027-05-31', 0.5],
  ['the 119th of the second term', '2027-02-01', '2027-02-01', '2027-05-30', 0],
  ['days of two terms are not added', '2026-10-15', '2026-10-15', '2027-05-15', 0],
  ['from 4 October the first term still counts', '2026-10-04', '2026-10-04', '2027-01-31', 0.5],
  ['from 5 October it does not', '2026-10-05', '2026-10-05', '2027-01-31', 0],
  ['four terms', '2026-09-01', '2026-09-01', '2028-08-31', 2],
  [
    'autumn seen from spring: a term that began in the year before',
    '2025-09-15',
    '2025-09-15',
    '2026-01-31',
    0.5,
  ],
])('%s', (_, ...[startsOn, arrivedOn, until, years]) => {
  expect(serviceYears(onDuty(startsOn, arrivedOn, until), FAR_AHEAD)).toBe(years);
  expect(serviceYears(onDuty(startsOn, arrivedOn, null), until)).toBe(years);
});

test('served are the days from the later of arrival and first day to the earlier of last day and today', () => {
  expect(servedOn(serving, '2026-08-31')).toBeNull();
  expect(servedOn(serving, '2026-09-01')).toEqual(['2026-09-01', '2026-09-01']);
  expect(servedOn(serving, '2027-07-09')).toEqual(['2026-09-01', '2027-07-09']);
  expect(servedOn(serving, '2027-07-11')).toEqual(['2026-09-01', '2027-07-10']);
  expect(servedOn(notified, '2027-07-11')).toBeNull();
  expect(servedOn(planned, '2026-06-19')).toBeNull();
  const late = historyOf([PLANNED, NOTIFIED, anEvent('2026-09-03', { kind: 'LATE' })]);
  expect(servedOn(late, '2026-09-03')).toEqual(['2026-09-03', '2026-09-03']);
});

test('other counties count terms their own way', () => {
  const served = historyOf([PLANNED, NOTIFIED, REPORTED, COMPLETED, RETURNED]);
  expect(serviceYears(served, '2026-11-29', { daysATerm: 90, termStarts: ['09-01', '03-01'] })).toBe(0.5);
  expect(serviceYears(served, '2026-11-28', { daysATerm: 90, termStarts: ['09-01', '03-01'] })).toBe(0);
  // 1 March to 10 July are 132 days; with terms from 15 March only 118.
  expect(serviceYears(served, FAR_AHEAD, { daysATerm: 120, termStarts: ['09-01', '03-01'] })).toBe(1);
  expect(serviceYears(served, FAR_AHEAD, { daysATerm: 120, termStarts: ['09-01', '03-15'] })).toBe(0.5);
});

test('the five ones are told in their order, however they were done', () => {
  expect(missingOnes({ grade: 'PASS', done: [], remarks: '' })).toEqual([
    'CLASS',
    'COLLEAGUE',
    'MODEL_LESSON',
    'LECTURE',
    'REPORT',
  ]);
});
