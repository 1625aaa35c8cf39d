// A price is called proven when the solver's bound says so, and not otherwise.
import { priceList } from '../../../src/planning/explain/price-list';
import { type Price } from '../../../src/planning/plan/explanation';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { type Solver } from '../../../src/planning/solver-port';
import { planOf, testSolver } from '../../support/planning';
import { scene } from '../../support/scene';

/** The solver with bounds that are lower than what it proved. */
function lessSure(solver: Solver, by: number): Solver {
  const solve: Solver['solve'] = (model, options) => {
    const solution = solver.solve(model, options);
    return { ...solution, bound: solution.bound - by };
  };
  return { name: solver.name, version: solver.version, solve };
}

async function pricesWith(by: number): Promise<readonly Price[]> {
  const roster = scene();
  const outcome = await planOf(roster, { withPrices: false });
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  return priceList({
    county: countyOf(createProblem(roster)),
    moves: outcome.plan,
    t1: outcome.plan.tiers[0]!.value,
    solver: lessSure(await testSolver(), by),
    secondsLeft: () => 60,
    shouldStop: () => false,
  });
}

test('with the bounds that the solver proves every price is proven', async () => {
  const prices = await pricesWith(0);
  expect(prices.length).toBeGreaterThan(5);
  expect(new Set(prices.map(({ status }) => status))).toEqual(new Set(['PROVEN']));
});

test('with a bound one lower none is, and what the limit could bring at most is one more', async () => {
  const [sure, unsure] = [await pricesWith(0), await pricesWith(1)];
  expect(unsure.map(({ limit, status }) => [limit, status])).toEqual(
    sure.map(({ limit }) => [limit, 'BOUNDED']),
  );
  unsure.forEach(({ atMost, fall }, i) => {
    expect(fall).toBeCloseTo(sure[i]!.fall, 6);
    expect(atMost).toBeGreaterThanOrEqual(fall + 1 - 1e-6);
  });
});
