// `planner import FILE...`: a bundle, or whatever workbooks an office has, into the configured database; all of it or nothing.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { importOfficeFiles, type OfficeReport } from '../features/rosters';
import { type IntakeAnswers, proposeOfficeFiles } from '../features/rosters/intake';
import { issueLines } from './bundle-issues';
import { type BundleImport, importBundle } from './import-bundle';
import { type RunInTransaction } from './user';

export interface ImportOptions {
  /** Six digits; read from the files when left out. */
  readonly county?: string;
  /** File of answers (JSON): columns, values, schools, sheets, county. */
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Take every proposal. */
  readonly accept?: boolean;
  readonly confirmDepartures?: number;
}

/** Exit code 0 when imported (or would be), 1 when something has to be answered or mended first. */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  run: RunInTransaction,
): Promise<number> {
  const [only] = paths;
  const ask: BundleImport = {
    dryRun: options.dryRun ?? false,
    json: options.json ?? false,
    confirmedDepartures: options.confirmDepartures ?? null,
  };
  if (paths.length === 1 && only !== undefined && (await isBundle(only))) return importBundle(only, ask, run);
  const files = await Promise.all(paths.map(fileAt));
  const order = {
    files,
    county: options.county ?? null,
    answers: await answersOf(options),
    today: new Date().toISOString().slice(0, 10),
    actor: 'cli',
    dryRun: ask.dryRun,
  };
  const report = await run((manager) => importOfficeFiles(manager, order));
  if (ask.json) console.log(JSON.stringify(told(report), null, 2));
  else for (const line of reportLines(report)) console.log(line);
  return report.issues.length + report.questions.length > 0 ? 1 : 0;
}

/** A folder, an archive of the bundle's files or a workbook with its sheets; what cannot be opened is told as one. */
async function isBundle(source: string): Promise<boolean> {
  const entry = await stat(source).catch(() => null);
  if (!entry?.isFile()) return true;
  return (await proposeOfficeFiles({ files: [await fileAt(source)], answers: {} })).isBundle;
}

async function fileAt(file: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) };
}

async function answersOf({ mapping, accept }: ImportOptions): Promise<IntakeAnswers> {
  const saved = mapping === undefined ? {} : (JSON.parse(await readFile(mapping, 'utf8')) as IntakeAnswers);
  return accept ? { ...saved, acceptProposals: true } : saved;
}

/** What other programs rely on: created + updated + unchanged + rejected = rows read. */
function told({ files, created, updated, unchanged, rejected, questions, ...more }: OfficeReport): object {
  const { imported, county, schoolYear, pending, issues, warnings } = more;
  return {
    files,
    created,
    updated,
    unchanged,
    rejected,
    questions,
    imported,
    county,
    schoolYear,
    pending,
    issues,
    warnings,
  };
}

function reportLines(report: OfficeReport): readonly string[] {
  const { files, created, updated, unchanged, rejected, questions, issues, warnings, pending } = report;
  const read = files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  return [
    ...files.map(
      ({ file, sheet, table, rowsRead }) =>
        `${file} ${sheet}: ${TABLES[table]} ${table}，${rowsRead} 行 rows`,
    ),
    `读取 read ${read}: 新增 created ${created}，更新 updated ${updated}，无变化 unchanged ${unchanged}，未接收 rejected ${rejected}`,
    ...questions.map(
      ({ zh, en, rows, proposal }) =>
        `? ${zh}（${rows} 处）${proposal === null ? '' : ` → ${proposal}`} / ${en}`,
    ),
    ...issueLines(issues),
    ...issueLines(warnings),
    ...(pending.length > 0 ? ['待补清单 to be completed:'] : []),
    ...pending.map(
      ({ header, rows, default: value, costZh, costEn }) =>
        `  ${header} ×${rows} = ${value}: ${costZh} / ${costEn}`,
    ),
    report.imported ? '已导入 imported' : '未作任何改动 nothing was changed',
  ];
}

const TABLES = { teachers: '教师', classes: '班级', schools: '学校' } as const;
