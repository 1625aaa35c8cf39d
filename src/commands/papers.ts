// `planner papers <bundle> --plan plan.json --out folder-or-zip`: every paper of a plan, without server or database.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { zipSync } from 'fflate';
import { type IsoDate } from '../domain/calendar';
import { type Issue } from '../domain/issue';
import { type Roster } from '../domain/roster';
import {
  daysLater,
  defaultTemplate,
  LETTER_KINDS,
  type Letterhead,
  type LetterKind,
  letterheadOf,
  makePapers,
  OBJECTION_DAYS,
  PAPER_KINDS,
  type PaperKind,
  paperName,
  paperSource,
} from '../features/papers';
import { readBundle } from '../features/rosters/bundle';
import { type Plan } from '../planning/plan';
import { createProblem } from '../planning/problem';

interface PapersOptions {
  readonly plan: string;
  /** A folder, or a .zip file. */
  readonly out: string;
  readonly only?: readonly string[];
  /** `KIND=file.docx`, once for each template of the bureau's own. */
  readonly template?: readonly string[];
  readonly issuedOn: IsoDate;
  readonly bureau?: string;
  readonly number?: string;
  readonly endsOn?: IsoDate;
  readonly contact?: string;
  readonly phone?: string;
  readonly objectionDays: number;
}

/** `planner papers`. Today is the day of issue where none is given. */
export function papersCommand(today: IsoDate): Command {
  return new Command('papers')
    .description('由方案生成公示名单、通知书等全部文书 / Write every paper of a plan')
    .argument('<bundle>', '方案所用的名册数据包 / the roster bundle the plan was made from')
    .requiredOption('--plan <file>', '方案文件 / plan document')
    .requiredOption('--out <folder or .zip>', '输出文件夹或 zip / folder or zip to write')
    .option('--only <kinds...>', `只生成这些 / only these: ${PAPER_KINDS.join(' ')}`)
    .option('--template <KIND=file...>', `本局模板 / own templates: ${LETTER_KINDS.join(' ')}`)
    .option('--issued-on <date>', '印发日期 / day of issue', isoDate, today)
    .option('--ends-on <date>', '交流结束日期 / last day of service', isoDate)
    .option('--objection-days <days>', '异议期（天）/ days to object', days, OBJECTION_DAYS)
    .option('--bureau <name>', '发文机关 / bureau')
    .option('--number <text>', '发文字号 / document number')
    .option('--contact <name>', '联系人 / person to ask')
    .option('--phone <number>', '联系电话 / telephone')
    .action(async (bundle: string, options: PapersOptions) => {
      process.exitCode = await writePapers(bundle, options);
    });
}

/** `planner templates`. */
export function templatesCommand(): Command {
  return new Command('templates')
    .description('写出默认文书模板，供本局修改 / Write the default templates, to be changed')
    .requiredOption('--out <folder or .zip>', '输出文件夹或 zip / folder or zip to write')
    .action(async ({ out }: { out: string }) => {
      process.exitCode = await writeTemplates(out);
    });
}

function isoDate(text: string): IsoDate {
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!valid) throw new InvalidArgumentError('需要日期，如 2026-06-25 / a date such as 2026-06-25');
  return text;
}

function days(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 365)
    throw new InvalidArgumentError('需要 0-365 的整数 / a whole number from 0 to 365');
  return value;
}

/** Exit code 0 with the papers written, 1 with what is wrong with the input in words. */
async function writePapers(bundle: string, options: PapersOptions): Promise<number> {
  const reading = await readBundle(bundle);
  if ('issues' in reading) return refuse(reading.issues);
  const { roster } = reading;
  const plan = JSON.parse(await readFile(options.plan, 'utf8')) as Plan;
  if (plan.schemaVersion !== 1 || plan.inputHash !== createProblem(roster).inputHash) {
    console.error('方案不是由这份名册算出的 / The plan was not made from this roster');
    return 1;
  }
  const templates = await readTemplates(options.template ?? []);
  const kinds = kindsOf(options.only ?? PAPER_KINDS);
  const papers = await makePapers({
    source: paperSource(roster, plan, headOf(roster, options)),
    kinds,
    templates,
  });
  if (papers.kind === 'BAD_TEMPLATE') {
    console.error(`${paperName(papers.paper)}（${papers.paper}）：`);
    return refuse(papers.issues);
  }
  await writePack(options.out, papers.files);
  console.log(`${Object.keys(papers.files).length} 份文件 / files → ${options.out}`);
  return 0;
}

/** Writes the shipped templates, to be changed by the bureau. */
async function writeTemplates(out: string): Promise<number> {
  const files = LETTER_KINDS.map((kind) => [`${paperName(kind)}.docx`, defaultTemplate(kind)] as const);
  await writePack(out, Object.fromEntries(files));
  console.log(`${files.length} 个模板 / templates → ${out}`);
  return 0;
}

function refuse(issues: readonly Issue[]): number {
  for (const issue of issues) {
    const place = [issue.sheet, issue.row, issue.column].filter((part) => part !== null).join(' · ');
    console.error(`- ${place} ${issue.messageZh} / ${issue.messageEn} → ${issue.hintZh} / ${issue.hintEn}`);
  }
  return 1;
}

function kindsOf(names: readonly string[]): readonly PaperKind[] {
  return names.map((name) => {
    const kind = PAPER_KINDS.find((each) => each === name);
    if (!kind) throw new Error(`没有这种文件 ${name} / No such paper; known: ${PAPER_KINDS.join(', ')}`);
    return kind;
  });
}

async function readTemplates(
  given: readonly string[],
): Promise<Readonly<Partial<Record<LetterKind, Uint8Array>>>> {
  const templates: Partial<Record<LetterKind, Uint8Array>> = {};
  for (const entry of given) {
    const [name = '', file = ''] = entry.split(/=(.*)/s);
    const kind = LETTER_KINDS.find((each) => each === name);
    if (!kind) throw new Error(`没有这种文书 ${name} / No such letter; known: ${LETTER_KINDS.join(', ')}`);
    templates[kind] = await readFile(file);
  }
  return templates;
}

function headOf({ county }: Roster, options: PapersOptions): Letterhead {
  const { issuedOn, objectionDays, ...given } = options;
  return letterheadOf(county, issuedOn, { ...given, objectionUntil: daysLater(issuedOn, objectionDays) });
}

async function writePack(out: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  if (out.endsWith('.zip')) {
    await writeFile(out, zipSync({ ...files }, { level: 0 }));
    return;
  }
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(out, name)), { recursive: true });
    await writeFile(path.join(out, name), bytes);
  }
}
