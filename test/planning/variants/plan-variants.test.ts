// The curve of variants: more allowed is never worse, and every point stands for a plan of its own county.
import fc from 'fast-check';
import { createProblem, type Problem } from '../../../src/planning/problem';
import { type Solver } from '../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../src/planning/solvers/highs';
import { planVariants, VARIANTS, type VariantPoint } from '../../../src/planning/variants';
import { aPin } from '../../builders';
import { exactT1 } from '../../support/exact-tiers';
import { randomCounty } from '../../support/random-county';
import { RURAL, scene } from '../../support/scene';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };

function curveOf(problem: Problem): ReadonlyMap<string, VariantPoint> {
  const { points } = planVariants(problem, solver, options, () => performance.now());
  return new Map(
    points.map((point) => {
      if ('failure' in point) throw new Error(`${point.id}: ${point.failure}`);
      return [point.id, point];
    }),
  );
}

test('the scene: cover brings nothing, itinerant days a little, three rotations fill the music', () => {
  const curve = curveOf(createProblem(scene()));
  expect([...curve.keys()]).toEqual(VARIANTS.map(({ id }) => id));
  expect(curve.get('5%')).toMatchObject({ mostPeople: 1, people: { rotations: 1, exchanges: 0, hires: 0 } });
  expect(curve.get('15%')).toMatchObject({ mostPeople: 3 });
  expect(curve.get('cover')!.t1.value).toBe(curve.get('cover')!.t1.before);
  expect(curve.get('cover')!.people).toEqual({ rotations: 0, exchanges: 0, hires: 0 });
});

test('with SEND_TO pins that a ceiling forbids, the point says so and the others stand', () => {
  const pins = ['T-1', 'T-2'].map((staffNo) => aPin({ kind: 'SEND_TO', staffNo, toSchoolCode: RURAL }));
  const { points } = planVariants(createProblem(scene({ roster: { pins } })), solver, options, () =>
    performance.now(),
  );
  const failed = points.filter((point) => 'failure' in point).map(({ id }) => id);
  expect(failed).toEqual(VARIANTS.filter(({ ceiling }) => ceiling === 0.05).map(({ id }) => id));
});

test('in random counties a wider variant is never worse, bounds hold, and 15% with hires is what the plan would be', () => {
  fc.assert(
    fc.property(randomCounty({ pins: 'NONE', rules: 'DEFAULT' }), (roster) => {
      const problem = createProblem(roster);
      const curve = curveOf(problem);
      const t1 = (id: string): number => curve.get(id)!.t1.value;
      const slack = 1e-6 + 0.001 * curve.get('cover')!.t1.before;
      const chains = [
        ['cover', 'stay', '5%', '10%', '15%', '15%+hires'],
        ['stay', 'stay+hires', '5%+hires', '10%+hires', '15%+hires'],
      ];
      for (const chain of chains) {
        chain.slice(1).forEach((id, i) => {
          expect(t1(id)).toBeLessThanOrEqual(t1(chain[i]!) + slack);
        });
      }
      for (const point of curve.values()) {
        expect(point.t1.bound).toBeLessThanOrEqual(point.t1.value);
        expect(point.people.rotations + point.people.exchanges).toBeLessThanOrEqual(point.mostPeople);
      }
      for (const id of ['5%', '15%+hires']) expect(t1(`${id}+exchanges`)).toBe(t1(id));
      expect(Math.abs(t1('15%+hires') - exactT1(problem, solver))).toBeLessThanOrEqual(slack);
    }),
    { numRuns: 8, seed: 4, endOnFailure: true },
  );
});
