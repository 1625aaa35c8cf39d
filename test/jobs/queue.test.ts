// The queue: jobs join transactions, are done once, can be given up, and survive their process.
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../src/database';
import {
  cancelJob,
  enqueue,
  handleJob,
  type JobContext,
  type JobKind,
  startWorkers,
  type WorkerOptions,
  type Workers,
} from '../../src/jobs';
import { onEachDatabase } from '../support/database';

const greeting: JobKind<{ readonly name: string }> = {
  name: 'greet',
  maxAttempts: 3,
  parse: (payload) => payload as { readonly name: string },
};

/** So long that only a notification can wake a worker within a test. */
const NEVER_POLLS = 600_000;

onEachDatabase('the queue', (database) => {
  let workers: Workers[] = [];
  let problems: string[] = [];

  const work = async (
    run: (name: string, context: JobContext) => Promise<void>,
    options: Partial<WorkerOptions> = {},
  ): Promise<Workers> => {
    const started = await startWorkers(database(), [handleJob(greeting, ({ name }, job) => run(name, job))], {
      slots: 1,
      pollMs: NEVER_POLLS,
      onProblem: (text) => problems.push(text),
      ...options,
    });
    workers.push(started);
    return started;
  };
  const ask = (name: string, key?: string): Promise<string> =>
    enqueue(database().dataSource.manager, greeting, { name }, key ? { key } : {});
  const waiting = async (): Promise<number> =>
    Number((await database().dataSource.query('SELECT count(*) FROM graphile_worker.jobs'))[0].count);

  beforeEach(() => {
    problems = [];
    workers = [];
    return database().clear();
  });
  afterEach(async () => {
    await Promise.all(workers.map((one) => one.stop()));
  });

  test('a job wakes a worker by notification and leaves the queue when it is done', async () => {
    const done: string[] = [];
    await work(async (name) => {
      done.push(name);
    });
    await pause(300);
    await ask('梅');
    await eventually(async () => expect([done, await waiting()]).toEqual([['梅'], 0]));
    expect(problems).toEqual([]);
  });

  test('a job of a transaction that is rolled back was never there', async () => {
    const failing = inTransaction(database().dataSource, async (manager) => {
      await enqueue(manager, greeting, { name: '梅' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await waiting()).toBe(0);
  });

  test('two processes with two slots each do forty jobs once each', async () => {
    const done: string[] = [];
    const names = Array.from({ length: 40 }, (_, i) => `job ${String(i).padStart(2, '0')}`);
    const run = async (name: string): Promise<void> => {
      await pause(1);
      done.push(name);
    };
    await work(run, { slots: 2 });
    await work(run, { slots: 2 });
    await Promise.all(names.map((name) => ask(name)));
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(done.sort()).toEqual(names);
  });

  test('a waiting job can be given up', async () => {
    await ask('梅', 'greeting');
    const { manager } = database().dataSource;
    expect(await cancelJob(manager, 'greeting')).toBe('REMOVED');
    expect(await cancelJob(manager, 'greeting')).toBe('NOT_FOUND');
    expect(await waiting()).toBe(0);
  });

  test('a running job is told that it is given up, and is not tried again', async () => {
    const reasons: unknown[] = [];
    let attempts = 0;
    await work(async (_name, { signal }) => {
      attempts += 1;
      await untilAborted(signal);
      reasons.push(signal.reason);
      throw new Error('stopped half-way');
    });
    await ask('梅', 'greeting');
    await eventually(async () => expect(attempts).toBe(1));
    expect(await cancelJob(database().dataSource.manager, 'greeting')).toBe('SIGNALLED');
    await eventually(async () => expect([reasons, await waiting()]).toEqual([['CANCELLED'], 0]));
    expect(attempts).toBe(1);
  });

  test('a job that fails is tried again', async () => {
    const attempts: number[] = [];
    await work(
      async (_name, { attempt }) => {
        attempts.push(attempt);
        if (attempt === 1) throw new Error('not today');
      },
      { pollMs: 200 },
    );
    await ask('梅');
    await eventually(async () => expect([attempts, await waiting()]).toEqual([[1, 2], 0]));
    expect(problems.join()).toContain('not today');
  });

  test('a job that is stopped with its process is done by the next one', async () => {
    const seen: string[] = [];
    const first = await work(
      async (_name, { signal }) => {
        seen.push('begun');
        await untilAborted(signal);
        seen.push(String(signal.reason));
        throw new Error('no time left');
      },
      { pollMs: 200 },
    );
    await ask('梅');
    await eventually(async () => expect(seen).toEqual(['begun']));
    workers = [];
    await first.stop();
    expect(seen).toEqual(['begun', 'STOPPING']);
    await work(
      async (_name, { attempt }) => {
        seen.push(`attempt ${attempt}`);
      },
      { pollMs: 200 },
    );
    await eventually(async () => expect(seen).toEqual(['begun', 'STOPPING', 'attempt 2']));
  });

  test('a long job is left to the living process that does it', async () => {
    let begun = 0;
    const long = async (): Promise<void> => {
      begun += 1;
      await pause(4_000);
    };
    // Processes on the embedded database are one: another slot of it is who could take the job.
    const processes = database().kind === 'EMBEDDED' ? 1 : 2;
    for (let i = 0; i < processes; i++) await work(long, { slots: 2, reapMs: 100, pollMs: 100 });
    await ask('梅');
    await pause(3_500);
    const [{ locked }] = await database().dataSource.query(
      'SELECT count(locked_by)::int AS locked FROM graphile_worker.jobs',
    );
    await eventually(async () => expect(await waiting()).toBe(0));
    expect([begun, locked]).toEqual([1, 1]);
  });

  test('a job of a lane does not wait for the long ones', async () => {
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const long = handleJob(
      greeting,
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const letter: JobKind<object> = { name: 'letter', maxAttempts: 1, parse: (payload) => payload as object };
    const quick = { ...handleJob(letter, async () => void done.push('letter')), lane: 'letters' };
    workers.push(await startWorkers(database(), [long, quick], { slots: 1, pollMs: 200 }));
    await ask('long');
    await enqueue(database().dataSource.manager, letter, {});
    await eventually(async () => expect(done).toEqual(['letter']));
    expect(await waiting()).toBe(1);
    finish();
    await eventually(async () => expect(await waiting()).toBe(0));
  });

  test('a job whose process died is done at the next start', async () => {
    await ask('梅');
    await database().dataSource.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'process-that-died/0', attempts = 1`,
    );
    const done: string[] = [];
    await work(
      async (name) => {
        done.push(name);
      },
      { pollMs: 200 },
    );
    await eventually(async () => expect([done, await waiting()]).toEqual([['梅'], 0]));
  });
});

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Tries an expectation until it holds, for at most 15 seconds. */
async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
