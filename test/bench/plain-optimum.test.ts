// The plain formulation forbids nothing that the rules allow: no legal plan found at random is better than its optimum.
import fc from 'fast-check';
import { solvePlain } from '../../bench/plain/solve-plain';
import { applyPlan, readFacts, recomputeTiers } from '../../src/planning/check-plan';
import { someMoves } from '../builders';
import { randomCounty } from '../support/random-county';
import { randomLegalMoves, withoutOneMove } from '../support/random-moves';

test('no random legal plan of 30 counties beats the plain optimum, tier by tier', async () => {
  let rivals = 0;
  await fc.assert(
    fc.asyncProperty(randomCounty({ schools: { min: 3, max: 5 } }), fc.nat(1e6), async (roster, seed) => {
      const { outcome, tiers, moves: best } = await solvePlain(roster, { timeLimitSeconds: 5, gap: 0 });
      if (outcome !== 'SOLVED') return;
      const facts = readFacts(roster);
      for (const salt of [1, 2, 3]) {
        // From nothing, and from the optimum with one move taken back.
        const start = salt === 1 ? someMoves() : withoutOneMove(best, seed + salt);
        const moves = randomLegalMoves(roster, seed + salt, 120, start);
        if (Object.values(moves).some((list) => list.length > 0)) rivals++;
        const rival = recomputeTiers(applyPlan(facts, moves));
        for (const { id, value } of tiers) {
          // A hair of an earlier tier may be given up for a later one.
          expect(rival[id]).toBeGreaterThan(value - 1e-5);
          if (rival[id] > value + 1e-6) break;
        }
      }
    }),
    { numRuns: 30, seed: 11 },
  );
  expect(rivals).toBeGreaterThan(30);
}, 300_000);
