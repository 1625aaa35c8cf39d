// Text of a CSV file -> rows of cells; a row is a record, as a spreadsheet counts them.
import { CsvError, parse } from 'csv-parse/sync';
import { type BundleReport } from '../bundle-issue';
import { type RawSheet } from '../raw-bundle';

/** Rows of a CSV text; null after an issue when quotation marks do not match. */
export function csvSheet(label: string, text: string, report: BundleReport): RawSheet | null {
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return { label, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    report.issue(
      { sheet: label, row: Number.isFinite(line) ? line : null },
      {
        code: 'ROSTER_BAD_CSV',
        zh: '引号不成对，无法按 CSV 读取',
        en: 'Quotation marks do not match: not readable as CSV',
        hintZh: '检查该行附近的引号；单元格内的引号要写两个',
        hintEn: 'Check the quotation marks near this line; inside a cell they are doubled',
      },
    );
    return null;
  }
}
