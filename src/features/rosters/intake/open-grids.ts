// A file of any kind -> grids: workbooks old and new, OpenDocument, CSV in UTF-8 or GBK; everything else is named by what it is.
import { parse } from 'csv-parse/sync';
import { type Cell } from '../bundle';
import { type BundleReport, type Problem } from '../bundle/bundle-issue';
import {
  DAMAGED,
  tooLarge,
  tooManyCells,
  tooManyColumns,
  tooManyRows,
} from '../bundle/containers/container-problems';
import { decodeText } from '../bundle/containers/decode-text';
import { csvWithinWork, workbookWithinWork } from '../bundle/containers/reading-work';
import { type Merge, plainCell, withoutBlankEnd } from '../bundle/containers/workbook';
import { filesInZip, inflate, storedZip } from '../bundle/containers/zip';
import { type BundleLimits } from '../bundle/limits';
import { type BundleUpload } from '../bundle/open-bundle';
import { foreignFile } from './file-kinds';
import { type Grid } from './grid';

interface LibrarySheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[] | undefined)[];
  readonly merges?: readonly Merge[];
}

interface LibraryWorkbook {
  readonly sheets: readonly LibrarySheet[];
  readonly dateSystem?: string;
}

/** The sheets of a file; none after an issue. Only in a worker thread: files are other people's. */
export async function openGrids(
  file: BundleUpload,
  limits: BundleLimits,
  report: BundleReport,
): Promise<readonly Grid[]> {
  const problem = file.bytes.length > limits.bytes ? tooLarge(limits.bytes) : foreignFile(file.bytes);
  if (problem) return refuse(file, problem, report);
  const grids = await gridsOf(file, limits, report);
  const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  if (rows > limits.rows) return refuse(file, tooManyRows(limits.rows), report);
  const wide = grids.find((grid) => grid.rows.some((row) => row.length > limits.columns));
  return wide ? refuse(file, tooManyColumns(limits.columns), report) : grids;
}

function refuse({ name }: BundleUpload, problem: Problem, report: BundleReport): readonly Grid[] {
  report.issue({ sheet: name }, problem);
  return [];
}

async function gridsOf(
  file: BundleUpload,
  limits: BundleLimits,
  report: BundleReport,
): Promise<readonly Grid[]> {
  const { bytes } = file;
  const workbook = async (read: () => Promise<unknown>): Promise<readonly Grid[]> => {
    try {
      return gridsOfWorkbook(file.name, (await read()) as LibraryWorkbook);
    } catch {
      return refuse(file, DAMAGED, report);
    }
  };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const { readXls } = await import('hucre/xlsx');
    return workbook(() => readXls(bytes));
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return csvGrid(file, limits, report);
  const parts = inflate(bytes, limits, report);
  if (parts === null) return [];
  if (!workbookWithinWork(parts, limits)) return refuse(file, tooManyCells(limits.cells), report);
  if (Object.hasOwn(parts, 'content.xml')) {
    const { readOds } = await import('hucre/ods');
    return workbook(() => readOds(storedZip(parts)));
  }
  if (!Object.hasOwn(parts, '[Content_Types].xml'))
    return filesInZip(parts).flatMap((inner) =>
      /\.csv$/i.test(inner.name) ? csvGrid(inner, limits, report) : [],
    );
  const { readXlsx } = await import('hucre/xlsx');
  return workbook(() => readXlsx(storedZip(parts)));
}

function gridsOfWorkbook(file: string, { sheets, dateSystem }: LibraryWorkbook): readonly Grid[] {
  return sheets.map(({ name, rows, merges }) => ({
    file,
    sheet: name,
    rows: trimmed(Array.from(rows, (row) => withoutBlankEnd(Array.from(row ?? [], plainCell)))),
    merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startCol,
      endRow,
      endCol,
    })),
    from1904: dateSystem === '1904',
  }));
}

function trimmed(rows: (readonly Cell[])[]): readonly (readonly Cell[])[] {
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function csvGrid(file: BundleUpload, limits: BundleLimits, report: BundleReport): readonly Grid[] {
  if (!csvWithinWork([file], limits)) return refuse(file, tooManyCells(limits.cells), report);
  const decoded = decodeText(file.bytes);
  if (!('text' in decoded)) {
    for (const row of decoded.mixedLines ?? [null]) report.issue({ sheet: file.name, row }, BAD_TEXT);
    return [];
  }
  const first = decoded.text.slice(0, decoded.text.indexOf('\n') >>> 0);
  const delimiter = [',', '\t', ';'].sort((a, b) => first.split(b).length - first.split(a).length)[0]!;
  try {
    const rows: string[][] = parse(decoded.text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
    });
    const sheet = file.name.replace(/\.[^.]+$/, '');
    return [{ file: file.name, sheet, rows: rows.map(withoutBlankEnd), merges: [], from1904: false }];
  } catch {
    return refuse(file, DAMAGED, report);
  }
}

const BAD_TEXT: Problem = {
  code: 'INTAKE_BAD_ENCODING',
  zh: '文字编码无法识别，或与文件其余部分不同',
  en: 'The text encoding is not recognised, or differs from the rest of the file',
  hintZh: '在表格软件中打开，另存为 UTF-8 编码的 CSV 或 .xlsx',
  hintEn: 'Open the file in a spreadsheet and save it as CSV in UTF-8 or as .xlsx',
};
