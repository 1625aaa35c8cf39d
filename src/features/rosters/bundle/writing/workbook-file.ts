// Sheets -> XLSX bytes, and marks into an uploaded XLSX. Only in a worker thread: the writer is an ES module.
import { storedZip } from '../containers/zip';
import { type CellMark, type SheetLayout, SPARE_ROWS } from './workbook-layout';

/** Author of the comments, by which earlier marks are recognised and taken off again. */
export const MARK_AUTHOR = '数据检查 roster check';

const HEADER_STYLE = { font: { bold: true } };
const MARK_STYLE = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } } as const;

const comment = (text: string): { text: string; author: string } => ({ text, author: MARK_AUTHOR });

/** Bytes of a workbook with drop-downs, text columns, a fixed header row and marked cells. */
export async function workbookBytes(layouts: readonly SheetLayout[]): Promise<Uint8Array> {
  const { writeXlsx, colToLetter } = await import('hucre/xlsx');
  const sheets = layouts.map(({ name, rows, columns, marks }) => {
    const cells = new Map<string, object>();
    for (const [column, value] of (rows[0] ?? []).entries())
      cells.set(`0,${column}`, { value, style: HEADER_STYLE });
    for (const { row, column, text } of marks) {
      cells.set(`${row},${column}`, {
        value: rows[row]?.[column] ?? null,
        style: MARK_STYLE,
        comment: comment(text),
      });
    }
    return {
      name,
      rows: rows.map((row) => [...row]),
      columns: columns.map(({ width, asText }) => ({ width, ...(asText ? { numFmt: '@' } : {}) })),
      cells,
      freezePane: { rows: 1 },
      dataValidations: columns.flatMap(({ choices }, index) => {
        const letter = colToLetter(index);
        const range = `${letter}2:${letter}${rows.length + SPARE_ROWS}`;
        return choices.length === 0
          ? []
          : [
              {
                type: 'list' as const,
                values: [...choices],
                range,
                allowBlank: true,
                showErrorMessage: true,
                errorStyle: 'warning' as const,
              },
            ];
      }),
    };
  });
  return writeXlsx({ sheets });
}

/** The uploaded workbook with its own styles, earlier marks taken off, the new ones and a list of problems added. */
export async function markedWorkbook(
  parts: Readonly<Record<string, Uint8Array>>,
  marks: ReadonlyMap<string, readonly CellMark[]>,
  list: SheetLayout,
): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const workbook = await openXlsx(storedZip(parts), { readStyles: true });
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== list.name);
  for (const sheet of workbook.sheets) {
    const cells = sheet.cells ?? new Map();
    sheet.cells = cells;
    for (const cell of cells.values()) {
      if (cell.comment?.author !== MARK_AUTHOR) continue;
      delete cell.comment;
      if (cell.style) delete cell.style.fill;
    }
    for (const { row, column, text } of marks.get(sheet.name) ?? []) {
      const key = `${row},${column}`;
      const value = sheet.rows[row]?.[column] ?? null;
      const cell = cells.get(key) ?? {
        value,
        type: typeof value === 'number' ? ('number' as const) : ('string' as const),
      };
      cells.set(key, { ...cell, style: { ...cell.style, ...MARK_STYLE }, comment: comment(text) });
    }
  }
  workbook.sheets.push({ name: list.name, rows: list.rows.map((row) => [...row]) });
  return saveXlsx(workbook);
}
