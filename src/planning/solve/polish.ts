// Takes the solver's dust off a point: whole numbers are rounded and the rest is solved again around them.
import { type LinearModel, wholeColumnsAt } from '../linear/linear-model';
import { type Solver } from '../solver-port';

/** The point with exact whole numbers; the point itself when rounding them leaves no feasible rest. */
export function polish(model: LinearModel, point: Float64Array, solver: Solver): Float64Array {
  const solution = solver.solve(wholeColumnsAt(model, point), {
    absoluteGap: 0,
    nodeLimit: 0,
    iterationLimit: Number.MAX_SAFE_INTEGER,
    timeLimitSeconds: 60,
    relaxed: true,
  });
  return solution.point ?? point;
}
