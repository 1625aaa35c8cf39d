// A roster bundle at the terminal: checked and imported, or looked at only.
import { type EntityManager } from 'typeorm';
import {
  importRoster,
  previewRoster,
  type RosterReport,
  rosterReport,
  UnconfirmedDeparturesError,
} from '../features/rosters';
import { type BundleReading, readBundle } from '../features/rosters/bundle';
import { issueLines } from './bundle-issues';
import { type RunInTransaction } from './user';

export interface BundleImport {
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly confirmedDepartures: number | null;
}

/** Exit code 0 when imported (or would be), 1 when the bundle was refused. */
export async function importBundle(
  bundle: string,
  ask: BundleImport,
  run: RunInTransaction,
): Promise<number> {
  const reading = await readBundle(bundle);
  if ('issues' in reading) {
    const { issues } = reading;
    console.error(
      `名册有 ${issues.length} 处问题，未作任何改动 / ${issues.length} problem(s), nothing was changed:`,
    );
    for (const line of issueLines(issues)) console.error(line);
    if (ask.json) console.log(JSON.stringify(told(rosterReport(reading, null), false), null, 2));
    return 1;
  }
  for (const line of issueLines(reading.warnings)) console.error(line);
  try {
    const report = await run((manager) => reportOf(manager, reading, ask));
    if (ask.json) console.log(JSON.stringify(told(report, !ask.dryRun), null, 2));
    else for (const line of reportLines(report)) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof UnconfirmedDeparturesError)) throw error;
    console.error(error.message);
    console.error(`  --confirm-departures ${error.departures.toConfirm}`);
    return 1;
  }
}

async function reportOf(
  manager: EntityManager,
  reading: BundleReading,
  ask: BundleImport,
): Promise<RosterReport> {
  const { dryRun, confirmedDepartures } = ask;
  if (dryRun && 'roster' in reading)
    return rosterReport(reading, await previewRoster(manager, reading.roster));
  return importRoster(manager, reading, { actor: 'cli', confirmedDepartures });
}

/** The same shape as for office files. */
function told(
  { sheets, issues, warnings, departures, countyCode, schoolYear }: RosterReport,
  imported: boolean,
): object {
  const sum = (name: 'created' | 'updated' | 'unchanged' | 'rejected'): number =>
    sheets.reduce((all, sheet) => all + sheet[name], 0);
  return {
    files: sheets
      .filter(({ rows }) => rows > 0)
      .map(({ sheet, rows }) => ({ sheet, table: sheet, rowsRead: rows })),
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    rejected: sum('rejected'),
    questions: [],
    imported,
    county: countyCode,
    schoolYear,
    departures: departures.people,
    issues,
    warnings,
  };
}

function reportLines(report: RosterReport): readonly string[] {
  return [
    `${report.countyName} ${report.countyCode} ${report.schoolYear}`,
    ...report.sheets
      .filter(({ rows, removed }) => rows + removed > 0)
      .map(
        ({ sheet, rows, created, updated, unchanged, removed }) =>
          `  ${sheet.padEnd(11)} 读取 read ${rows}: 新增 created ${created}，更新 updated ${updated}，无变化 unchanged ${unchanged}，删除 removed ${removed}`,
      ),
    `  rules       ${report.ruleSet ?? ''}`,
  ];
}
