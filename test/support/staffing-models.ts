// Staffing models of whole scopes and their exact optimum, for tests that compare models with each other.

import { type Roster } from '../../src/domain/roster';
import { type LinearModel } from '../../src/planning/linear/linear-model';
import { type Scope } from '../../src/planning/model/scope';
import { buildStaffingModel, type StaffingModel } from '../../src/planning/model/staffing-model';
import { type Measure } from '../../src/planning/plan';
import { countyOf } from '../../src/planning/planner';
import { createProblem } from '../../src/planning/problem';
import { type Solution, type Solver } from '../../src/planning/solver-port';

const ALL: readonly (Measure | 'EXCHANGE')[] = ['COVER', 'ITINERANT', 'ROTATION', 'HIRE', 'EXCHANGE'];

/** Every measure and cell, with the given links, unless the scope says otherwise. */
export function modelOf(roster: Roster, scope: Partial<Scope> = {}): StaffingModel {
  return buildStaffingModel({
    ...countyOf(createProblem(roster)),
    scope: { measures: ALL, cells: 'COUNTY', links: 'POOLED', ...scope },
  });
}

/** Solved to the last digit. */
export function exactly(solver: Solver, model: LinearModel): Solution {
  return solver.solve(model, {
    absoluteGap: 1e-9,
    nodeLimit: 100_000,
    iterationLimit: 10_000_000,
    timeLimitSeconds: 60,
  });
}
