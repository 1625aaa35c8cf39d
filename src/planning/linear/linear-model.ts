// A linear model as data: columns, rows and nothing about any solver.

/** One term of a linear expression: a column and its coefficient. */
export interface Term {
  readonly column: number;
  readonly coefficient: number;
}
export type Expression = readonly Term[];

export interface LinearModel {
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 where a column takes whole numbers only. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row-wise (CSR) matrix without zero coefficients. */
  readonly rowStart: Int32Array;
  readonly columnIndex: Int32Array;
  readonly value: Float64Array;
}

export interface ColumnOptions {
  readonly lower?: number;
  readonly upper?: number;
  readonly integer?: boolean;
}

/** Collects columns and rows; identical calls give the identical model. */
export class LinearModelBuilder {
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly rows: { lower: number; upper: number; terms: Expression }[] = [];

  get columnCount(): number {
    return this.lower.length;
  }

  get rowCount(): number {
    return this.rows.length;
  }

  /** Adds a column, 0 <= x < infinity and continuous unless said otherwise, and returns its index. */
  column({ lower = 0, upper = Number.POSITIVE_INFINITY, integer = false }: ColumnOptions = {}): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(integer ? 1 : 0);
    return this.lower.length - 1;
  }

  upperOf(column: number): number {
    return this.upper[column] as number;
  }

  isInteger(column: number): boolean {
    return this.whole[column] === 1;
  }

  atMost(expression: Expression, limit: number): void {
    this.row(expression, Number.NEGATIVE_INFINITY, limit);
  }

  atLeast(expression: Expression, limit: number): void {
    this.row(expression, limit, Number.POSITIVE_INFINITY);
  }

  equal(expression: Expression, value: number): void {
    this.row(expression, value, value);
  }

  /** Adds lower <= expression <= upper; terms of the same column are summed, zero terms dropped. */
  row(expression: Expression, lower: number, upper: number): void {
    const terms = merged(expression);
    if (terms.length > 0 || lower > 0 || upper < 0) this.rows.push({ lower, upper, terms });
  }

  /** The model with the given cost (to be minimised). */
  build(objective: Expression): LinearModel {
    const cost = new Float64Array(this.columnCount);
    for (const { column, coefficient } of objective) cost[column]! += coefficient;
    const entries = this.rows.reduce((sum, row) => sum + row.terms.length, 0);
    const rowStart = new Int32Array(this.rows.length + 1);
    const columnIndex = new Int32Array(entries);
    const value = new Float64Array(entries);
    let next = 0;
    this.rows.forEach((row, i) => {
      rowStart[i] = next;
      for (const term of row.terms) {
        columnIndex[next] = term.column;
        value[next] = term.coefficient;
        next += 1;
      }
    });
    rowStart[this.rows.length] = next;
    return {
      cost,
      columnLower: Float64Array.from(this.lower),
      columnUpper: Float64Array.from(this.upper),
      integer: Uint8Array.from(this.whole),
      rowLower: Float64Array.from(this.rows, (row) => row.lower),
      rowUpper: Float64Array.from(this.rows, (row) => row.upper),
      rowStart,
      columnIndex,
      value,
    };
  }
}

/** k x expression. */
export function scaled(expression: Expression, factor: number): Expression {
  return expression.map(({ column, coefficient }) => ({ column, coefficient: coefficient * factor }));
}

/** Value of an expression at a point. */
export function evaluate(expression: Expression, point: ArrayLike<number>): number {
  return expression.reduce(
    (total, { column, coefficient }) => total + coefficient * (point[column] as number),
    0,
  );
}

/** The cost of a point. */
export function valueAt(model: LinearModel, point: Float64Array): number {
  return point.reduce((total, value, column) => total + value * model.cost[column]!, 0);
}

/** The model with every whole column fixed where the point has it. */
export function wholeColumnsAt(model: LinearModel, point: Float64Array): LinearModel {
  const columnLower = Float64Array.from(model.columnLower);
  const columnUpper = Float64Array.from(model.columnUpper);
  for (let column = 0; column < point.length; column++) {
    if (!model.integer[column]) continue;
    columnLower[column] = Math.round(point[column]!);
    columnUpper[column] = columnLower[column]!;
  }
  return { ...model, columnLower, columnUpper };
}

/** Whether a point keeps every bound, row and whole number, within the tolerance. */
export function isFeasible(model: LinearModel, point: Float64Array, tolerance = 1e-6): boolean {
  for (let column = 0; column < point.length; column++) {
    const value = point[column]!;
    if (value < model.columnLower[column]! - tolerance || value > model.columnUpper[column]! + tolerance)
      return false;
    if (model.integer[column] && Math.abs(value - Math.round(value)) > tolerance) return false;
  }
  for (let row = 0; row < model.rowLower.length; row++) {
    let activity = 0;
    for (let k = model.rowStart[row]!; k < model.rowStart[row + 1]!; k++) {
      activity += model.value[k]! * point[model.columnIndex[k]!]!;
    }
    if (activity < model.rowLower[row]! - tolerance || activity > model.rowUpper[row]! + tolerance)
      return false;
  }
  return true;
}

function merged(expression: Expression): Expression {
  const seen = new Set<number>();
  let repeated = false;
  for (const { column } of expression) {
    repeated ||= seen.has(column);
    seen.add(column);
  }
  if (!repeated) return expression.filter((term) => term.coefficient !== 0);
  const totals = new Map<number, number>();
  for (const { column, coefficient } of expression)
    totals.set(column, (totals.get(column) ?? 0) + coefficient);
  return [...totals]
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([column, coefficient]) => ({ column, coefficient }));
}
