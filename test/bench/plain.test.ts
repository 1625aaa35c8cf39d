// The plain formulation, the bench's peer and second opinion: its plans are good plans and its figures are right.
import fc from 'fast-check';
import { solvePlain } from '../../bench/plain/solve-plain';
import { applyPlan, checkPlan, readFacts, recomputeTiers } from '../../src/planning/check-plan';
import { type TierId } from '../../src/planning/plan';
import { aDistance, aPin, someMoves } from '../builders';
import { randomCounty } from '../support/random-county';
import { off, RURAL, scene, TOWN } from '../support/scene';

const exact = { timeLimitSeconds: 30, gap: 0 };
const tierValue = (tiers: readonly { readonly id: TierId; readonly value: number }[], id: TierId): number =>
  tiers.find((tier) => tier.id === id)!.value;

test('the scene has a plan that can be found by hand', async () => {
  // 3 people may go; music lacks 3 and art 1. Half of one person may be art: 3 people x 1 FTE fill 3 of 4, travellers
  // fill the rest in days of 0.2, nobody is made short.
  const roster = scene({ roster: { distances: [aDistance(TOWN, RURAL, 10)] } });
  const { tiers, moves, outcome } = await solvePlain(roster, exact);
  expect(outcome).toBe('SOLVED');
  expect(checkPlan(roster, moves)).toEqual([]);
  expect(tierValue(tiers, 'T1')).toBeCloseTo(0, 5);
  // A quota of 2 of the 20, 20% of them backbone: one of two suffices, and the rural school is served.
  expect(tierValue(tiers, 'T4')).toBeCloseTo(0, 5);
  // 20 days x 0.2 x (1 + 10/10) = 8 would do it all; each person who rotates costs 1.2 and saves 5 days (2).
  expect(tierValue(tiers, 'T5')).toBeCloseTo(3 * 1.2 + 5 * 0.4, 5);
});

test('a pin that contradicts a rule has no plan', async () => {
  const pins = [aPin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL })];
  const first = { joinedSchoolOn: '2025-09-01' };
  expect((await solvePlain(scene({ roster: { pins }, first }), exact)).outcome).toBe('INFEASIBLE');
  const rules = off('minimum-tenure');
  expect((await solvePlain(scene({ roster: { pins }, first, rules }), exact)).outcome).toBe('SOLVED');
});

const counties = fc.oneof(
  { weight: 3, arbitrary: randomCounty({ pins: 'SAFE', schools: { min: 3, max: 6 } }) },
  { weight: 1, arbitrary: randomCounty({ pins: 'ANY', schools: { min: 3, max: 6 } }) },
);

test('plans of 100 random counties break no rule, and their tiers recompute', async () => {
  const seen = { covers: 0, itinerants: 0, rotations: 0, exchanges: 0, hires: 0 };
  await fc.assert(
    fc.asyncProperty(counties, async (roster) => {
      const { outcome, tiers, moves } = await solvePlain(roster, { timeLimitSeconds: 5, gap: 0 });
      expect(['SOLVED', 'LIMITED', 'INFEASIBLE']).toContain(outcome);
      if (outcome === 'INFEASIBLE') {
        expect(roster.pins.some((pin) => pin.kind === 'SEND_TO')).toBe(true);
        return;
      }
      expect(checkPlan(roster, moves)).toEqual([]);
      const facts = readFacts(roster);
      const before = recomputeTiers(applyPlan(facts, someMoves()));
      const after = recomputeTiers(applyPlan(facts, moves));
      for (const tier of tiers) {
        expect(Math.abs(tier.before - before[tier.id])).toBeLessThan(1e-6);
        // Unless the clock stopped the last tiers, their columns are tight and the moves have the very same value.
        if (outcome === 'SOLVED') expect(Math.abs(tier.value - after[tier.id])).toBeLessThan(1e-6);
        if (outcome === 'SOLVED') expect(tier.value - tier.bound).toBeLessThan(2e-6);
        expect(after[tier.id]).toBeGreaterThan(tier.bound - 1e-6);
      }
      for (const kind of ['covers', 'itinerants', 'rotations', 'exchanges', 'hires'] as const) {
        if (moves[kind].length > 0) seen[kind]++;
      }
    }),
    { numRuns: 100, seed: 20260901 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
}, 300_000);
