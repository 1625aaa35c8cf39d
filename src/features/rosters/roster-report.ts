// What an import did or would do, sheet by sheet: created + updated + unchanged + rejected = rows read.
import { type Issue } from '../../domain/issue';
import { type BundleReading, type RowCounts } from './bundle';
import { type Departures } from './departures';
import { type RosterCounts } from './roster.store';

export interface SheetReport {
  /** Name of the sheet in the bundle's own words: schools, teachers ... */
  readonly sheet: keyof RowCounts;
  /** Rows read, header and blank rows not counted. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Every row of a bundle that is refused: all or nothing. */
  readonly rejected: number;
  /** Stored rows the bundle leaves out. */
  readonly removed: number;
}

export type RuleSetChange = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface RosterReport {
  readonly countyCode: string | null;
  readonly countyName: string | null;
  readonly schoolYear: string | null;
  /** Whether the bundle may be imported as it is. */
  readonly accepted: boolean;
  readonly sheets: readonly SheetReport[];
  /** Null when the bundle was refused. */
  readonly ruleSet: RuleSetChange | null;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** People the bundle leaves out. */
  readonly departures: Departures;
}

/** What saving or a preview found out. */
interface Outcome {
  readonly counts: RosterCounts;
  readonly departures: Departures;
}

const NOBODY: Departures = { people: [], toConfirm: null };

/** `outcome` is null when the bundle was refused. */
export function rosterReport(reading: BundleReading, outcome: Outcome | null): RosterReport {
  const counts = outcome?.counts ?? null;
  const roster = 'roster' in reading ? reading.roster : null;
  return {
    countyCode: roster?.county.code ?? null,
    countyName: roster?.county.name ?? null,
    schoolYear: roster?.county.schoolYear ?? null,
    accepted: counts !== null,
    sheets: sheetReports(reading.counts, counts),
    ruleSet: counts && ruleSetChange(counts),
    issues: 'issues' in reading ? reading.issues : [],
    warnings: reading.warnings,
    departures: outcome?.departures ?? NOBODY,
  };
}

function sheetReports(rows: RowCounts, counts: RosterCounts | null): readonly SheetReport[] {
  return (Object.keys(rows) as (keyof RowCounts)[]).map((sheet) => {
    const read = rows[sheet];
    if (!counts) {
      return { sheet, rows: read, created: 0, updated: 0, unchanged: 0, rejected: read, removed: 0 };
    }
    const { created, updated, removed } = counts[sheet];
    // A sheet that was left out has no rows: the shipped table that stands in for it is not counted as read.
    if (read === 0) return { sheet, rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, removed };
    // Rows that say nothing (a school's distance to itself) leave everything as it is.
    return { sheet, rows: read, created, updated, unchanged: read - created - updated, rejected: 0, removed };
  });
}

function ruleSetChange({ ruleSets }: RosterCounts): RuleSetChange {
  if (ruleSets.created > 0) return 'CREATED';
  return ruleSets.updated > 0 ? 'UPDATED' : 'UNCHANGED';
}
