// `planner export <county> --out <path>`: a stored roster as a zip, a workbook or a folder.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportRosterFacts, rosterFile } from '../features/rosters';
import { writeBundleFolder } from '../features/rosters/bundle';
import { type RunInTransaction } from './user';

export interface ExportCommandOptions {
  /** Ends in .zip or .xlsx, or is a folder. */
  readonly out: string;
  /** Label; the newest when left out. */
  readonly schoolYear?: string;
}

export async function exportCommand(
  county: string,
  { out, schoolYear }: ExportCommandOptions,
  run: RunInTransaction,
): Promise<number> {
  const extension = path.extname(out).toLowerCase();
  const wanted = { county, schoolYear: schoolYear ?? null, actor: 'cli' };
  if (extension === '.zip' || extension === '.xlsx') {
    const format = extension === '.zip' ? 'ZIP' : 'XLSX';
    const roster = await run((manager) => exportRosterFacts(manager, wanted, format));
    const file = await rosterFile(roster, { format, language: null });
    await writeFile(out, file.bytes);
  } else {
    await writeBundleFolder(await run((manager) => exportRosterFacts(manager, wanted, 'FOLDER')), out);
  }
  console.log(`已导出 Exported → ${out}`);
  return 0;
}
