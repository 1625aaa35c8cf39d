// Settled amounts: crumbs of the search go, decisions stay, and an unchanged county planned again is the same plan.
import fc from 'fast-check';
import { type ExplainedPlan, type PlanMoves } from '../../../src/planning/plan';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { settleAmounts } from '../../../src/planning/solve/settle-amounts';
import { standingOf } from '../../../src/planning/solve/tier-results';
import { fiveSchools } from '../../support/golden';
import { planOf, testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';

const CRUMB = 2.5e-7;

async function settled(moves: PlanMoves): Promise<PlanMoves> {
  const county = countyOf(createProblem(fiveSchools()));
  const budget = {
    phases: [],
    neighbourhoodNodes: 0,
    neighbourhoodIterations: 0,
    secondsLeft: () => 60,
    shouldStop: () => false,
  };
  return settleAmounts({ county, solver: await testSolver(), budgetOf: () => budget }, moves);
}

test('crumbs added to a plan are taken off, and every decision stays', async () => {
  const outcome = await planOf(fiveSchools(), { withPrices: false });
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  const { covers, itinerants, rotations, exchanges, hires } = outcome.plan;
  const plan = { covers, itinerants, rotations, exchanges, hires };
  expect(covers.length).toBeGreaterThan(3);
  const [first, ...rest] = covers;
  const crumbed = { ...plan, covers: [{ ...first!, fte: first!.fte - CRUMB }, ...rest] };
  expect(crumbed).not.toEqual(plan);
  const county = countyOf(createProblem(fiveSchools()));
  expect(standingOf(county, crumbed).legal).toBe(true);
  expect(await settled(crumbed)).toEqual(plan);
}, 60_000);

test('random counties planned again unchanged: no difference at all', async () => {
  let plans = 0;
  const rosters = fc.sample(randomCounty({ schools: { min: 3, max: 7 } }), { numRuns: 25, seed: 11 });
  for (const roster of rosters) {
    const first = await planOf(roster, { withPrices: false });
    if (first.kind !== 'PLAN') continue;
    const again = await planOf(roster, { withPrices: false, previous: first.plan });
    if (again.kind !== 'PLAN') throw new Error(again.kind);
    const movesOf = ({ covers, itinerants, rotations, exchanges, hires }: ExplainedPlan): PlanMoves => ({
      covers,
      itinerants,
      rotations,
      exchanges,
      hires,
    });
    expect(movesOf(again.plan)).toEqual(movesOf(first.plan));
    expect(again.plan.replanning).toMatchObject({
      change: { value: 0, bound: 0, status: 'PROVEN' },
      difference: { added: [], removed: [], changed: [] },
    });
    plans += 1;
  }
  expect(plans).toBeGreaterThan(10);
}, 120_000);
