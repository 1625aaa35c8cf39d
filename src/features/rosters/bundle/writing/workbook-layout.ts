// How the sheets of a workbook look: drop-downs, text columns, widths, marks. Plain data for the writing thread.
import { SHEETS } from '../../../../domain/roster';
import { SHEET_NAMES, type SheetColumn, type SheetName } from '../../../../domain/sheet';
import { type Language } from '../cells/cell-format';
import { formatOf } from '../cells/format-of';
import { type Cell, chineseName } from '../raw-bundle';
import { type CellSheet } from './roster-sheets';

export interface CellMark {
  /** Row and column counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface WorkbookColumn {
  readonly width: number;
  /** Digits stay as typed: codes, identity numbers, dates. */
  readonly asText: boolean;
  /** Values of the drop-down; empty when there is none. */
  readonly choices: readonly string[];
}

export interface SheetLayout {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly WorkbookColumn[];
  readonly marks: readonly CellMark[];
}

/** Drop-downs reach this many rows below the data, for rows still to be typed. */
export const SPARE_ROWS = 1000;

function columnsOf(columns: readonly SheetColumn[], language: Language): readonly WorkbookColumn[] {
  return columns.map(({ key, header, value }) => {
    const title = language === 'zh' ? header : key;
    const format = formatOf(value);
    const width = Math.max(
      10,
      [...title].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 2),
    );
    const { type } = format.schema;
    const choices = format.choices?.(language) ?? [];
    return { width, asText: type === 'string' || type === 'array', choices };
  });
}

function isSheetName(name: string): name is SheetName {
  return SHEET_NAMES.some((known) => known === name);
}

/** Layout of sheets as this program writes them. */
export function layoutOf(sheets: readonly CellSheet[], language: Language): readonly SheetLayout[] {
  return sheets.map(({ name, rows }) => ({
    name: language === 'zh' ? chineseName(name) : name,
    rows,
    columns: isSheetName(name) ? columnsOf(SHEETS[name].list, language) : [],
    marks: [],
  }));
}
