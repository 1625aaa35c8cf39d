// A running subscription is cut when its viewer loses something, between two events as well as at one.
import { type ExecutionResult } from 'graphql';
import { type Events, holdsStill, liveStream } from '../../src/graphql/live-stream';
import { type Viewer } from '../../src/graphql/viewer';
import { viewerWith } from './small-schema';

const OFFICER = viewerWith('PERSONNEL_OFFICER');

/** Events that come when they are sent, and whether anybody still listens. */
function source(): { events: Events; send(value: number): void; readonly closed: boolean } {
  const waiting: ((result: IteratorResult<ExecutionResult, void>) => void)[] = [];
  const sent: number[] = [];
  let closed = false;
  const events = {
    [Symbol.asyncIterator]: () => events,
    next: () => {
      const value = sent.shift();
      if (value !== undefined) return Promise.resolve({ value: { data: { value } }, done: false as const });
      return new Promise((resolve) => waiting.push(resolve));
    },
    return: async () => {
      closed = true;
      return { value: undefined, done: true as const };
    },
  } as unknown as Events;
  return {
    events,
    send: (value) => {
      const waits = waiting.shift();
      if (waits) waits({ value: { data: { value } }, done: false });
      else sent.push(value);
    },
    get closed() {
      return closed;
    },
  };
}

const codes = ({ errors }: ExecutionResult): unknown => errors?.map((error) => error.extensions['code']);

test('events pass while the viewer keeps what they had, and what they gain changes nothing', async () => {
  const { events, send } = source();
  let now: Viewer | null = OFFICER;
  const stream = liveStream(events, {
    viewer: OFFICER,
    identify: async () => now,
    gone: new AbortController().signal,
  });
  send(1);
  expect(await stream.next()).toEqual({ value: { data: { value: 1 } }, done: false });
  now = { ...OFFICER, grants: [...OFFICER.grants, ...viewerWith('AUDITOR').grants] };
  send(2);
  expect((await stream.next()).value).toEqual({ data: { value: 2 } });
  await stream.return(undefined);
});

test('an event that comes after the loss is not shown', async () => {
  const { events, send } = source();
  let now: Viewer | null = OFFICER;
  const options = { viewer: OFFICER, identify: async () => now, gone: new AbortController().signal };
  const stream = liveStream(events, { ...options, everyMs: 60_000 });
  now = null;
  send(1);
  const last = await stream.next();
  expect(codes(last.value as ExecutionResult)).toEqual(['UNAUTHENTICATED']);
  expect((await stream.next()).done).toBe(true);
});

test.each<[string, Viewer | null, string]>([
  ['an ended session', null, 'UNAUTHENTICATED'],
  ['a revoked role', { ...OFFICER, grants: [] }, 'FORBIDDEN'],
  ['a role of another county', viewerWith('PERSONNEL_OFFICER', { countyCode: '430601' }), 'FORBIDDEN'],
  ['somebody else', { ...OFFICER, accountId: 'another' }, 'FORBIDDEN'],
  ['a token that may only read by now', { ...OFFICER, readOnly: true }, 'FORBIDDEN'],
])('%s ends a stream without events, and nobody listens any more', async (_what, now, code) => {
  const quiet = source();
  const stream = liveStream(quiet.events, {
    viewer: OFFICER,
    identify: async () => now,
    gone: new AbortController().signal,
    everyMs: 10,
  });
  const { value } = await stream.next();
  expect(codes(value as ExecutionResult)).toEqual([code]);
  expect((await stream.next()).done).toBe(true);
  expect(quiet.closed).toBe(true);
});

test('a database that cannot say who asks shows nothing', async () => {
  const quiet = source();
  const stream = liveStream(quiet.events, {
    viewer: OFFICER,
    identify: () => Promise.reject(new Error('down')),
    gone: new AbortController().signal,
    everyMs: 10,
  });
  expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['UNAUTHENTICATED']);
});

test('a client that goes away ends it at once, even when no event ever comes', async () => {
  const quiet = source();
  const gone = new AbortController();
  const options = { viewer: OFFICER, identify: async () => OFFICER, gone: gone.signal, everyMs: 60_000 };
  const stream = liveStream(quiet.events, options);
  const next = stream.next();
  gone.abort();
  expect((await next).done).toBe(true);
  expect(quiet.closed).toBe(true);
});

test('the same viewer, or nobody, keeps everything', () => {
  expect([holdsStill(OFFICER, OFFICER), holdsStill(null, null)]).toEqual([true, true]);
  expect([holdsStill(OFFICER, null), holdsStill(null, OFFICER)]).toEqual([false, false]);
});
