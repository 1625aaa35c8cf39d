// `npm run bench`: measures the planner against the plain formulation and writes bench/results.md.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { PRESETS } from '../examples/generator/options';
import { HIGHS_VERSION } from '../src/planning/solvers/highs';
import { type Measurement, type PresetName } from './measure';

const ENGINE_LIMIT = 150;
const PLAIN_LIMIT = 60;
const PLANS: readonly PresetName[] = ['cluster', '24-schools', 'county'];

function measure(preset: PresetName, kind: 'engine' | 'plain' | 'plan', limit: number): Measurement {
  process.stderr.write(`${preset} ${kind} ...\n`);
  const script = join(__dirname, 'measure.js');
  const output = execFileSync(process.execPath, [script, preset, kind, String(limit)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.trim().split('\n').at(-1)!) as Measurement;
}

const figure = (value: number | null, digits = 1): string =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(digits);

function tierOneTable(): { lines: string[]; engines: Map<PresetName, Measurement> } {
  const engines = new Map<PresetName, Measurement>();
  const lines = [
    '| county | schools | teachers | columns | before | value | bound | to 0.5% | to 0.1% | memory | plain: columns | plain: to 0.1% | plain: gap at its end | ratio |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const preset of Object.keys(PRESETS) as PresetName[]) {
    const ours = measure(preset, 'engine', ENGINE_LIMIT);
    const plain = measure(preset, 'plain', PLAIN_LIMIT);
    engines.set(preset, ours);
    const { schools, teachers } = PRESETS[preset];
    const gap = (100 * (plain.value - plain.bound)) / ours.before;
    lines.push(
      [
        `| ${preset} | ${schools} | ${teachers} | ${ours.columns} | ${figure(ours.before)} | ${figure(ours.value, 2)}`,
        `${figure(ours.bound, 2)} | ${figure(ours.secondsToHalfPercent)} s | ${figure(ours.secondsToTenthPercent)} s`,
        `${ours.memory} MB | ${plain.columns} | ${plain.secondsToTenthPercent === null ? `> ${PLAIN_LIMIT} s` : `${figure(plain.secondsToTenthPercent)} s`}`,
        `${figure(gap, 2)}% | ${ratio(ours, plain)} |`,
      ].join(' | '),
    );
  }
  return { lines, engines };
}

/** How many times faster than the peer; a lower bound where the peer ran into its limit. */
function ratio(ours: Measurement, plain: Measurement): string {
  if (ours.secondsToTenthPercent === null) return '-';
  const peer = plain.secondsToTenthPercent ?? plain.seconds;
  const times = (peer / ours.secondsToTenthPercent).toFixed(1);
  return plain.secondsToTenthPercent === null ? `> ${times}` : times;
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

function growth(engines: ReadonlyMap<PresetName, Measurement>): string {
  const county = engines.get('county')?.secondsToTenthPercent;
  const large = engines.get('large')?.secondsToTenthPercent;
  if (!county || !large)
    return 'Growth from 102 to 350 schools: not stated, one of the two did not reach 0.1%.';
  const exponent = Math.log(large / county) / Math.log(350 / 102);
  return `Growth of the time to 0.1% from 102 to 350 schools: schools ^ ${exponent.toFixed(2)}.`;
}

function main(): void {
  const { lines, engines } = tierOneTable();
  const cpu = cpus();
  const text = [
    '# Bench results',
    '',
    `Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpu[0]?.model ?? 'unknown processor'}, ${cpu.length} cores,`,
    `${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, HiGHS ${HIGHS_VERSION} (WebAssembly) for both formulations.`,
    '',
    '## Tier 1',
    '',
    'Model building included. Times run until value - bound is at most 0.5% and 0.1% of the value before any move.',
    `The peer is the plain formulation (\`bench/plain\`) in the same engine, stopped after ${PLAIN_LIMIT} s.`,
    '',
    ...lines,
    '',
    growth(engines),
    '',
    '## Whole plans',
    '',
    ...planTable(),
    '',
  ].join('\n');
  writeFileSync(join(process.cwd(), 'bench', 'results.md'), text);
  console.log(text);
}

main();
