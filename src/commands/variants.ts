// `planner variants --bundle <path>` or `--county <code>`: the curve of tier 1 against the people moved, as a table.
import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { type Roster } from '../domain/roster';
import { loadPlanningRoster } from '../features/rosters';
import { readBundle } from '../features/rosters/bundle';
import { findSchoolYear } from '../features/school-years';
import { type Curve, type VariantGap, type VariantPoint, variantName } from '../planning/variants';
import { runVariants } from '../planning-runs/run-variants';
import { issueLines } from './bundle-issues';
import { type RunInTransaction } from './user';

interface VariantsOptions {
  readonly bundle?: string;
  readonly county?: string;
  readonly schoolYear?: string;
  readonly timeLimit: number;
  readonly out?: string;
}

export function variantsCommand(run: RunInTransaction, say: (line: string) => void): Command {
  return new Command('variants')
    .description('多方案比选：乡村缺口与交流人数 / Variants: rural shortage against people moved')
    .option('--bundle <path>', '数据包文件夹、zip 或 xlsx / bundle folder, zip or xlsx')
    .option('--county <code>', '数据库中的县 / a county of the database, instead of a bundle')
    .option('--school-year <label>', '学年，默认最新 / school year of the county, the newest by default')
    .option('--time-limit <seconds>', '全部时间上限（秒）/ time limit for all points', seconds, 600)
    .option('--out <file>', '另存为 JSON / write the points as JSON as well')
    .action(async (options: VariantsOptions) => {
      process.exitCode = await variants(options, run, say);
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('需要大于 0 的秒数 / a number of seconds above 0');
  return value;
}

/** Exit code 0 with the curve told, 1 with what is wrong with the input. */
async function variants(
  options: VariantsOptions,
  run: RunInTransaction,
  say: (line: string) => void,
): Promise<number> {
  const roster = await rosterOf(options, run);
  if (!roster) return 1;
  const computing = runVariants({ roster, timeLimitSeconds: options.timeLimit });
  const stop = (): void => computing.cancel();
  process.once('SIGINT', stop);
  const curve = await computing.outcome.finally(() => process.off('SIGINT', stop));
  for (const line of curveLines(curve)) say(line);
  if (options.out) await writeFile(options.out, `${JSON.stringify(curve, null, 1)}\n`);
  return 0;
}

/** Null when there is nothing to plan; what is wrong has been said then. */
async function rosterOf(
  { bundle, county, schoolYear }: VariantsOptions,
  run: RunInTransaction,
): Promise<Roster | null> {
  if ((bundle === undefined) === (county === undefined)) {
    console.error('请给出 --bundle 或 --county 之一 / Give either --bundle or --county');
    return null;
  }
  if (bundle !== undefined) {
    const reading = await readBundle(bundle);
    if ('roster' in reading) return reading.roster;
    for (const line of issueLines(reading.issues)) console.error(line);
    return null;
  }
  return run(async (manager) => {
    const year = await findSchoolYear(manager, county ?? '', schoolYear ?? null);
    if (year) return loadPlanningRoster(manager, year.countyCode, year.label);
    console.error('没有这个县或学年的数据 / There is no such county or school year');
    return null;
  });
}

/** Chinese and English headings above one line a point. */
export function curveLines({ before, eligible, points }: Curve): readonly string[] {
  const columns = '乡村缺口 T1    下界 bound  状态 status  去乡村 going  招聘 hires  走教 days  方案 variant';
  return [
    `移动前乡村学科缺口 rural subject shortage before any move: ${before.toFixed(2)}；符合交流条件 eligible: ${eligible}`,
    columns,
    ...points.map(pointLine),
  ];
}

function pointLine(point: VariantPoint | VariantGap): string {
  const { zh, en } = variantName(point);
  const name = `${zh} / ${en}`;
  if ('failure' in point) return `${point.failure.padEnd(68)}  ${name}`;
  const { t1, people, itinerantDays } = point;
  const status = t1.status === 'PROVEN' ? '已证明 proven' : '有界 bounded';
  const cells = [
    t1.value.toFixed(2).padStart(11),
    t1.bound.toFixed(2).padStart(12),
    status.padEnd(10),
    String(people.rotations + people.exchanges).padStart(9),
    String(people.hires).padStart(11),
    String(itinerantDays).padStart(9),
  ];
  return `${cells.join(' ')}   ${name}`;
}
