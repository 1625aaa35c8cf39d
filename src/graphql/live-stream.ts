// The events of a running subscription, for as long as its viewer may have them: it ends when the viewer loses anything
// it was started with, and at once when the client goes away.
import { type ExecutionResult } from 'graphql';
import { RefusedError, refusedRequest } from './errors';
import { type Grant, type Viewer } from './viewer';

export type Events = AsyncGenerator<ExecutionResult, void, void>;

export interface LiveStreamOptions {
  /** Who the stream was started for. */
  readonly viewer: Viewer | null;
  /** Who sends the request now. */
  readonly identify: () => Promise<Viewer | null>;
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;
  /** Milliseconds between two looks at the viewer while there are no events. */
  readonly everyMs?: number;
}

/** A subscription is looked at this often, milliseconds: with the look itself, within a second. */
const LOOK_MS = 700;

/** Whether a viewer still has everything an earlier one had. */
export function holdsStill(before: Viewer | null, now: Viewer | null): boolean {
  if (!before || !now) return before === now;
  if (before.accountId !== now.accountId || (now.readOnly && !before.readOnly)) return false;
  return before.grants.every((grant) => now.grants.some((held) => isSame(grant, held)));
}

/** Passes the events on; the last one is a refusal when the viewer has lost what it was started with. */
export async function* liveStream(events: Events, options: LiveStreamOptions): Events {
  const { viewer, identify, gone, everyMs = LOOK_MS } = options;
  const loss = async (): Promise<RefusedError | null> => {
    // When nobody can be found out, nobody is shown anything.
    const now = await identify().catch(() => null);
    return holdsStill(viewer, now) ? null : refusalOf(now);
  };
  const watch = watchFor(loss, everyMs, gone);
  try {
    for (;;) {
      const next = await Promise.race([events.next(), watch.ended]);
      if (next === 'GONE' || (!(next instanceof RefusedError) && next.done)) return;
      // What an event tells was read before this look.
      const refusal = next instanceof RefusedError ? next : await loss();
      if (refusal) {
        yield { errors: [refusedRequest(refusal)] };
        return;
      }
      if (!(next instanceof RefusedError)) yield next.value;
    }
  } finally {
    watch.stop();
    // The source may be waiting for an event that never comes: nobody waits for its end.
    void events.return(undefined).catch(() => undefined);
  }
}

interface Watch {
  readonly ended: Promise<RefusedError | 'GONE'>;
  stop(): void;
}

function watchFor(loss: () => Promise<RefusedError | null>, everyMs: number, gone: AbortSignal): Watch {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let leave: (() => void) | undefined;
  const ended = new Promise<RefusedError | 'GONE'>((resolve) => {
    leave = () => resolve('GONE');
    if (gone.aborted) leave();
    gone.addEventListener('abort', leave, { once: true });
    const look = async (): Promise<void> => {
      const refusal = await loss();
      if (refusal) resolve(refusal);
      else if (!stopped) timer = setTimeout(() => void look(), everyMs);
    };
    timer = setTimeout(() => void look(), everyMs);
  });
  return {
    ended,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      if (leave) gone.removeEventListener('abort', leave);
    },
  };
}

function refusalOf(now: Viewer | null): RefusedError {
  if (!now) {
    return new RefusedError('UNAUTHENTICATED', {
      zh: '登录已结束，订阅随之停止',
      en: 'The sign-in has ended, and the subscription with it',
    });
  }
  return new RefusedError('FORBIDDEN', {
    zh: '角色已变更，订阅随之停止',
    en: 'A role was taken away, and the subscription ends with it',
  });
}

function isSame(a: Grant, b: Grant): boolean {
  return (
    a.role === b.role &&
    a.countyCode === b.countyCode &&
    a.schoolCode === b.schoolCode &&
    a.staffNo === b.staffNo
  );
}
