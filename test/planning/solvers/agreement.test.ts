// Two independent solvers give the same optimum: on random models, and for tier 1 of small counties.
import fc from 'fast-check';
import { type Roster } from '../../../src/domain/roster';
import { type LinearModel, LinearModelBuilder } from '../../../src/planning/linear/linear-model';
import { buildStaffingModel } from '../../../src/planning/model/staffing-model';
import { countyOf, planCounty } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { type SolveOptions, type Solver } from '../../../src/planning/solver-port';
import { loadSolver } from '../../../src/planning/solvers';
import { ruralShortage } from '../../../src/planning/tiers';
import { fiveSchools } from '../../support/golden';
import { randomCounty } from '../../support/random-county';

const parts = { seed: 0, clock: () => performance.now() };
const OPTIONS: SolveOptions = {
  absoluteGap: 1e-6,
  nodeLimit: 100_000,
  iterationLimit: 1_000_000,
  timeLimitSeconds: 20,
};

let highs: Solver;
let second: Solver;
beforeAll(async () => {
  highs = await loadSolver('highs', parts);
  second = await loadSolver('javascript-lp-solver', parts);
});

const coefficient = fc.integer({ min: -4, max: 6 });
const smallModel: fc.Arbitrary<LinearModel> = fc
  .record({
    columns: fc.array(
      fc.record({ upper: fc.integer({ min: 0, max: 6 }), integer: fc.boolean(), cost: coefficient }),
      {
        minLength: 2,
        maxLength: 7,
      },
    ),
    rows: fc.array(
      fc.record({ terms: fc.array(coefficient, { minLength: 7, maxLength: 7 }), limit: coefficient }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ columns, rows }) => {
    const builder = new LinearModelBuilder();
    for (const { upper, integer } of columns) builder.column({ upper, integer });
    for (const { terms, limit } of rows) {
      builder.atMost(
        columns.map((_each, column) => ({ column, coefficient: terms[column]! })),
        limit,
      );
    }
    return builder.build(columns.map(({ cost }, column) => ({ column, coefficient: cost })));
  });

test('600 small random models: the same verdict and the same value', () => {
  fc.assert(
    fc.property(smallModel, (model) => {
      const [one, other] = [highs.solve(model, OPTIONS), second.solve(model, OPTIONS)];
      expect(other.status).toBe(one.status);
      if (one.status === 'OPTIMAL') expect(other.value).toBeCloseTo(one.value, 5);
    }),
    { numRuns: 600 },
  );
});

/** Tier 1 alone, over the pooled model of the rural shortage. */
function tierOne(roster: Roster): LinearModel {
  const county = countyOf(createProblem(roster));
  const scope = {
    measures: ['COVER', 'ITINERANT', 'ROTATION', 'HIRE'],
    cells: 'RURAL',
    links: 'POOLED',
  } as const;
  const model = buildStaffingModel({ ...county, scope });
  return model.builder.build(ruralShortage.express(model).expression);
}

test('tier 1 of five schools with seventy teachers is the same for both', () => {
  const model = tierOne(fiveSchools());
  const [one, other] = [
    highs.solve(model, OPTIONS),
    second.solve(model, { ...OPTIONS, timeLimitSeconds: 120 }),
  ];
  expect(other.status).toBe('OPTIMAL');
  expect(other.value).toBeCloseTo(one.value, 5);
}, 180_000);

test('tier 1 of random counties of three to five schools is the same for both', () => {
  const county = randomCounty({ pins: 'SAFE', schools: { min: 3, max: 5 } });
  const verdicts = fc.sample(county, { numRuns: 20, seed: 5 }).map((roster) => {
    const model = tierOne(roster);
    const [one, other] = [highs.solve(model, OPTIONS), second.solve(model, OPTIONS)];
    // What the second solver could not finish it must not call proven; a proven value is the same for both.
    if (other.status === 'OPTIMAL') expect(other.value).toBeCloseTo(one.value, 5);
    else expect(other.bound).toBe(Number.NEGATIVE_INFINITY);
    return other.status;
  });
  expect(verdicts.filter((status) => status === 'OPTIMAL').length).toBeGreaterThan(15);
}, 120_000);

test('a whole plan of the second solver passes the independent check, with the same tier 1', () => {
  const [roster] = fc.sample(randomCounty({ pins: 'NONE', rules: 'DEFAULT', schools: { min: 3, max: 3 } }), {
    numRuns: 1,
    seed: 11,
  });
  const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const problem = createProblem(roster!);
  const [one, other] = [highs, second].map((solver) => planCounty(problem, solver, options, parts.clock));
  if (one?.kind !== 'PLAN' || other?.kind !== 'PLAN') throw new Error(`${one?.kind}, ${other?.kind}`);
  expect(other.plan.check.violations).toEqual([]);
  expect(other.plan.solver.name).toBe('javascript-lp-solver');
  expect(other.plan.tiers[0]!.value).toBeCloseTo(one.plan.tiers[0]!.value, 5);
  expect(other.plan.tiers[0]!.before).toBeGreaterThan(other.plan.tiers[0]!.value);
}, 120_000);
