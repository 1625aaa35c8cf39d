// Tiers of a small county solved to the last digit, for tests that compare one county with another.

import { evaluate } from '../../src/planning/linear/linear-model';
import { type Scope } from '../../src/planning/model/scope';
import { buildStaffingModel, type StaffingModel } from '../../src/planning/model/staffing-model';
import { countyOf } from '../../src/planning/planner';
import { type Problem } from '../../src/planning/problem';
import { type RuleId, type Settings } from '../../src/planning/settings';
import { type Solver } from '../../src/planning/solver-port';
import { otherShortage } from '../../src/planning/tiers/other-shortage';
import { ruralShortage } from '../../src/planning/tiers/rural-shortage';

const ONE_WAY = ['COVER', 'ITINERANT', 'ROTATION', 'HIRE'] as const;
const COUNTY: Scope = { measures: ONE_WAY, cells: 'COUNTY', links: 'POOLED' };

function modelOf(problem: Problem): StaffingModel {
  return buildStaffingModel({ ...countyOf(problem), scope: COUNTY });
}

function solved(model: StaffingModel, objective: Parameters<typeof evaluate>[0], solver: Solver): number {
  const solution = solver.solve(model.builder.build(objective), {
    absoluteGap: 1e-9,
    nodeLimit: 100_000,
    iterationLimit: 10_000_000,
    timeLimitSeconds: 60,
  });
  if (!solution.point) throw new Error(`The county has no plan: ${solution.status}`);
  return evaluate(objective, solution.point);
}

/** Least tier 1. */
export function exactT1(problem: Problem, solver: Solver): number {
  const model = modelOf(problem);
  return solved(model, ruralShortage.express(model).expression, solver);
}

/** Least tier 3 with tier 1 at most `t1`. */
export function exactT3(problem: Problem, t1: number, solver: Solver): number {
  const model = modelOf(problem);
  model.builder.atMost(ruralShortage.express(model).expression, t1 + 1e-7);
  return solved(model, otherShortage.express(model).expression, solver);
}

/** Least shortage of one cell, whatever becomes of the others. */
export function leastShortage(problem: Problem, cell: string, solver: Solver): number {
  const model = modelOf(problem);
  const columns = model.shortages.filter((entry) => entry.cell.id === cell);
  return solved(
    model,
    columns.map(({ column }) => ({ column, coefficient: 1 })),
    solver,
  );
}

/** The same county with rules switched off. */
export function withRulesOff(problem: Problem, rules: readonly RuleId[]): Problem {
  const settings = { ...problem.settings } as Record<RuleId, object>;
  for (const rule of rules) settings[rule] = { ...problem.settings[rule], enabled: false };
  return { ...problem, settings: settings as unknown as Settings };
}
