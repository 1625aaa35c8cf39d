// What a bundle may weigh at most; published in the documentation.

export interface BundleLimits {
  /** Bytes of an uploaded zip or workbook, and of all files of a folder. */
  readonly bytes: number;
  /** Bytes after inflating. */
  readonly inflatedBytes: number;
  /** Files inside a zip or parts inside a workbook. */
  readonly entries: number;
  /** Rows of all sheets, headers not counted. */
  readonly rows: number;
  /** Cells of all sheets, empty ones between full ones included. */
  readonly cells: number;
  /** Columns of one sheet. */
  readonly columns: number;
  /** Characters of one cell. */
  readonly cellLength: number;
  /** Seconds until reading is given up. */
  readonly seconds: number;
  /** Heap of the reading thread, MiB. */
  readonly heapMiB: number;
}

export const DEFAULT_LIMITS: BundleLimits = {
  bytes: 10 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  entries: 200,
  rows: 50_000,
  cells: 1_000_000,
  columns: 200,
  cellLength: 2000,
  seconds: 30,
  heapMiB: 384,
};
