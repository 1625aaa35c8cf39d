// The planner on random counties: every rule, every pin, nothing wrong with any answer.
import fc from 'fast-check';
import { type Examination, examineCounty } from '../../../bench/examine-county';
import { testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';

const unhurried = { timeLimitSeconds: 3600, plainSeconds: null };

test('100 random counties: legal plans, true figures, whole people, nobody made short, conflicts named', async () => {
  const solver = await testSolver();
  const seen = { PLAN: 0, INFEASIBLE: 0, moves: new Map<string, number>() };
  await fc.assert(
    fc.asyncProperty(randomCounty({ pins: 'ANY' }), async (roster) => {
      const { outcome, objections } = await examineCounty(roster, solver, unhurried);
      expect(objections).toEqual([]);
      if (outcome.kind === 'PLAN' || outcome.kind === 'INFEASIBLE') seen[outcome.kind]++;
      if (outcome.kind !== 'PLAN') return;
      for (const kind of ['covers', 'itinerants', 'rotations', 'exchanges', 'hires'] as const) {
        if (outcome.plan[kind].length > 0) seen.moves.set(kind, (seen.moves.get(kind) ?? 0) + 1);
      }
    }),
    { numRuns: 100, seed: 20260901, endOnFailure: true },
  );
  expect(seen.PLAN).toBeGreaterThan(50);
  expect(seen.INFEASIBLE).toBeGreaterThan(10);
  expect(seen.moves.size).toBe(5);
  expect(Math.min(...seen.moves.values())).toBeGreaterThan(3);
}, 300_000);

test('the plain formulation agrees, tier by tier, with the plans of small counties and with what has none', async () => {
  const solver = await testSolver();
  const examined: Examination[] = [];
  await fc.assert(
    fc.asyncProperty(randomCounty({ pins: 'ANY', schools: { min: 3, max: 6 } }), async (roster) => {
      const examination = await examineCounty(roster, solver, { ...unhurried, plainSeconds: 20 });
      expect(examination.objections).toEqual([]);
      examined.push(examination);
    }),
    { numRuns: 24, seed: 7, endOnFailure: true },
  );
  const compared = examined.filter(({ agreedTiers }) => agreedTiers !== null);
  expect(compared.filter(({ outcome }) => outcome.kind === 'INFEASIBLE').length).toBeGreaterThan(3);
  const plans = compared.filter(({ outcome }) => outcome.kind === 'PLAN');
  expect(plans.length).toBeGreaterThanOrEqual(12);
  // Most are exactly optimal in all five tiers; a tier proven to 0.1% ends the comparison.
  expect(plans.filter(({ agreedTiers }) => agreedTiers === 5).length).toBeGreaterThan(plans.length / 2);
}, 300_000);
