// Takes the solver's dust off a point: whole numbers are rounded and the rest is solved again around them.
import { type LinearModel } from '../linear/linear-model';
import { type Solver } from '../solver-port';

/** The point with exact whole numbers; the point itself when rounding them leaves no feasible rest. */
export function polish(model: LinearModel, point: Float64Array, solver: Solver): Float64Array {
  const columnLower = Float64Array.from(model.columnLower);
  const columnUpper = Float64Array.from(model.columnUpper);
  for (let column = 0; column < point.length; column++) {
    if (!model.integer[column]) continue;
    const whole = Math.round(point[column]!);
    columnLower[column] = whole;
    columnUpper[column] = whole;
  }
  const solution = solver.solve(
    { ...model, columnLower, columnUpper },
    {
      absoluteGap: 0,
      nodeLimit: 0,
      iterationLimit: Number.MAX_SAFE_INTEGER,
      timeLimitSeconds: 60,
      relaxed: true,
    },
  );
  return solution.point ?? point;
}
