// The HiGHS adapter: a start ends a run as soon as the bound proves it, and never changes what is proven.
import { generateCounty } from '../../../examples/generator/generate-county';
import { PRESETS } from '../../../examples/generator/options';
import { type LinearModel } from '../../../src/planning/linear/linear-model';
import { buildStaffingModel } from '../../../src/planning/model/staffing-model';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { type Solution, type SolveOptions } from '../../../src/planning/solver-port';
import { TIERS } from '../../../src/planning/tiers';
import { testSolver } from '../../support/planning';

const LIMITS = { absoluteGap: 1e-6, nodeLimit: 10_000, iterationLimit: 1_000_000, timeLimitSeconds: 60 };

/** Tier 1 of two dozen schools, and its value before any move. */
function tierOne(): { readonly model: LinearModel; readonly before: number } {
  const county = countyOf(createProblem(generateCounty(PRESETS['24-schools'])));
  const { tier, scope } = TIERS[0]!;
  const staffing = buildStaffingModel({ ...county, scope });
  const model = staffing.builder.build(tier.express(staffing).expression);
  return { model, before: tier.before(county.facts, county.eligibleCount) };
}

async function solved(model: LinearModel, options: Partial<SolveOptions>) {
  let steps = 0;
  const onProgress = (): void => {
    steps += 1;
  };
  const solution: Solution = (await testSolver()).solve(model, { ...LIMITS, ...options, onProgress });
  return { solution, steps };
}

describe('a start', () => {
  const { model, before } = tierOne();
  const gap = 0.01 * before;

  test('within the gap ends the run once the bound proves it', async () => {
    const whole = await solved(model, {});
    expect(whole.solution.status).toBe('OPTIMAL');
    const { point, value } = whole.solution;
    const early = await solved(model, { start: point!, absoluteGap: gap });
    expect(early.steps).toBeLessThan(whole.steps);
    expect(early.solution.bound).toBeGreaterThanOrEqual(value - gap);
    expect(early.solution.bound).toBeLessThanOrEqual(value + 1e-6);
  });

  test('too far from the optimum changes nothing', async () => {
    const without = await solved(model, { absoluteGap: gap });
    const nobodyMoves = Float64Array.from(model.cost, (cost, column) =>
      cost > 0 ? model.columnUpper[column]! : 0,
    );
    const withStart = await solved(model, { absoluteGap: gap, start: nobodyMoves });
    expect(withStart).toEqual(without);
  });
});
