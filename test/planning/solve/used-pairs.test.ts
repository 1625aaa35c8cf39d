// Pairs in use: a model of the nearest senders alone still holds the plan it starts from.
import fc from 'fast-check';
import { decodePlan } from '../../../src/planning/decode/decode-plan';
import { encodePlan } from '../../../src/planning/decode/encode-plan';
import { isFeasible } from '../../../src/planning/linear/linear-model';
import { pairKey } from '../../../src/planning/model/scope';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { polish } from '../../../src/planning/solve/polish';
import { NO_MOVES } from '../../../src/planning/solve/solve-tier';
import { usedPairs } from '../../../src/planning/solve/used-pairs';
import { type Solver } from '../../../src/planning/solver-port';
import { someMoves } from '../../builders';
import { testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';
import { anExchangeMove, anItinerantMove, aRotationMove, RURAL, rotations, scene } from '../../support/scene';
import { exactly, modelOf } from '../../support/staffing-models';

let solver: Solver;
beforeAll(async () => {
  solver = await testSolver();
});

test('rotations by group and host, exchanges by both groups, other moves not at all', () => {
  const { groups } = countyOf(createProblem(scene()));
  const groupOf = (staffNo: string) =>
    groups.find(({ members }) => members.some(({ teacher }) => teacher.staffNo === staffNo))!;
  expect(usedPairs(groups, someMoves({ itinerants: [anItinerantMove()] })).size).toBe(0);
  // T-1 .. T-5 are one group, T-9 is of another.
  expect(usedPairs(groups, someMoves({ rotations: rotations(3) }))).toEqual(
    new Set([pairKey(groupOf('T-1'), RURAL)]),
  );
  const moves = someMoves({
    rotations: [aRotationMove({ staffNo: 'T-9' })],
    exchanges: [anExchangeMove({ staffNo: 'T-1' })],
  });
  expect(usedPairs(groups, moves)).toEqual(
    new Set([pairKey(groupOf('T-9'), RURAL), pairKey(groupOf('T-1'), groupOf('R-1'))]),
  );
  const unknown = someMoves({ rotations: [aRotationMove({ staffNo: 'nobody' })] });
  expect(usedPairs(groups, unknown).size).toBe(0);
});

test('in random counties a plan is feasible in the model of its own pairs alone; without any pair nobody can go', () => {
  const seen = { pairs: 0, needed: 0 };
  fc.assert(
    fc.property(randomCounty({ pins: 'SAFE', schools: { min: 3, max: 7 } }), (roster) => {
      const model = modelOf(roster);
      const going = [...model.totals.rotations.get('all'), ...model.totals.exchanges.get('all')];
      const linear = model.builder.build(going.map(({ column }) => ({ column, coefficient: -1 })));
      const moves = decodePlan(model, polish(linear, exactly(solver, linear).point!, solver));
      const used = usedPairs(model.input.groups, moves);
      const few = modelOf(roster, { links: 'PAIRED', pairs: { nearest: 0, used } });
      const point = encodePlan(few, moves);
      expect(isFeasible(few.builder.build([]), point)).toBe(true);
      const people = moves.rotations.length + moves.exchanges.length;
      const { rotations: r, exchanges: e } = decodePlan(few, point);
      expect(r.length + e.length).toBe(people);
      const none = modelOf(roster, { links: 'PAIRED', pairs: { nearest: 0, used: new Set() } });
      expect(none.rotations.flows.flatMap(({ pairs }) => pairs)).toEqual([]);
      expect(usedPairs(model.input.groups, NO_MOVES).size).toBe(0);
      seen.pairs += used.size;
      if (people > 0) seen.needed += 1;
    }),
    { numRuns: 120, seed: 51, endOnFailure: true },
  );
  expect(seen.needed).toBeGreaterThan(15);
  expect(seen.pairs).toBeGreaterThan(30);
}, 120_000);
