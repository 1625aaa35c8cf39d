// `npm run bench [-- COUNTIES]`: measures the planner against the plain formulation and writes bench/results.md.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { PRESETS } from '../examples/generator/options';
import { loadHighsSolver } from '../src/planning/solvers/highs';
import { type Measurement, type PresetName } from './measure';

const ENGINE_LIMIT = 150;
const PEER_LIMIT = 60;
/** Short measurements are repeated; the middle one counts. */
const REPEATED = { times: 3, belowSeconds: 10 };
const PLANS: readonly PresetName[] = ['cluster', '24-schools', 'county', 'short-county'];
/** Random counties looked at in the end, 1,000 unless said otherwise; 0 leaves them out. */
const RANDOM_COUNTIES = Number(process.argv[2] ?? 1000);
const NATIVE = process.env['HIGHS_BINARY'] !== undefined;

type Kind = 'engine' | 'plain' | 'native' | 'plan';

function once(preset: PresetName, kind: Kind, limit: number, start: 'cold' | 'warm' = 'cold'): Measurement {
  process.stderr.write(`${preset} ${kind} ${start} ...\n`);
  return JSON.parse(lastLineOf(['measure.js', preset, kind, String(limit), start])) as Measurement;
}

/** A script that found something wrong says so in its last line and by its exit code; the line is what counts here. */
function lastLineOf([script, ...args]: readonly [string, ...string[]]): string {
  const { stdout, status } = spawnSync(process.execPath, [join(__dirname, script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = stdout.trim().split('\n').at(-1);
  if (!line) throw new Error(`${script} ${args.join(' ')} ended with ${status} and said nothing`);
  return line;
}

function measure(preset: PresetName, kind: Kind, limit: number): Measurement {
  const first = once(preset, kind, limit);
  if (first.seconds > REPEATED.belowSeconds) return first;
  const all = [first, ...Array.from({ length: REPEATED.times - 1 }, () => once(preset, kind, limit))];
  return all.sort((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)]!;
}

const figure = (value: number | null, digits = 1): string =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(digits);

interface TierOneRow {
  readonly preset: PresetName;
  readonly ours: Measurement;
  readonly plain: Measurement;
  readonly native: Measurement | null;
  /** Both once more in a process that has done it before; null where that would take too long. */
  readonly warm: { readonly ours: Measurement; readonly plain: Measurement } | null;
}

function tierOne(preset: PresetName): TierOneRow {
  const [ours, plain] = [measure(preset, 'engine', ENGINE_LIMIT), measure(preset, 'plain', PEER_LIMIT)];
  const isShort = Math.max(ours.seconds, plain.seconds) <= 2 * REPEATED.belowSeconds;
  return {
    preset,
    ours,
    plain,
    native: NATIVE ? measure(preset, 'native', PEER_LIMIT) : null,
    warm: isShort
      ? {
          ours: once(preset, 'engine', ENGINE_LIMIT, 'warm'),
          plain: once(preset, 'plain', PEER_LIMIT, 'warm'),
        }
      : null,
  };
}

function tierOneTable(rows: readonly TierOneRow[]): string[] {
  return [
    '| county | schools | teachers | columns | before | value | bound | to 0.5% | to 0.1% | memory |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(({ preset, ours }) => {
      const { schools, teachers } = PRESETS[preset];
      return [
        `| ${preset} | ${schools} | ${teachers} | ${ours.columns} | ${figure(ours.before)} | ${figure(ours.value, 2)}`,
        `${figure(ours.bound, 2)} | ${figure(ours.secondsToHalfPercent)} s | ${figure(ours.secondsToTenthPercent)} s`,
        `${ours.memory} MB |`,
      ].join(' | ');
    }),
  ];
}

function peerTable(rows: readonly TierOneRow[]): string[] {
  return [
    `| county | engine | plain, same engine | columns | gap at its end | times faster | both warm | times faster |${NATIVE ? ' plain, native | times faster |' : ''}`,
    `| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |${NATIVE ? ' ---: | ---: |' : ''}`,
    ...rows.map(({ preset, ours, plain, native, warm }) => {
      const gap = (100 * (plain.value - plain.bound)) / ours.before;
      const cells = [
        preset,
        `${figure(ours.secondsToTenthPercent)} s`,
        peerSeconds(plain),
        String(plain.columns),
        `${figure(gap, 2)}%`,
        ratio(ours, plain),
        ...(warm ? [warmSeconds(warm), ratio(warm.ours, warm.plain)] : ['-', '-']),
        ...(native ? [peerSeconds(native), ratio(ours, native)] : []),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

function warmSeconds({ ours, plain }: NonNullable<TierOneRow['warm']>): string {
  return `${figure(ours.secondsToTenthPercent, 2)} s, ${figure(plain.secondsToTenthPercent, 2)} s`;
}

function peerSeconds({ secondsToTenthPercent }: Measurement): string {
  return secondsToTenthPercent === null ? `> ${PEER_LIMIT} s` : `${figure(secondsToTenthPercent)} s`;
}

/** How many times faster than the peer; a lower bound where the peer ran into its limit. */
function ratio(ours: Measurement, peer: Measurement): string {
  if (ours.secondsToTenthPercent === null) return '-';
  const times = ((peer.secondsToTenthPercent ?? peer.seconds) / ours.secondsToTenthPercent).toFixed(1);
  return peer.secondsToTenthPercent === null ? `> ${times}` : times;
}

function planTable(): string[] {
  const rows = PLANS.map((preset) => {
    const plan = measure(preset, 'plan', 600);
    return `| ${preset} | ${figure(plan.seconds)} s | ${plan.memory} MB | ${plan.note} |`;
  });
  return [
    '| county | five tiers, waterfall, explanations, prices, check | memory | status |',
    '| --- | ---: | ---: | --- |',
    ...rows,
  ];
}

function growth(rows: readonly TierOneRow[]): string {
  const timeOf = (name: PresetName): number | null =>
    rows.find(({ preset }) => preset === name)?.ours.secondsToTenthPercent ?? null;
  const [county, large] = [timeOf('county'), timeOf('large')];
  if (!county || !large)
    return 'Growth from 102 to 350 schools: not stated, one of the two did not reach 0.1%.';
  const exponent = Math.log(large / county) / Math.log(350 / 102);
  return `Growth of the time to 0.1% from 102 to 350 schools: schools ^ ${exponent.toFixed(2)}.`;
}

function randomCounties(): string[] {
  if (RANDOM_COUNTIES === 0) return [];
  return ['## Random counties', '', lastLineOf(['random-counties.js', String(RANDOM_COUNTIES), '1']), ''];
}

function heading(highs: string, native: string): string[] {
  const cpu = cpus();
  return [
    '# Bench results',
    '',
    `Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpu[0]?.model ?? 'unknown processor'}, ${cpu.length} cores,`,
    `${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]!.toFixed(1)} at the start, Node ${process.version}, HiGHS ${highs} (WebAssembly)${native}.`,
    'Every measurement is a process of its own that starts with cold code; of short ones the middle of three counts.',
  ];
}

async function main(): Promise<void> {
  const { version } = await loadHighsSolver();
  const start = heading(version, NATIVE ? ', and the native program of HIGHS_BINARY on one thread' : '');
  const rows = (Object.keys(PRESETS) as PresetName[]).map(tierOne);
  const text = [
    ...start,
    '',
    '## Tier 1',
    '',
    'Model building included. Times run until value - bound is at most 0.5% and 0.1% of the value before any move.',
    '',
    ...tierOneTable(rows),
    '',
    growth(rows),
    '',
    '## Against the plain formulation',
    '',
    'The peer has one set of columns for each group of identical teachers and host (`bench/plain`), solved to 0.1% in the',
    `same engine and stopped after ${PEER_LIMIT} s. Warm: the third time in one process, as in a server that has planned before;`,
    'what the engines have in common, the compiling of their solver, is left out of both.',
    '',
    ...peerTable(rows),
    '',
    '## Whole plans',
    '',
    ...planTable(),
    '',
    ...randomCounties(),
  ].join('\n');
  writeFileSync(join(process.cwd(), 'bench', 'results.md'), text);
  console.log(text);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
