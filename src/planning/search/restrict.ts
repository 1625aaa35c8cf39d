// The model that is left when some columns are held at known values: held columns and settled rows are gone.
import { type LinearModel } from '../linear/linear-model';

export interface Restriction {
  readonly model: LinearModel;
  /** Original column of each column of the restricted model. */
  readonly kept: Int32Array;
  /** Cost of the held columns. */
  readonly heldCost: number;
}

/** Slack for rows that the held values already fill up to rounding. */
const DUST = 1e-9;

/** Holds every column whose `free` mark is 0 at its value in `point`. */
export function restrict(model: LinearModel, free: Uint8Array, point: Float64Array): Restriction {
  const kept = Int32Array.from(model.cost.keys()).filter((column) => free[column] === 1);
  const position = new Int32Array(model.cost.length).fill(-1);
  kept.forEach((column, i) => {
    position[column] = i;
  });
  let heldCost = 0;
  for (let column = 0; column < point.length; column++) {
    if (position[column]! < 0) heldCost += model.cost[column]! * point[column]!;
  }
  return { model: { ...columnsOf(model, kept), ...rowsOf(model, position, point) }, kept, heldCost };
}

/** The whole point again from a point of the restricted model. */
export function extend({ kept }: Restriction, inner: Float64Array, outer: Float64Array): Float64Array {
  const point = Float64Array.from(outer);
  kept.forEach((column, i) => {
    point[column] = inner[i]!;
  });
  return point;
}

type Columns = Pick<LinearModel, 'cost' | 'columnLower' | 'columnUpper' | 'integer'>;

function columnsOf(model: LinearModel, kept: Int32Array): Columns {
  return {
    cost: Float64Array.from(kept, (column) => model.cost[column]!),
    columnLower: Float64Array.from(kept, (column) => model.columnLower[column]!),
    columnUpper: Float64Array.from(kept, (column) => model.columnUpper[column]!),
    integer: Uint8Array.from(kept, (column) => model.integer[column]!),
  };
}

function rowsOf(
  model: LinearModel,
  position: Int32Array,
  point: Float64Array,
): Omit<LinearModel, keyof Columns> {
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const rowStart = [0];
  const columnIndex: number[] = [];
  const value: number[] = [];
  for (let row = 0; row < model.rowLower.length; row++) {
    let held = 0;
    for (let k = model.rowStart[row]!; k < model.rowStart[row + 1]!; k++) {
      const column = model.columnIndex[k]!;
      if (position[column]! < 0) {
        held += model.value[k]! * point[column]!;
        continue;
      }
      columnIndex.push(position[column]!);
      value.push(model.value[k]!);
    }
    if (columnIndex.length === rowStart[rowStart.length - 1]) continue;
    rowLower.push(model.rowLower[row]! - held - DUST);
    rowUpper.push(model.rowUpper[row]! - held + DUST);
    rowStart.push(columnIndex.length);
  }
  return {
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    rowStart: Int32Array.from(rowStart),
    columnIndex: Int32Array.from(columnIndex),
    value: Float64Array.from(value),
  };
}
