// Office files into the stored roster: read against what is stored, laid over it, all of it or nothing.
import { type EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import { SHEET_NAMES } from '../../domain/sheet';
import { findSchoolYear } from '../school-years';
import { type BundleUpload, type RowCounts } from './bundle';
import { importRoster, lockRosterVersion } from './import-roster';
import { type Intake, type IntakeAnswers, type RowOutcome, readOfficeFiles } from './intake';
import { loadRoster } from './roster-load';

export interface OfficeImport {
  readonly files: readonly BundleUpload[];
  /** Six digits; null when the files or the answers have to say it. */
  readonly county: string | null;
  readonly answers: IntakeAnswers;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  readonly actor: string;
  /** Say what would happen, and write nothing. */
  readonly dryRun: boolean;
}

/** What became of the rows that were read: the four add up to them. */
export interface RowSums {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface OfficeReport extends RowSums, Omit<Intake, 'roster' | 'rows'> {
  readonly imported: boolean;
  readonly county: string | null;
  readonly schoolYear: string | null;
  /** Where each row that was read stands, and what became of it. */
  readonly rows: readonly RowOutcome[];
}

/** The sheets that office files are laid over, as rows of a bundle. */
function countsOf({ schools, classes, teachers }: Roster): RowCounts {
  const none = Object.fromEntries(SHEET_NAMES.map((name) => [name, 0])) as RowCounts;
  return { ...none, schools: schools.length, classes: classes.length, teachers: teachers.length };
}

/**
 * Reads the files against the newest roster of the county and saves what they make of it. Rows that no file speaks of
 * stay as they are, so nobody leaves. Writes nothing while anything is asked or refused. Must run inside a transaction.
 */
export async function importOfficeFiles(manager: EntityManager, order: OfficeImport): Promise<OfficeReport> {
  const { files, answers, today, actor, dryRun } = order;
  const county = order.county ?? answers.county?.code ?? null;
  const existing = county === null ? null : await storedRoster(manager, county, answers);
  const intake = await readOfficeFiles({ files, answers, today, county, existing });
  const { roster, rows, ...findings } = intake;
  if (roster && !dryRun) {
    const reading = { roster, warnings: intake.warnings, counts: countsOf(roster) };
    await importRoster(manager, reading, { actor, confirmedDepartures: null });
  }
  return {
    ...findings,
    ...sumsOf(rows),
    rows,
    imported: roster !== null && !dryRun,
    county: roster?.county.code ?? county,
    schoolYear: roster?.county.schoolYear ?? existing?.county.schoolYear ?? null,
  };
}

async function storedRoster(
  manager: EntityManager,
  county: string,
  answers: IntakeAnswers,
): Promise<Roster | null> {
  const year = await findSchoolYear(manager, county, answers.county?.schoolYear ?? null);
  if (!year) return null;
  await lockRosterVersion(manager, county, year.label);
  return loadRoster(manager, county, year.label);
}

function sumsOf(rows: readonly RowOutcome[]): RowSums {
  const count = (outcome: RowOutcome['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    rejected: count('REJECTED'),
  };
}
