// javascript-lp-solver behind the solver port: a second opinion for small models, in plain JavaScript.
import solver, { type Model, type SolveResult } from 'javascript-lp-solver';
import { isFeasible, type LinearModel } from '../linear/linear-model';
import { type Solution, type SolveOptions, type Solver } from '../solver-port';

export const JAVASCRIPT_LP_SOLVER_VERSION = '1.0.3';

/** Largest model it is given, in columns and in rows: its dense tableau grows with their product. */
export const SIZE_LIMIT = { columns: 600, rows: 800 } as const;

/** The model is too large for this solver; nothing was computed. */
export class ModelTooLargeError extends Error {
  readonly code = 'MODEL_TOO_LARGE';

  constructor(columns: number, rows: number) {
    const { columns: most, rows: mostRows } = SIZE_LIMIT;
    super(
      `模型过大（${columns} 列、${rows} 行），javascript-lp-solver 至多 ${most} 列、${mostRows} 行，请改用 highs / ` +
        `The model has ${columns} columns and ${rows} rows; javascript-lp-solver takes ${most} and ${mostRows}: use highs`,
    );
    this.name = 'ModelTooLargeError';
  }
}

/**
 * The time limit is its only limit: it counts no nodes, takes no start point and cannot be interrupted, so it belongs
 * in a thread that can be ended. The clock (milliseconds since any fixed point) tells a search that was finished from
 * one that ran out of time, which the package itself does not. Throws ModelTooLargeError above SIZE_LIMIT.
 */
export function javascriptLpSolver(clock: () => number): Solver {
  return {
    name: 'javascript-lp-solver',
    version: JAVASCRIPT_LP_SOLVER_VERSION,
    solve: (model, options) => solve(model, options, clock),
  };
}

function solve(model: LinearModel, options: SolveOptions, clock: () => number): Solution {
  const [columns, rows] = [model.cost.length, model.rowLower.length];
  if (columns > SIZE_LIMIT.columns || rows > SIZE_LIMIT.rows) throw new ModelTooLargeError(columns, rows);
  const definition = definitionOf(model, options.relaxed ?? false);
  if (definition === null) return INFEASIBLE;
  const timeout = Math.max(1, Math.floor(1000 * Math.min(options.timeLimitSeconds, MOST_SECONDS)));
  const began = clock();
  const answer = solver.Solve({ ...definition, timeout }) as SolveResult;
  // A simplex that went round in circles leaves a message and calls its branch infeasible: no proof of anything.
  const complete = clock() - began < timeout && messages() === 0;
  const integral = answer.isIntegral === true || Object.keys(definition.ints ?? {}).length === 0;
  const judgedModel = options.relaxed ? { ...model, integer: new Uint8Array(columns) } : model;
  const solution = judged(judgedModel, { answer, integral, complete });
  if (solution.point) options.onProgress?.(solution.value, solution.bound);
  return solution;
}

const TOLERANCE = 1e-9;

/** Keeps the milliseconds a safe number. */
const MOST_SECONDS = 1e6;

const INFEASIBLE: Solution = {
  status: 'INFEASIBLE',
  point: null,
  value: Number.POSITIVE_INFINITY,
  bound: Number.POSITIVE_INFINITY,
  cut: false,
};

const NOTHING_FOUND: Solution = {
  status: 'NOTHING_FOUND',
  point: null,
  value: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  cut: true,
};

function messages(): number {
  const { lastSolvedModel } = solver;
  return lastSolvedModel?.messages.length ?? 0;
}

interface Verdict {
  readonly answer: SolveResult;
  /** The package calls its point integral, or had no whole number to find. */
  readonly integral: boolean;
  /** The search came to its end. */
  readonly complete: boolean;
}

/**
 * What the answer is worth: a point counts only when the package calls it integral and it keeps every row, bound and
 * whole number of the model; it is optimal only when the search was completed.
 */
