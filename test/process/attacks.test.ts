// Attacks on a real server with a heap of 512 MB: refused with a code, nothing told, others served, alive afterwards.
// How fast is measured by bench/attacks on a quiet machine; here only what hangs is a failure.
import { type Answer, type Attack, brokenPromises } from '../../bench/attacks/attack';
import { type AttackedServer, startAttackedServer } from '../../bench/attacks/attacked-server';
import { GRAPHQL_ATTACKS } from '../../bench/attacks/graphql-attacks';
import { HTTP_ATTACKS } from '../../bench/attacks/http-attacks';
import { UPLOAD_ATTACKS } from '../../bench/attacks/upload-attacks';
import { fiveSchools } from '../support/golden';

const HEAP_MB = 512;
const HANGS_MS = 15_000;

/** Left to the bench: they take long by themselves, and what they show does not depend on the county. */
const LEFT_OUT = [/^200 clients that send a body/, /^2,000 requests/, /^9 MB/, /^a million/, /^50,000 wrong/];
const ATTACKS = [...GRAPHQL_ATTACKS, ...HTTP_ATTACKS, ...UPLOAD_ATTACKS].filter(
  ({ name }) => !LEFT_OUT.some((each) => each.test(name)),
);

let server: AttackedServer;
beforeAll(async () => {
  server = await startAttackedServer(fiveSchools(), HEAP_MB);
}, 60_000);
afterAll(() => server.close());

test.each(ATTACKS.map((attack, index) => [attack.name, attack, index] as const))(
  '%s',
  async (_name, attack: Attack, index) => {
    attack.prepare?.();
    let answers: readonly Answer[] = [];
    const others = await server.during(async () => {
      answers = await attack.run(server.target(`198.51.100.${index}`));
    });
    const broken = brokenPromises(attack, answers, others.longest);
    const timing = ['slow', 'stalled others'];
    expect(broken.filter((promise) => !timing.includes(promise))).toEqual([]);
    expect(Math.max(others.longest, ...answers.map(({ ms }) => ms))).toBeLessThan(HANGS_MS);
    expect([others.failed, server.alive()]).toEqual([0, true]);
  },
  60_000,
);
