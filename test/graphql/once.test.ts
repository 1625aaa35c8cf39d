// One effect and one answer for one idempotency key.
import { inTransaction } from '../../src/database';
import { once } from '../../src/graphql/once';
import { onEachDatabase } from '../support/database';

onEachDatabase('an idempotency key', (database) => {
  let effects = 0;
  beforeEach(async () => {
    effects = 0;
    await database().clear();
  });

  const start = (key: string, input: unknown, fail = false): Promise<{ plan: number }> =>
    inTransaction(database().dataSource, (manager) =>
      once(manager, { accountId: 'a', operation: 'startPlan', key, input }, async () => {
        effects++;
        if (fail) throw new Error('the work failed');
        return { plan: effects };
      }),
    );

  test('used twice gives one effect and the same answer', async () => {
    expect(await start('k', { limit: 1 })).toEqual({ plan: 1 });
    expect(await start('k', { limit: 1 })).toEqual({ plan: 1 });
    expect(effects).toBe(1);
  });

  test('used by ten requests at once gives one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => start('k', {})));
    expect(new Set(answers.map(({ plan }) => plan))).toEqual(new Set([1]));
    expect(effects).toBe(1);
  });

  test('is known by account and operation: the same letters of somebody else, or for something else, are another key', async () => {
    const answers: unknown[] = [];
    // The key of the first is also the name of an operation, so that no two parts can be run together unseen.
    for (const accountId of ['a', 'b']) {
      for (const operation of ['startPlan', 'approvePlan', 'k']) {
        for (const key of ['k', 'startPlan']) {
          const taken = { accountId, operation, key, input: {} };
          const ask = () =>
            inTransaction(database().dataSource, (manager) => once(manager, taken, async () => ++effects));
          const [first, again] = [await ask(), await ask()];
          expect({ ...taken, again }).toEqual({ ...taken, again: first });
          answers.push(first);
        }
      }
    }
    expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('is refused for another input, and free again when the work failed', async () => {
    await expect(start('k', { limit: 1 }, true)).rejects.toThrow('the work failed');
    expect(await start('k', { limit: 1 })).toEqual({ plan: 2 });
    await expect(start('k', { limit: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(start('', {})).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
