// The roster as records of cells: what is stored, laid over with what the files say.
import { type Roster, SHEETS } from '../../../domain/roster';
import { SHEET_NAMES, type SheetName } from '../../../domain/sheet';
import { type Cell } from '../bundle';
import { bundleReport } from '../bundle/bundle-issue';
import { hiringTable, rulesOfSheets, rulesTable } from '../bundle/containers/rules-sheet';
import { type RawBundle, type RawSheet } from '../bundle/raw-bundle';
import { rosterSheets } from '../bundle/writing/roster-sheets';
import { type RowPlace } from './intake-log';
import { type Cells } from './read-cells';

export interface BookRecord {
  readonly cells: Cells;
  /** Rows of the files that speak of it; none for what is stored only. */
  readonly places: RowPlace[];
}

export class RecordBook {
  private readonly sheets = new Map<SheetName, Map<string, BookRecord>>();

  constructor(private readonly existing: Roster | null) {
    for (const name of SHEET_NAMES) this.sheets.set(name, new Map());
    for (const { name, rows } of existing ? rosterSheets(existing, 'en') : []) {
      const sheet = name as SheetName;
      for (const cells of rows.slice(1)) {
        const entries = SHEETS[sheet].list.map(
          (column, index) => [column.name, cells[index] ?? null] as const,
        );
        this.lay(sheet, Object.fromEntries(entries), null);
      }
    }
  }

  records(sheet: SheetName): readonly BookRecord[] {
    return [...this.sheets.get(sheet)!.values()];
  }

  find(sheet: SheetName, cells: Cells): BookRecord | undefined {
    return this.sheets.get(sheet)!.get(keyIn(sheet, cells));
  }

  /** Lays cells over the record with their key; a new record when there is none. */
  lay(sheet: SheetName, cells: Cells, place: RowPlace | null): BookRecord {
    const book = this.sheets.get(sheet)!;
    const key = keyIn(sheet, cells);
    const record = book.get(key) ?? { cells: {}, places: [] };
    Object.assign(record.cells, cells);
    if (place) record.places.push(place);
    book.set(key, record);
    return record;
  }

  /** The sheets of a bundle; a record's row is its place in `records` plus 2. Subjects, plans and rules stay as stored. */
  toBundle(): RawBundle {
    const report = bundleReport();
    const sheets: Partial<Record<SheetName, RawSheet>> = {};
    for (const name of SHEET_NAMES) {
      const { list, required } = SHEETS[name];
      const records = this.records(name);
      if (records.length === 0 && !required && !this.existing) continue;
      const rows = records.map(({ cells }) => list.map((column): Cell => cells[column.name] ?? null));
      sheets[name] = { label: name, rows: [list.map(({ key }) => key), ...rows] };
    }
    const ruleSet = this.existing?.ruleSet;
    const hiring = ruleSet && hiringTable(ruleSet);
    const rules = ruleSet
      ? rulesOfSheets(
          { label: 'rules', rows: rulesTable(ruleSet) },
          hiring ? { label: 'hiring', rows: hiring } : undefined,
          report,
        )
      : null;
    return { sheets, rules, partial: true, labelOf: (name) => name };
  }
}

/** Text of the natural key of a row. */
export function keyIn(sheet: SheetName, cells: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(SHEETS[sheet].naturalKey.map((name) => String(cells[name] ?? '')));
}
