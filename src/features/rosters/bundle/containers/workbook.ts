// A bundle as a workbook: sheets by name, dates as ISO text, rules as a table or as JSON text.
import { type SheetName } from '../../../../domain/sheet';
import { type BundleReport } from '../bundle-issue';
import { cellText } from '../cells/cell-text';
import { type BundleLimits } from '../limits';
import { type Cell, partNamed, type RawBundle, type RawSheet } from '../raw-bundle';
import { DAMAGED } from './container-problems';
import { rulesOfSheets } from './rules-sheet';
import { storedZip } from './zip';

/** Corners of merged cells, both ends included, counted from 0. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly merges?: readonly Merge[] | undefined;
  readonly rows: readonly (readonly unknown[])[];
}

export function plainCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return null;
}

/** Formatting alone stretches rows far to the right. */
export function withoutBlankEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cellText(cell) !== '') + 1);
}

/** Cells of a sheet; a hole in a row is an empty cell. */
function rawSheet(sheet: WorkbookSheet): RawSheet {
  const cells = Array.from(sheet.rows, (row) => Array.from(row ?? [], plainCell));
  spreadDown(cells, sheet.merges ?? []);
  const rows = cells.map(withoutBlankEnd);
  while (rows.at(-1)?.length === 0) rows.pop();
  return { label: sheet.name, rows };
}

/** A cell merged downwards speaks for each of its rows: a school beside its people. */
function spreadDown(rows: Cell[][], merges: readonly Merge[]): void {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    if (startCol !== endCol) continue;
    const value = rows[startRow]?.[startCol] ?? null;
    for (const row of rows.slice(startRow + 1, endRow + 1)) row[startCol] = value;
  }
}

export function bundleOfSheets(workbook: readonly WorkbookSheet[], report: BundleReport): RawBundle {
  const sheets: Partial<Record<SheetName, RawSheet>> = {};
  const extra: { rules?: RawSheet; hiring?: RawSheet } = {};
  for (const sheet of workbook) {
    const part = partNamed(sheet.name);
    if (part === null) continue;
    const taken = part === 'rules' || part === 'hiring' ? extra[part] : sheets[part];
    if (taken) {
      report.issue(
        { sheet: sheet.name },
        {
          code: 'ROSTER_REPEATED_FILE',
          zh: `与工作表 ${taken.label} 是同一张表`,
          en: `Holds the same sheet as ${taken.label}`,
          hintZh: '每张表只保留一个工作表',
          hintEn: 'Keep one sheet of each kind',
        },
      );
    } else if (part === 'rules' || part === 'hiring') extra[part] = rawSheet(sheet);
    else sheets[part] = rawSheet(sheet);
  }
  const rules = rulesOfSheets(extra.rules, extra.hiring, report);
  return { sheets, rules, labelOf: (name) => name };
}

/**
 * Sheets of an XLSX workbook whose parts were inflated under the caps already. Only in a worker thread: the reader
 * is an ES module, and a workbook is somebody else's.
 */
export async function sheetsOfXlsx(
  parts: Readonly<Record<string, Uint8Array>>,
  report: BundleReport,
): Promise<readonly WorkbookSheet[] | null> {
  const { readXlsx } = await import('hucre/xlsx');
  return opened(() => readXlsx(storedZip(parts)), report);
}

/** Sheets of a workbook in the format before 2007. */
export async function sheetsOfXls(
  bytes: Uint8Array,
  report: BundleReport,
): Promise<readonly WorkbookSheet[] | null> {
  const { readXls } = await import('hucre/xlsx');
  return opened(() => readXls(bytes), report);
}

async function opened(
  read: () => Promise<{ sheets: readonly WorkbookSheet[] }>,
  report: BundleReport,
): Promise<readonly WorkbookSheet[] | null> {
  try {
    return (await read()).sheets;
  } catch {
    report.issue({ sheet: null }, DAMAGED);
    return null;
  }
}

/** Sheets of an OpenDocument spreadsheet whose parts were inflated under the caps already. */
export async function sheetsOfOds(
  parts: Readonly<Record<string, Uint8Array>>,
  report: BundleReport,
): Promise<readonly WorkbookSheet[] | null> {
  const { readOds } = await import('hucre/ods');
  return opened(() => readOds(storedZip(parts)), report);
}

export function withinLimits(
  raw: RawBundle,
  limits: BundleLimits,
): { rows: boolean; columns: string | null } {
  let rows = 0;
  let columns: string | null = null;
  for (const sheet of Object.values(raw.sheets)) {
    rows += Math.max(0, sheet.rows.length - 1);
    if (sheet.rows.some((row) => row.length > limits.columns)) columns ??= sheet.label;
  }
  return { rows: rows <= limits.rows, columns };
}
