// A tier before any move, said from the facts alone, is what every model and the checker say of a plan without moves.
import fc from 'fast-check';
import { applyPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { encodePlan } from '../../../src/planning/decode/encode-plan';
import { evaluate, isFeasible } from '../../../src/planning/linear/linear-model';
import { NO_MOVES } from '../../../src/planning/solve/solve-tier';
import { provenGap, TIERS } from '../../../src/planning/tiers';
import { randomCounty } from '../../support/random-county';
import { modelOf } from '../../support/staffing-models';

test('in random counties facts, models and checker agree on what is before any move', () => {
  const positive = new Map<string, number>();
  fc.assert(
    fc.property(
      randomCounty({ pins: 'SAFE' }),
      fc.constantFrom('BACKBONE' as const, 'PAIRED' as const),
      (roster, links) => {
        const truth = recomputeTiers(applyPlan(readFacts(roster), NO_MOVES));
        for (const { tier } of TIERS) {
          const model = modelOf(roster, { links });
          const { expression, complete } = tier.express(model);
          const point = encodePlan(model, NO_MOVES);
          complete(point);
          const { facts, eligibleCount } = model.input;
          const before = tier.before(facts, eligibleCount);
          expect([tier.id, before]).toEqual([tier.id, expect.closeTo(truth[tier.id], 8)]);
          expect([tier.id, evaluate(expression, point)]).toEqual([tier.id, expect.closeTo(before, 8)]);
          expect(isFeasible(model.builder.build(expression), point)).toBe(true);
          if (before > 0) positive.set(tier.id, (positive.get(tier.id) ?? 0) + 1);
        }
      },
    ),
    { numRuns: 40, seed: 61, endOnFailure: true },
  );
  expect([...positive.keys()].sort()).toEqual(['T1', 'T2', 'T3', 'T4']);
});

test('proven is a gap of one in a thousand of the larger value, and at least 1e-6', () => {
  expect([provenGap(10, 4), provenGap(4, 10), provenGap(0, 0), provenGap(1e-4, 0)]).toEqual([
    0.01, 0.01, 1e-6, 1e-6,
  ]);
});
