// Any list as a workbook, by the same writer as the bundle: harmless cells, fixed header, codes as text.
import { runBundleTask } from './bundle-thread';
import { guardFormula } from './cells/cell-text';
import { DEFAULT_LIMITS } from './limits';
import { type Cell } from './raw-bundle';
import { type CellSheet } from './writing/roster-sheets';
import { type SheetLayout, type WorkbookColumn } from './writing/workbook-layout';

const NARROWEST = 8;
const WIDEST = 48;

function columnOf(cells: readonly Cell[]): WorkbookColumn {
  const widths = cells.map((cell) =>
    [...String(cell ?? '')].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 2),
  );
  const width = widths.reduce((most, each) => Math.max(most, each), NARROWEST);
  const asText = cells.slice(1).some((cell) => typeof cell === 'string');
  return { width: Math.min(WIDEST, width), asText, choices: [] };
}

function layoutOf({ name, rows }: CellSheet): SheetLayout {
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  );
  const columns = (rows[0] ?? []).map((_, column) => columnOf(rows.map((row) => row[column] ?? null)));
  return { name, rows: guarded, columns, marks: [] };
}

/** XLSX bytes; the first row of each sheet is its header. */
export function plainWorkbook(sheets: readonly CellSheet[]): Promise<Uint8Array> {
  const layouts = sheets.map(layoutOf);
  return runBundleTask({ kind: 'write', layouts, limits: DEFAULT_LIMITS }) as Promise<Uint8Array>;
}
