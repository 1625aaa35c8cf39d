// A sheet of any workbook before anything is understood: cells, and which of them are merged.
import { type Cell } from '../bundle';
import { type Merge } from '../bundle/containers/workbook';

export interface Grid {
  /** Name of the file it came in. */
  readonly file: string;
  /** Name of the sheet; of the file without its ending in a CSV. */
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Serial numbers of days count from 1904. */
  readonly from1904: boolean;
}

/** Rows with the value of every merged area in each of its cells. */
export function spread({ rows, merges }: Grid): readonly (readonly Cell[])[] {
  const cells = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? null;
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row += 1)
      for (let col = startCol; col <= endCol; col += 1) cells[row]![col] = value;
  }
  return cells;
}
