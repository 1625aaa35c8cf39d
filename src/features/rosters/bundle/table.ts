// One sheet read by its columns: typed values where they could be read, issues where not.
import { type Columns, type FactOf, keyOf, type Sheet, type SheetColumn } from '../../../domain/sheet';
import { type BundleReport, type Place, type Problem } from './bundle-issue';
import { type CellFormat } from './cells/cell-format';
import { cellText, halfWidth, isPoisonous } from './cells/cell-text';
import { formatOf } from './cells/format-of';
import { type SubjectIndex } from './cells/subject-index';
import { type HeaderMap, mapHeader } from './header';
import { type Cell, type RawSheet } from './raw-bundle';

/** A row with the values that could be read; a missing one is a cell that has its issue already. */
export interface Line<C extends Columns> {
  /** As the user sees it, header = 1. */
  readonly row: number;
  readonly values: Partial<FactOf<C>>;
  /** Every value could be read. */
  readonly complete: boolean;
  cell(name: keyof C & string): Cell;
  place(name: (keyof C & string) | null): Place;
}

export interface Table<C extends Columns> {
  readonly spec: Sheet<C>;
  readonly label: string;
  /** The sheet is there. */
  readonly given: boolean;
  readonly lines: readonly Line<C>[];
}

export interface ReadingContext {
  readonly report: BundleReport;
  readonly subjects: SubjectIndex;
  readonly cellLength: number;
}

/** What stands for "nothing" in a cell that may be blank. */
const NOTHING = new Set(['-', '--', '—', '——', '/', '\\', '无', 'N/A', 'NULL', 'null']);

const POISONED: Problem = {
  code: 'ROSTER_FORBIDDEN_CHARACTER',
  zh: '含有不允许的控制字符',
  en: 'Contains a forbidden control character',
  hintZh: '删除该单元格内容后重新输入文字',
  hintEn: 'Clear the cell and type the text again',
};

const BLANK: Problem = {
  code: 'ROSTER_MISSING_VALUE',
  zh: '必填项为空',
  en: 'A required value is missing',
  hintZh: '填写该单元格',
  hintEn: 'Fill in the cell',
};

function tooLong(longest: number): Problem {
  return {
    code: 'ROSTER_TEXT_TOO_LONG',
    zh: `单元格超过 ${longest} 个字符`,
    en: `The cell is longer than ${longest} characters`,
    hintZh: '检查引号是否成对，或缩短文字',
    hintEn: 'Check that quotation marks are in pairs, or shorten the text',
  };
}

/** A column with the way its cells are read. */
interface Reader {
  readonly column: SheetColumn;
  readonly format: CellFormat<unknown>;
}

function isNothing({ column, format }: Reader, text: string): boolean {
  if (text === '') return true;
  // In free text a dash is text.
  const freeText = typeof column.blank?.value === 'string' && !format.choices;
  return column.blank !== null && !freeText && NOTHING.has(text);
}

function readCell(
  reader: Reader,
  cell: Cell,
  context: ReadingContext,
): { value: unknown } | { problem: Problem } {
  if (typeof cell === 'string') {
    if (cell.length > context.cellLength) return { problem: tooLong(context.cellLength) };
    if (isPoisonous(cell)) return { problem: POISONED };
  }
  const text = cellText(cell);
  const { column, format } = reader;
  // Drop-down words such as 无 are values of their own list, so blanks are only what the list does not know.
  if (format.choices && text !== '') {
    const reading = format.read(cell, text, context.subjects);
    if ('value' in reading || !isNothing(reader, text)) return reading;
    return { value: column.blank?.value };
  }
  if (isNothing(reader, halfWidth(text)))
    return column.blank ? { value: column.blank.value } : { problem: BLANK };
  return format.read(cell, text, context.subjects);
}

interface SheetReading<C extends Columns> {
  readonly spec: Sheet<C>;
  readonly readers: readonly Reader[];
  readonly label: string;
  readonly header: HeaderMap;
  readonly context: ReadingContext;
}

function readLine<C extends Columns>(sheet: SheetReading<C>, cells: readonly Cell[], row: number): Line<C> {
  const values: Record<string, unknown> = {};
  let complete = true;
  const cellOf = (name: string): Cell => cells[sheet.header.position.get(name) ?? -1] ?? null;
  const place = (name: string | null): Place => ({
    sheet: sheet.label,
    row,
    column: name === null ? null : (sheet.header.written.get(name) ?? keyOf(sheet.spec, name)),
    value: name === null ? null : String(cellOf(name) ?? ''),
  });
  for (const reader of sheet.readers) {
    const { name, required, blank } = reader.column;
    if (!sheet.header.position.has(name)) {
      if (required) complete = false;
      else values[name] = blank?.value;
      continue;
    }
    const reading = readCell(reader, cellOf(name), sheet.context);
    if ('problem' in reading) {
      complete = false;
      sheet.context.report.issue(place(name), reading.problem);
    } else values[name] = reading.value;
  }
  return { row, values: values as Partial<FactOf<C>>, complete, cell: cellOf, place };
}

function checkOverhang(cells: readonly Cell[], width: number, place: Place, report: BundleReport): void {
  const extra = cells.slice(width).find((cell) => cellText(cell) !== '');
  if (extra === undefined) return;
  report.issue(
    { ...place, value: String(extra) },
    {
      code: 'ROSTER_TOO_MANY_CELLS',
      zh: '该行的单元格多于表头',
      en: 'The row has more cells than the header',
      hintZh: '检查是否有未加引号的逗号，或删除表头右侧的内容',
      hintEn: 'Look for a comma without quotation marks, or remove what stands right of the header',
    },
  );
}

/** Reads a sheet; null stands for a sheet that is absent. */
export function readTable<C extends Columns>(
  spec: Sheet<C>,
  sheet: RawSheet | undefined,
  context: ReadingContext,
): Table<C> {
  if (!sheet) return { spec, label: spec.name, given: false, lines: [] };
  const header = mapHeader(spec, sheet, context.report);
  const readers = spec.list.map((column) => ({ column, format: formatOf(column.value) }));
  const reading = { spec, readers, label: sheet.label, header, context };
  const lines: Line<C>[] = [];
  // Rows numbered in advance are blank all the same.
  const numbers = new Set(
    (sheet.rows[0] ?? []).flatMap((cell, at) => (/^(?:序号|序|no\.?)$/i.test(cellText(cell)) ? [at] : [])),
  );
  sheet.rows.forEach((cells, index) => {
    if (index === 0 || cells.every((cell, at) => numbers.has(at) || cellText(cell) === '')) return;
    const line = readLine(reading, cells, index + 1);
    checkOverhang(cells, header.width, line.place(null), context.report);
    lines.push(line);
  });
  return { spec, label: sheet.label, given: true, lines };
}

/** Rows of which every value could be read, as domain facts. */
export function factsOf<C extends Columns>({ spec, lines }: Table<C>): readonly FactOf<C>[] {
  return lines.filter((line) => line.complete).map((line) => factOf(spec, line));
}

/** A complete row as a fact. */
export function factOf<C extends Columns>(spec: Sheet<C>, { values }: Line<C>): FactOf<C> {
  const row = values as FactOf<C>;
  return spec.tidy ? spec.tidy(row) : row;
}
