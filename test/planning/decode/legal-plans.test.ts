// No legal plan is lost: whatever the checker has nothing against, found without any model, is a feasible point of every model.
import fc from 'fast-check';
import { applyPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { decodePlan } from '../../../src/planning/decode/decode-plan';
import { encodePlan } from '../../../src/planning/decode/encode-plan';
import { evaluate, isFeasible } from '../../../src/planning/linear/linear-model';
import { TIERS } from '../../../src/planning/tiers';
import { randomCounty } from '../../support/random-county';
import { randomLegalMoves } from '../../support/random-moves';
import { modelOf } from '../../support/staffing-models';

const KINDS = ['covers', 'itinerants', 'rotations', 'exchanges', 'hires'] as const;

test('in random counties random legal moves are feasible over every kind of link, and worth what the checker says', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      randomCounty({ pins: 'SAFE', schools: { min: 3, max: 8 } }),
      fc.nat(1_000_000),
      fc.constantFrom('POOLED' as const, 'BACKBONE' as const, 'PAIRED' as const),
      (roster, seed, links) => {
        const moves = randomLegalMoves(roster, seed, 120);
        const truth = recomputeTiers(applyPlan(readFacts(roster), moves));
        const model = modelOf(roster, { links });
        const expressed = TIERS.map(({ tier }) => ({ id: tier.id, ...tier.express(model) }));
        const point = encodePlan(model, moves);
        for (const { complete } of expressed) complete(point);
        expect(isFeasible(model.builder.build([]), point)).toBe(true);
        const value = Object.fromEntries(
          expressed.map(({ id, expression }) => [id, evaluate(expression, point)]),
        );
        for (const tier of ['T1', 'T2', 'T3'] as const)
          expect([tier, value[tier]]).toEqual([tier, expect.closeTo(truth[tier], 6)]);
        if (links !== 'POOLED') expect(value['T4']).toBeCloseTo(truth.T4, 6);
        // Pooled kilometres are the shortest of any sender, and days that fill nothing are not counted.
        expect(value['T5']).toBeLessThanOrEqual(truth.T5 + 1e-6);
        const { rotations, exchanges } = decodePlan(model, point);
        expect([rotations.length, exchanges.length]).toEqual([
          moves.rotations.length,
          moves.exchanges.length,
        ]);
        for (const kind of KINDS) if (moves[kind].length > 0) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      },
    ),
    { numRuns: 60, seed: 71, endOnFailure: true },
  );
  for (const kind of KINDS) expect([kind, (seen.get(kind) ?? 0) > 2]).toEqual([kind, true]);
}, 120_000);
