// A mixed-integer linear model as plain lists: columns, rows and terms, turned into sparse arrays for HiGHS.
import { type ModelData } from 'highs';

/** Coefficient of each column, and what the columns do not change. */
export interface Objective {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly constant: number;
  /** Value before any move. */
  readonly before: number;
}

export interface LinearModel {
  /** Adds a column 0 <= x <= upper; returns its index. */
  readonly column: (upper: number, kind: 'WHOLE' | 'REAL', lower?: number) => number;
  /** Adds the row lower <= sum of terms <= upper; terms of one column add up. Returns its index. */
  readonly row: (lower: number, upper: number, terms?: Terms) => number;
  /** Adds to a coefficient of an existing row. */
  readonly term: (row: number, column: number, coefficient: number) => void;
  readonly isWhole: (column: number) => boolean;
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly data: () => ModelData;
}

export type Terms = readonly (readonly [column: number, coefficient: number])[];

export function newLinearModel(): LinearModel {
  const lowers: number[] = [];
  const uppers: number[] = [];
  const whole: boolean[] = [];
  const rows: { lower: number; upper: number; terms: Map<number, number> }[] = [];
  const term = (row: number, column: number, coefficient: number): void => {
    const { terms } = rows[row]!;
    terms.set(column, (terms.get(column) ?? 0) + coefficient);
  };
  return {
    column: (upper, kind, lower = 0) => {
      lowers.push(lower);
      uppers.push(upper);
      return whole.push(kind === 'WHOLE') - 1;
    },
    row: (lower, upper, terms = []) => {
      const index = rows.push({ lower, upper, terms: new Map() }) - 1;
      for (const [column, coefficient] of terms) term(index, column, coefficient);
      return index;
    },
    term,
    isWhole: (column) => whole[column] ?? false,
    size: () => ({ columns: whole.length, rows: rows.length }),
    data: () => {
      const starts = new Int32Array(rows.length + 1);
      const entries = rows.flatMap((row, i) => {
        const list = [...row.terms].filter(([, coefficient]) => coefficient !== 0);
        starts[i + 1] = starts[i]! + list.length;
        return list;
      });
      return {
        numCols: whole.length,
        numRows: rows.length,
        colCost: new Float64Array(whole.length),
        colLower: Float64Array.from(lowers),
        colUpper: Float64Array.from(uppers),
        rowLower: Float64Array.from(rows, (row) => row.lower),
        rowUpper: Float64Array.from(rows, (row) => row.upper),
        integrality: Int32Array.from(whole, (isWhole) => (isWhole ? 1 : 0)),
        matrix: {
          format: 'csr',
          numRows: rows.length,
          numCols: whole.length,
          starts,
          indices: Int32Array.from(entries, ([column]) => column),
          values: Float64Array.from(entries, ([, coefficient]) => coefficient),
        },
      };
    },
  };
}

/** Value of an objective at a point. */
export function valueAt(objective: Objective, point: ArrayLike<number>): number {
  return objective.terms.reduce((sum, [column, c]) => sum + c * (point[column] ?? 0), objective.constant);
}