function judged(model: LinearModel, { answer, integral, complete }: Verdict): Solution {
  if (!answer.feasible) return complete ? INFEASIBLE : NOTHING_FOUND;
  if (answer.bounded === false || !integral) return NOTHING_FOUND;
  const point = pointOf(model, answer);
  if (!isFeasible(model, point)) return NOTHING_FOUND;
  const value = point.reduce((total, each, column) => total + each * model.cost[column]!, 0);
  return complete
    ? { status: 'OPTIMAL', point, value, bound: value, cut: false }
    : { status: 'FEASIBLE', point, value, bound: Number.NEGATIVE_INFINITY, cut: true };
}

/** Columns are counted from their lower bounds in the package's model; zeros are absent from its answer. */
function pointOf(model: LinearModel, answer: SolveResult): Float64Array {
  return Float64Array.from(model.cost, (_cost, column) => {
    const value = Number(answer[nameOf(column)] ?? 0) + originOf(model, column);
    return model.integer[column] ? Math.round(value) : value;
  });
}

const nameOf = (column: number): string => `x${column}`;

/** Where a column's own zero is: its lower bound (the next whole number for whole columns), or 0 for a free one. */
function originOf(model: LinearModel, column: number): number {
  const lower = model.columnLower[column]!;
  if (!Number.isFinite(lower)) return 0;
  return model.integer[column] ? Math.ceil(lower - TOLERANCE) : lower;
}

const COST = 'cost';

/** Null when a row without a free column cannot be kept. Zero coefficients and fixed columns are left out. */
function definitionOf(model: LinearModel, relaxed: boolean): Model | null {
  const definition = {
    optimize: COST,
    opType: 'min' as const,
    constraints: {} as Record<string, Record<string, number>>,
    variables: {} as Record<string, Record<string, number>>,
    ints: {} as Record<string, 1>,
    unrestricted: {} as Record<string, 1>,
  };
  for (let column = 0; column < model.cost.length; column++) addColumn(definition, model, column, relaxed);
  for (let row = 0; row < model.rowLower.length; row++) {
    if (!addRow(definition, model, row)) return null;
  }
  return definition;
}

type Definition = Pick<Required<Model>, 'ints' | 'unrestricted' | 'variables'> & {
  readonly constraints: Record<string, Record<string, number>>;
};

function addColumn(definition: Definition, model: LinearModel, column: number, relaxed: boolean): void {
  const [lower, upper] = [model.columnLower[column]!, model.columnUpper[column]!];
  const name = nameOf(column);
  if (lower === upper) return;
  const terms: Record<string, number> = {};
  if (model.cost[column] !== 0) terms[COST] = model.cost[column]!;
  if (Number.isFinite(upper)) {
    const bound = `u${column}`;
    definition.constraints[bound] = { max: upper - originOf(model, column) };
    terms[bound] = 1;
  }
  definition.variables[name] = terms;
  if (lower === Number.NEGATIVE_INFINITY) definition.unrestricted[name] = 1;
  if (!relaxed && model.integer[column]) definition.ints[name] = 1;
}

function addRow(definition: Definition, model: LinearModel, row: number): boolean {
  const name = `r${row}`;
  let [lower, upper] = [model.rowLower[row]!, model.rowUpper[row]!];
  const sums = new Map<number, number>();
  for (let k = model.rowStart[row]!; k < model.rowStart[row + 1]!; k++) {
    const column = model.columnIndex[k]!;
    const constant = model.value[k]! * originOf(model, column);
    lower -= constant;
    upper -= constant;
    if (nameOf(column) in definition.variables) sums.set(column, (sums.get(column) ?? 0) + model.value[k]!);
  }
  // An explicit 0 can make the package call a model infeasible that is not.
  const terms = [...sums].filter(([, coefficient]) => coefficient !== 0);
  if (terms.length === 0) return lower <= TOLERANCE && upper >= -TOLERANCE;
  for (const [column, coefficient] of terms) definition.variables[nameOf(column)]![name] = coefficient;
  definition.constraints[name] =
    lower === upper
      ? { equal: lower }
      : {
          ...(Number.isFinite(lower) ? { min: lower } : {}),
          ...(Number.isFinite(upper) ? { max: upper } : {}),
        };
  return true;
}
