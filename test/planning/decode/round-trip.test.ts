// Moves and points stand for each other: a plan put into any model is a feasible point, and read off again is worth the same.
import fc from 'fast-check';
import { applyPlan, checkPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { decodePlan } from '../../../src/planning/decode/decode-plan';
import { encodePlan } from '../../../src/planning/decode/encode-plan';
import { evaluate, isFeasible } from '../../../src/planning/linear/linear-model';
import { type Scope } from '../../../src/planning/model/scope';
import { type PlanMoves } from '../../../src/planning/plan';
import { polish } from '../../../src/planning/solve/polish';
import { type Solver } from '../../../src/planning/solver-port';
import { TIERS } from '../../../src/planning/tiers';
import { testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';
import { exactly, modelOf } from '../../support/staffing-models';

let solver: Solver;
beforeAll(async () => {
  solver = await testSolver();
});

type County = Parameters<typeof modelOf>[0];

const total = (moves: PlanMoves): number => Object.values(moves).flat().length;

/** A plan of some worth: fills what it can and moves people on top of it, over links that do not say who comes from where. */
function somePlan(roster: County, links: Scope['links']): PlanMoves {
  const model = modelOf(roster, { links });
  const going = [...model.totals.rotations.get('all'), ...model.totals.exchanges.get('all')];
  const linear = model.builder.build([
    ...model.shortages.map(({ column }) => ({ column, coefficient: 10 })),
    ...going.map(({ column }) => ({ column, coefficient: -1 })),
  ]);
  const point = polish(linear, exactly(solver, linear).point!, solver);
  return decodePlan(model, point);
}

/** Values of the five tiers in one model, at the point that stands for the moves. */
function tiersIn(roster: County, moves: PlanMoves, links: Scope['links']) {
  const model = modelOf(roster, { links });
  const expressed = TIERS.map(({ tier }) => ({ id: tier.id, ...tier.express(model) }));
  const linear = model.builder.build([]);
  const point = encodePlan(model, moves);
  for (const { complete } of expressed) complete(point);
  return {
    feasible: isFeasible(linear, point),
    decoded: decodePlan(model, point),
    values: Object.fromEntries(expressed.map(({ id, expression }) => [id, evaluate(expression, point)])),
  };
}

test('in random counties every plan is a feasible point of the paired model, with the tiers that the checker finds', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      randomCounty({ pins: 'SAFE', schools: { min: 3, max: 7 } }),
      fc.constantFrom<Scope['links']>('POOLED', 'BACKBONE', 'PAIRED'),
      (roster, links) => {
        const moves = somePlan(roster, links);
        expect(checkPlan(roster, moves)).toEqual([]);
        const { feasible, decoded, values } = tiersIn(roster, moves, 'PAIRED');
        expect(feasible).toBe(true);
        const truth = recomputeTiers(applyPlan(readFacts(roster), moves));
        for (const [tier, value] of Object.entries(truth))
          expect([tier, values[tier]]).toEqual([tier, expect.closeTo(value, 6)]);
        const again = recomputeTiers(applyPlan(readFacts(roster), decoded));
        for (const [tier, value] of Object.entries(truth)) expect(again[tier as 'T1']).toBeCloseTo(value, 6);
        expect(checkPlan(roster, decoded)).toEqual([]);
        expect([decoded.rotations.length, decoded.exchanges.length]).toEqual([
          moves.rotations.length,
          moves.exchanges.length,
        ]);
        for (const kind of ['covers', 'itinerants', 'rotations', 'exchanges', 'hires'] as const) {
          if (moves[kind].length > 0) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
        if (total(moves) === 0) seen.set('nothing', (seen.get('nothing') ?? 0) + 1);
      },
    ),
    { numRuns: 60, seed: 31, endOnFailure: true },
  );
  for (const kind of ['covers', 'itinerants', 'rotations', 'exchanges', 'hires']) {
    expect([kind, (seen.get(kind) ?? 0) > 4]).toEqual([kind, true]);
  }
}, 120_000);

test('in random counties a paired plan is a feasible point of both pooled models, with the same first four tiers', () => {
  fc.assert(
    fc.property(randomCounty({ pins: 'SAFE', schools: { min: 3, max: 6 } }), (roster) => {
      const moves = somePlan(roster, 'PAIRED');
      const truth = recomputeTiers(applyPlan(readFacts(roster), moves));
      const backbone = tiersIn(roster, moves, 'BACKBONE');
      const pooled = tiersIn(roster, moves, 'POOLED');
      expect([backbone.feasible, pooled.feasible]).toEqual([true, true]);
      for (const tier of ['T1', 'T2', 'T3'] as const) {
        expect(backbone.values[tier]).toBeCloseTo(truth[tier], 6);
        expect(pooled.values[tier]).toBeCloseTo(truth[tier], 6);
      }
      expect(backbone.values['T4']).toBeCloseTo(truth.T4, 6);
      expect(backbone.values['T5']).toBeLessThanOrEqual(truth.T5 + 1e-6);
    }),
    { numRuns: 30, seed: 32, endOnFailure: true },
  );
}, 120_000);

test('moves without a column are left out, and nobody unknown is put into a point', () => {
  const roster = fc.sample(randomCounty({ pins: 'NONE' }), { numRuns: 1, seed: 1 })[0]!;
  const moves = somePlan(roster, 'PAIRED');
  const model = modelOf(roster, { measures: [] });
  const untouched = encodePlan(model, moves);
  for (const { cell, column } of model.shortages) expect(untouched[column]).toBe(cell.shortage);
  const cover = { staffNo: 'nobody', school: 'x', stage: 'PRIMARY' as const, subject: 'MUS', fte: 1 };
  expect(() => encodePlan(model, { ...moves, covers: [cover] })).toThrow('nobody');
});
