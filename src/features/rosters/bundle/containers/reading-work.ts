// What reading a file would cost, counted in its bytes before anything is built from them: a small file must not become days of work.
import { type BundleLimits } from '../limits';
import { type NamedFile } from './text-files';

/** Tags a workbook spends on one cell at most: the cell, its value, and its text in the list of shared texts. */
const TAGS_A_CELL = 8;
/** Bytes between two tags; a spreadsheet holds 32,767 characters in a cell. */
const LONGEST_TEXT = 1024 * 1024;

const TAG = 0x3c;
const COMMA = 0x2c;
const LINE_END = 0x0a;

/** Whether reading these parts of a workbook stays within the limits. */
export function workbookWithinWork(
  parts: Readonly<Record<string, Uint8Array>>,
  { cells }: BundleLimits,
): boolean {
  let tags = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    let last = 0;
    for (let at = bytes.indexOf(TAG); at >= 0; at = bytes.indexOf(TAG, at + 1)) {
      tags += 1;
      if (at - last > LONGEST_TEXT) return false;
      last = at;
    }
    if (bytes.length - last > LONGEST_TEXT) return false;
  }
  return tags <= cells * TAGS_A_CELL;
}

/** Whether CSV files have no more cells in all than the limits allow. */
export function csvWithinWork(files: readonly NamedFile[], { cells }: BundleLimits): boolean {
  let count = 0;
  for (const { bytes } of files) {
    for (const byte of bytes) if (byte === COMMA || byte === LINE_END) count += 1;
  }
  return count <= cells;
}
