// `planner import <bundle>`: a roster into the configured database, all of it or nothing.
import { importRoster, type RosterReport, UnconfirmedDeparturesError } from '../features/rosters';
import { readBundle } from '../features/rosters/bundle';
import { issueLines } from './bundle-issues';
import { type RunInTransaction } from './user';

/** Exit code 0 when imported, 1 when the bundle was refused. */
export async function importCommand(
  bundle: string,
  confirmedDepartures: number | null,
  run: RunInTransaction,
): Promise<number> {
  const reading = await readBundle(bundle);
  if (!('roster' in reading)) {
    console.error(
      `名册有 ${reading.issues.length} 处问题，未作任何改动 / ${reading.issues.length} problem(s), nothing was changed:`,
    );
    for (const line of issueLines(reading.issues)) console.error(line);
    return 1;
  }
  for (const line of issueLines(reading.warnings)) console.error(line);
  try {
    const by = { actor: 'cli', confirmedDepartures };
    const report = await run((manager) => importRoster(manager, reading, by));
    for (const line of reportLines(report)) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof UnconfirmedDeparturesError)) throw error;
    console.error(error.message);
    console.error(`  --confirm-departures ${error.departures.toConfirm}`);
    return 1;
  }
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
