// The price list: what one unit more is worth, compared with a county whose rule set really is one unit wider.
import fc from 'fast-check';
import { priceList } from '../../../src/planning/explain/price-list';
import { type Price } from '../../../src/planning/plan/explanation';
import { countyOf, planCounty } from '../../../src/planning/planner';
import { createProblem, type Problem } from '../../../src/planning/problem';
import { type Settings } from '../../../src/planning/settings';
import { type Solver } from '../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../src/planning/solvers/highs';
import { exactT1 } from '../../support/exact-tiers';
import { randomCounty } from '../../support/random-county';
import { scene } from '../../support/scene';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };

function pricesOf(problem: Problem): { readonly t1: number; readonly prices: readonly Price[] } | null {
  const outcome = planCounty(problem, solver, options, () => performance.now());
  if (outcome.kind !== 'PLAN') return null;
  return { t1: outcome.plan.tiers[0]!.value, prices: outcome.plan.explanation.prices };
}

/** The problem with the limit really one unit wider, made without the planner's own relaxations; null for the rest. */
function widened(problem: Problem, { limit, school }: Price): Problem | null {
  const { settings, roster } = problem;
  const set = (change: Partial<Settings>): Problem => ({ ...problem, settings: { ...settings, ...change } });
  const reach = settings['itinerant-reach'];
  const schools = (change: 'freeBeds' | 'authorisedPosts'): Problem => ({
    ...problem,
    roster: {
      ...roster,
      schools: roster.schools.map((row) => {
        if (row.code !== school) return row;
        const least =
          change === 'authorisedPosts'
            ? (countyOf(problem).facts.schoolByCode.get(row.code)?.staffInPost ?? 0)
            : 0;
        return { ...row, [change]: Math.max(least, row[change]) + 1 };
      }),
    },
  });
  switch (limit) {
    case 'hiring-budget':
      return set({ 'hiring-budget': { enabled: true, budget: settings['hiring-budget'].budget + 1 } });
    case 'itinerant-days':
      return set({ 'itinerant-reach': { ...reach, days: reach.days + 1 } });
    case 'itinerant-km':
      return set({ 'itinerant-reach': { ...reach, km: reach.km + 1 } });
    case 'cover-share':
      return set({ cover: { enabled: true, share: Math.min(1, settings.cover.share + 0.1) } });
    case 'beds':
      return schools('freeBeds');
    case 'posts':
      return schools('authorisedPosts');
    default:
      return null;
  }
}

test('in random counties prices are proven and equal to what the wider limit really brings', () => {
  const worth = new Map<string, number>();
  fc.assert(
    fc.property(randomCounty({ schools: { min: 4, max: 8 } }), (roster) => {
      const problem = createProblem(roster);
      const found = pricesOf(problem);
      if (!found) return;
      for (const price of found.prices) {
        expect(price.status).toBe('PROVEN');
        expect(price.fall).toBeLessThanOrEqual(price.atMost + 1e-9);
        const wider = widened(problem, price);
        if (!wider) continue;
        const real = found.t1 - exactT1(wider, solver);
        expect(price.fall).toBeLessThanOrEqual(real + 1e-5);
        expect(price.atMost).toBeGreaterThanOrEqual(real - 1e-5);
        if (price.fall > 0.01) worth.set(price.limit, (worth.get(price.limit) ?? 0) + 1);
      }
    }),
    { numRuns: 12, seed: 21, endOnFailure: true },
  );
  expect(worth.size).toBeGreaterThan(2);
});

test('switched-off rules have no price, and without a plan to improve nothing is asked of the solver', () => {
  const problem = createProblem(
    scene({ rules: { cover: { enabled: false }, 'itinerant-reach': { enabled: false } } }),
  );
  const limits = pricesOf(problem)!.prices.map(({ limit }) => limit);
  expect(limits).not.toContain('cover-share');
  expect(limits).not.toContain('itinerant-km');
  expect(limits).toContain('hiring-budget');
  const county = countyOf(problem);
  const stopped = {
    county,
    moves: { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] },
    t1: 1,
  };
  expect(priceList({ ...stopped, solver, secondsLeft: () => 0, shouldStop: () => false })).toEqual([]);
});
