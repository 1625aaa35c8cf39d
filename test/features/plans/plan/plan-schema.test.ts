// schema/plan.schema.json is what plans are written by, and plans of random counties keep to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PLAN_MOVES_SCHEMA, PLAN_SCHEMA, planSchema } from '../../../../src/features/plans/plan/plan-schema';
import { type ExplainedPlan, type PlanMoves } from '../../../../src/planning/plan';
import { planCounty } from '../../../../src/planning/planner';
import { createProblem, type Problem } from '../../../../src/planning/problem';
import { type Solver } from '../../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../../src/planning/solvers/highs';
import { randomCounty } from '../../../support/random-county';
import { scene } from '../../../support/scene';

const file = join(process.cwd(), 'schema', 'plan.schema.json');

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function planOf(problem: Problem, previous?: PlanMoves): ExplainedPlan | null {
  const base = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const options = { ...base, ...(previous ? { previous } : {}) };
  const outcome = planCounty(problem, solver, options, () => performance.now());
  return outcome.kind === 'PLAN' ? outcome.plan : null;
}

test('the published schema is what the program writes by (UPDATE_CONTRACTS=1 writes it anew)', () => {
  const schema: unknown = JSON.parse(JSON.stringify(planSchema()));
  if (process.env['UPDATE_CONTRACTS'] === '1') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
});

test('plans of random counties, made anew and from an earlier plan, keep to the schema to the last field', () => {
  let plans = 0;
  fc.assert(
    fc.property(randomCounty({ schools: { min: 3, max: 6 } }), (roster) => {
      const problem = createProblem(roster);
      const first = planOf(problem);
      if (!first) return;
      const again = planOf(problem, first);
      for (const plan of [first, again]) {
        const read: unknown = JSON.parse(JSON.stringify(plan));
        expect(PLAN_SCHEMA.parse(read)).toEqual(read);
        plans += 1;
      }
    }),
    { numRuns: 6, seed: 13, endOnFailure: true },
  );
  expect(plans).toBeGreaterThan(8);
});

test('an unknown field, an unknown reason and half a day are refused', () => {
  const plan = planOf(createProblem(scene()))!;
  const [first, ...rest] = plan.cells;
  expect(PLAN_SCHEMA.safeParse(plan).success).toBe(true);
  expect(PLAN_SCHEMA.safeParse({ ...plan, extra: 1 }).success).toBe(false);
  expect(PLAN_SCHEMA.safeParse({ ...plan, cells: [{ ...first, reason: 'BAD_LUCK' }, ...rest] }).success).toBe(
    false,
  );
  const travel = {
    staffNo: 'T-1',
    fromSchool: 'a',
    toSchool: 'b',
    stage: 'PRIMARY',
    subject: 'MUS',
    fillsFte: 0.1,
  };
  const withDays = (daysPerWeek: number) => ({ ...plan, itinerants: [{ ...travel, daysPerWeek }] });
  expect(PLAN_SCHEMA.safeParse(withDays(1)).success).toBe(true);
  expect(PLAN_SCHEMA.safeParse(withDays(0.5)).success).toBe(false);
});

test('the moves alone can be read from any plan document', () => {
  const plan = planOf(createProblem(scene()))!;
  expect(PLAN_MOVES_SCHEMA.parse(JSON.parse(JSON.stringify(plan)))).toEqual({
    covers: plan.covers,
    itinerants: plan.itinerants,
    rotations: plan.rotations,
    exchanges: plan.exchanges,
    hires: plan.hires,
  });
});
