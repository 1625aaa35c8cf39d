// Every phase of a record met by every event: where it leads, or that it is refused; and what each phase means outside.
import { type RotationStatus } from '../../../src/domain/rotation';
import {
  ALLOWED,
  allowedNext,
  type BedUse,
  bedOn,
  currentState,
  ROTATION_EVENT_KINDS,
  ROTATION_PHASES,
  type RotationEvent,
  type RotationEventKind,
  type RotationHistory,
  type RotationPhase,
  record,
  recordOn,
  refusalOf,
  statusOf,
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

const OBJECTED = anEvent('2026-07-02', { kind: 'OBJECTED', deadline: '2026-07-09' });
const decided = (upheld: boolean): RotationEvent =>
  anEvent('2026-07-02', { kind: 'OBJECTION_DECIDED', upheld });
const WITHDRAWN = anEvent('2026-07-10', { kind: 'WITHDRAWN' });
const LEFT_EARLY = anEvent('2027-07-09', { kind: 'LEFT_EARLY', endsOn: '2027-07-09' });
const ASSESSED = anEvent('2027-07-20', {
  kind: 'ASSESSED',
  assessment: { grade: 'PASS', done: ['CLASS'], remarks: '' },
});

/** One of each kind, on a day when nothing but the phase can speak against it. */
const EVENTS: Readonly<Record<RotationEventKind, RotationEvent>> = {
  PLANNED,
  NOTIFIED,
  OBJECTED,
  OBJECTION_DECIDED: decided(true),
  REPORTED,
  LATE: anEvent('2026-09-02', { kind: 'LATE' }),
  EXTENDED: anEvent('2027-07-01', { kind: 'EXTENDED', endsOn: '2028-07-10' }),
  LEFT_EARLY,
  COMPLETED,
  RETURNED,
  ASSESSED,
  WITHDRAWN,
  ANNULLED: anEvent('2027-07-20', { kind: 'ANNULLED' }),
};

const NOTHING: RotationHistory = { terms: theTerms(), events: [] };
const notified = [PLANNED, NOTIFIED];
const serving = [...notified, REPORTED];

type Row = readonly [
  name: string,
  history: RotationHistory,
  leadsTo: Readonly<Partial<Record<RotationEventKind, RotationPhase>>>,
];

/** From the state to the phase after each event that may follow; every other event is refused. */
const TABLE: readonly Row[] = [
  ['nothing recorded', NOTHING, { PLANNED: 'PLANNED' }],
  ['PLANNED', historyOf([PLANNED]), { NOTIFIED: 'NOTIFIED', WITHDRAWN: 'WITHDRAWN' }],
  [
    'NOTIFIED',
    historyOf(notified),
    { OBJECTED: 'OBJECTED', REPORTED: 'SERVING', LATE: 'SERVING', WITHDRAWN: 'WITHDRAWN' },
  ],
  [
    'OBJECTED',
    historyOf([...notified, OBJECTED]),
    { OBJECTION_DECIDED: 'WITHDRAWN', WITHDRAWN: 'WITHDRAWN' },
  ],
  [
    'NOTIFIED, an objection rejected',
    historyOf([...notified, OBJECTED, decided(false)]),
    { REPORTED: 'SERVING', LATE: 'SERVING', WITHDRAWN: 'WITHDRAWN' },
  ],
  [
    'SERVING',
    historyOf(serving),
    { EXTENDED: 'SERVING', LEFT_EARLY: 'LEFT_EARLY', COMPLETED: 'COMPLETED', ASSESSED: 'SERVING' },
  ],
  ['LEFT_EARLY', historyOf([...serving, LEFT_EARLY]), { RETURNED: 'RETURNED', ASSESSED: 'LEFT_EARLY' }],
  ['COMPLETED', historyOf([...serving, COMPLETED]), { RETURNED: 'RETURNED', ASSESSED: 'COMPLETED' }],
  ['RETURNED', historyOf([...serving, COMPLETED, RETURNED]), { ASSESSED: 'RETURNED' }],
  ['WITHDRAWN', historyOf([PLANNED, WITHDRAWN]), {}],
];

const CASES = TABLE.flatMap(([name, history, leadsTo]) =>
  ROTATION_EVENT_KINDS.map((kind) => [name, kind, history, leadsTo[kind] ?? null] as const),
);

test.each(CASES)('%s met by %s', (name, kind, history, phase) => {
  const event = EVENTS[kind];
  const again = name === 'NOTIFIED, an objection rejected' && kind === 'OBJECTED';
  const refusal = again ? 'OBJECTION_HEARD' : 'NOT_ALLOWED_NOW';
  const recording = record(history, event, FAR_AHEAD);
  if (phase === null) {
    expect(recording).toEqual({ kind: 'REFUSED', refusal });
    return;
  }
  if (recording.kind === 'REFUSED') throw new Error(`${kind} refused: ${recording.refusal}`);
  expect(currentState(recording.history)?.phase).toBe(phase);
});

test.each(TABLE)('what may follow %s is offered', (_, history, leadsTo) => {
  expect([...allowedNext(history)].sort()).toEqual(Object.keys(leadsTo).sort());
});

test('the table has every phase', () => {
  const phases = TABLE.map(([, history]) => currentState(history)?.phase ?? null);
  expect(new Set(phases)).toEqual(new Set([null, ...ROTATION_PHASES]));
  expect(Object.keys(ALLOWED).sort()).toEqual([...ROTATION_PHASES].sort());
});

/** What a phase means to rosters and plans, and what it means for the bed at the host. */
const MEANING: Readonly<Record<RotationPhase, readonly [RotationStatus, BedUse]>> = {
  PLANNED: ['PLANNED', 'RESERVED'],
  NOTIFIED: ['PLANNED', 'RESERVED'],
  OBJECTED: ['PLANNED', 'RESERVED'],
  SERVING: ['ACTIVE', 'TAKEN'],
  LEFT_EARLY: ['COMPLETED', 'TAKEN'],
  COMPLETED: ['COMPLETED', 'TAKEN'],
  RETURNED: ['COMPLETED', 'FREE'],
  WITHDRAWN: ['WITHDRAWN', 'FREE'],
};

test.each(TABLE.slice(1))('%s: status and bed', (_, history) => {
  const { phase } = currentState(history)!;
  const [status, bed] = MEANING[phase];
  expect([statusOf(phase), recordOn(history, FAR_AHEAD)?.status, bedOn(history, FAR_AHEAD)]).toEqual([
    status,
    status,
    bed,
  ]);
});

/** Kinds that nobody records without saying why; the others need no word. */
const EXPLAINED: ReadonlySet<RotationEventKind> = new Set([
  'OBJECTED',
  'OBJECTION_DECIDED',
  'LATE',
  'EXTENDED',
  'LEFT_EARLY',
  'WITHDRAWN',
]);

test.each(CASES.filter(([, , , phase]) => phase !== null))(
  '%s met by %s without a reason, or by nobody',
  (_name, kind, history) => {
    const silent = { ...EVENTS[kind], reason: '  ' };
    expect(refusalOf(history, silent, FAR_AHEAD)).toBe(EXPLAINED.has(kind) ? 'REASON_MISSING' : null);
    expect(refusalOf(history, { ...EVENTS[kind], recordedBy: ' ' }, FAR_AHEAD)).toBe('AUTHOR_MISSING');
  },
);
