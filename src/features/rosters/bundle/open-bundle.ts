// A path or an uploaded file -> raw bundle, whichever container it is.
import { readFile, stat } from 'node:fs/promises';
import { type BundleReport } from './bundle-issue';
import {
  NOT_FOUND,
  tooLarge,
  tooManyCells,
  tooManyColumns,
  tooManyRows,
  UNKNOWN_CONTAINER,
} from './containers/container-problems';
import { filesInFolder } from './containers/folder';
import { csvWithinWork, workbookWithinWork } from './containers/reading-work';
import { bundleOfFiles, type NamedFile } from './containers/text-files';
import { bundleOfSheets, sheetsOfOds, sheetsOfXls, sheetsOfXlsx, withinLimits } from './containers/workbook';
import { filesInZip, inflate } from './containers/zip';
import { type BundleLimits } from './limits';
import { type RawBundle } from './raw-bundle';

/** A file as it was uploaded. */
export interface BundleUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A path of a folder, zip or workbook, or an uploaded zip or workbook. */
export type BundleSource = string | BundleUpload;

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function openFiles(
  files: readonly NamedFile[],
  limits: BundleLimits,
  report: BundleReport,
): RawBundle | null {
  if (csvWithinWork(files, limits)) return bundleOfFiles(files, report);
  report.issue({ sheet: null }, tooManyCells(limits.cells));
  return null;
}

async function openFile(
  bytes: Uint8Array,
  limits: BundleLimits,
  report: BundleReport,
): Promise<RawBundle | null> {
  if (bytes.length > limits.bytes) {
    report.issue({ sheet: null }, tooLarge(limits.bytes));
    return null;
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const sheets = await sheetsOfXls(bytes, report);
    return sheets && bundleOfSheets(sheets, report);
  }
  if (!startsWith(bytes, 0x50, 0x4b)) {
    report.issue({ sheet: null }, UNKNOWN_CONTAINER);
    return null;
  }
  const parts = inflate(bytes, limits, report);
  if (parts === null) return null;
  const isOds = Object.hasOwn(parts, 'content.xml');
  if (!isOds && !Object.hasOwn(parts, '[Content_Types].xml'))
    return openFiles(filesInZip(parts), limits, report);
  if (!workbookWithinWork(parts, limits)) {
    report.issue({ sheet: null }, tooManyCells(limits.cells));
    return null;
  }
  const sheets = await (isOds ? sheetsOfOds : sheetsOfXlsx)(parts, report);
  return sheets && bundleOfSheets(sheets, report);
}

async function openPath(path: string, limits: BundleLimits, report: BundleReport): Promise<RawBundle | null> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return openFiles(await filesInFolder(path, limits, report), limits, report);
    if (entry.isFile() && entry.size > limits.bytes) {
      report.issue({ sheet: null, value: path }, tooLarge(limits.bytes));
      return null;
    }
    if (entry.isFile()) return await openFile(new Uint8Array(await readFile(path)), limits, report);
    report.issue({ sheet: null, value: path }, UNKNOWN_CONTAINER);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    report.issue({ sheet: null, value: path }, NOT_FOUND);
  }
  return null;
}

/** The sheets of a bundle; null after an issue that leaves nothing to look at. */
export async function openBundle(
  source: BundleSource,
  limits: BundleLimits,
  report: BundleReport,
): Promise<RawBundle | null> {
  const raw =
    typeof source === 'string'
      ? await openPath(source, limits, report)
      : await openFile(source.bytes, limits, report);
  if (raw === null) return null;
  const { rows, columns } = withinLimits(raw, limits);
  if (!rows) report.issue({ sheet: null }, tooManyRows(limits.rows));
  if (columns !== null) report.issue({ sheet: columns }, tooManyColumns(limits.columns));
  return rows && columns === null ? raw : null;
}
