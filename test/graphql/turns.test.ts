// Dear operations of one account wait for each other; those of others do not wait for them.
import { type EndTurn, Turns } from '../../src/graphql/limits/turns';

const LIMITS = { free: 10, ofAccount: 100, waiting: 200, ofAll: 250 };

/** Asks for a turn; `begun` is the end of it once it has begun. */
function asking(turns: Turns, account: string, cost: number): { begun: EndTurn | null; refused: boolean } {
  const state: { begun: EndTurn | null; refused: boolean } = { begun: null, refused: false };
  turns.take(account, cost).then(
    (end) => {
      state.begun = end;
    },
    () => {
      state.refused = true;
    },
  );
  return state;
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('an account works on as much as it may, the rest waits in order, and too much is refused', async () => {
  const turns = new Turns(LIMITS);
  const all = [60, 60, 60, 60, 60].map((cost) => asking(turns, 'a', cost));
  await settled();
  expect(all.map(({ begun }) => begun !== null)).toEqual([true, false, false, false, false]);
  expect(all.map(({ refused }) => refused)).toEqual([false, false, false, false, true]);
  all[0]!.begun!();
  await settled();
  expect(all.map(({ begun }) => begun !== null)).toEqual([true, true, false, false, false]);
});

test('what is cheap never waits, and one operation is never too dear', async () => {
  const turns = new Turns(LIMITS);
  const dear = asking(turns, 'a', 1000);
  const cheap = asking(turns, 'a', 10);
  await settled();
  expect([dear.begun !== null, cheap.begun !== null]).toEqual([true, true]);
});

test('somebody who leaves one dear page for another waits, but is not refused', async () => {
  const turns = new Turns(LIMITS);
  const [left, wanted, third] = [1000, 1000, 50].map((cost) => asking(turns, 'a', cost));
  await settled();
  expect([left!.begun !== null, wanted!.begun, wanted!.refused, third!.refused]).toEqual([
    true,
    null,
    false,
    true,
  ]);
  left!.begun!();
  await settled();
  expect(wanted!.begun).not.toBeNull();
});

test('others do not wait for an account that waits for itself', async () => {
  const turns = new Turns(LIMITS);
  const own = [asking(turns, 'a', 90), asking(turns, 'a', 90)];
  const other = asking(turns, 'b', 90);
  await settled();
  expect([own[1]!.begun, other.begun !== null]).toEqual([null, true]);
});

test('all together have a limit, and a place that becomes free goes to who asked first', async () => {
  const turns = new Turns(LIMITS);
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((account) => asking(turns, account, 90));
  await settled();
  expect([a, b, c, d].map((each) => each!.begun !== null)).toEqual([true, true, false, false]);
  a!.begun!();
  a!.begun!();
  await settled();
  expect([c!.begun !== null, d!.begun]).toEqual([true, null]);
});

test('when everything has ended, everything is free again', async () => {
  const turns = new Turns(LIMITS);
  for (let round = 0; round < 50; round++) {
    const all = ['a', 'b', 'a', 'c', 'b'].map((account) => asking(turns, account, 80));
    for (let i = 0; i < 10; i++) {
      await settled();
      for (const each of all) each.begun?.();
    }
    expect(all.every(({ begun }) => begun !== null)).toBe(true);
  }
});
