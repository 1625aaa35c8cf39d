// One measurement in a process of its own, printed as JSON: `measure <preset or bundle> <engine|plain|native|plan> <seconds> [warm]`.
import { generateCounty } from '../examples/generator/generate-county';
import { PRESETS } from '../examples/generator/options';
import { type Roster } from '../src/domain/roster';
import { readBundle } from '../src/features/rosters/bundle';
import { countyOf, planCounty } from '../src/planning/planner';
import { createProblem } from '../src/planning/problem';
import { neighbourhoodWork, phasesFor } from '../src/planning/solve/budgets';
import { NO_MOVES, solveTier, type TierTask } from '../src/planning/solve/solve-tier';
import { loadHighsSolver } from '../src/planning/solvers/highs';
import { TIERS } from '../src/planning/tiers';
import { solveNative } from './plain/native-highs';
import { solvePlain } from './plain/solve-plain';

export type PresetName = keyof typeof PRESETS;

function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}

/** What one process measured; seconds are wall-clock. */
export interface Measurement {
  readonly before: number;
  readonly value: number;
  readonly bound: number;
  /** Until value - bound <= 0.5% and 0.1% of the value before any move; null when not within the limit. */
  readonly secondsToHalfPercent: number | null;
  readonly secondsToTenthPercent: number | null;
  readonly seconds: number;
  readonly columns: number;
  readonly rows: number;
  /** Largest resident memory, MB. */
  readonly memory: number;
  /** User time of the processor, s: it hardly changes with the load. */
  readonly processorSeconds: number;
  readonly note: string;
}

type Measured = Omit<Measurement, 'memory' | 'processorSeconds'>;

/** A county of the generator, or of a bundle (folder or zip). */
async function rosterOf(name: string): Promise<Roster> {
  if (isPresetName(name)) return generateCounty(PRESETS[name]);
  const reading = await readBundle(name);
  if ('issues' in reading) throw new Error(`${name}: ${reading.issues.length} problems in the bundle`);
  return reading.roster;
}

async function engine(preset: string, limit: number): Promise<Measured> {
  const roster = await rosterOf(preset);
  const solver = await loadHighsSolver();
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const county = countyOf(createProblem(roster));
  const step = TIERS[0]!;
  const before = step.tier.before(county.facts, county.eligibleCount);
  const reached: { half: number | null; tenth: number | null } = { half: null, tenth: null };
  let columns = 0;
  const task: TierTask = {
    county,
    solver,
    budgetOf: (tier, count) => {
      columns = Math.max(columns, count);
      return {
        phases: phasesFor(tier, count),
        ...neighbourhoodWork(count),
        secondsLeft: () => Math.max(0, limit - seconds()),
        shouldStop: () => false,
      };
    },
    onProgress: (_tier, best, bound) => {
      if (best - bound <= 0.005 * before) reached.half ??= seconds();
      if (best - bound <= 0.001 * before) reached.tenth ??= seconds();
    },
  };
  const outcome = solveTier(task, { ...step, held: [] }, NO_MOVES);
  if (typeof outcome === 'string') throw new Error(`${preset}: ${outcome}`);
  return {
    before,
    value: outcome.value,
    bound: outcome.bound,
    secondsToHalfPercent: reached.half,
    secondsToTenthPercent: reached.tenth,
    seconds: seconds(),
    columns,
    rows: 0,
    note: '',
  };
}

async function plain(preset: string, limit: number): Promise<Measured> {
  const result = await solvePlain(await rosterOf(preset), {
    tiers: ['T1'],
    timeLimitSeconds: limit,
    gap: 0.001,
  });
  const tier = result.tiers[0];
  const done = tier !== undefined && tier.value - tier.bound <= 0.001 * tier.before + 1e-9;
  return {
    before: tier?.before ?? 0,
    value: tier?.value ?? Number.NaN,
    bound: tier?.bound ?? Number.NaN,
    secondsToHalfPercent: null,
    secondsToTenthPercent: done ? result.seconds : null,
    seconds: result.seconds,
    columns: result.columns,
    rows: result.rows,
    note: result.outcome,
  };
}

/** The plain formulation by the native program that HIGHS_BINARY names. */
async function native(preset: string, limit: number): Promise<Measured> {
  const binary = process.env['HIGHS_BINARY'];
  if (!binary) throw new Error('HIGHS_BINARY names no program');
  const roster = await rosterOf(preset);
  const { seconds, value, bound, version } = solveNative(roster, {
    binary,
    timeLimitSeconds: limit,
    gap: 0.001,
  });
  const county = countyOf(createProblem(roster));
  const before = TIERS[0]!.tier.before(county.facts, county.eligibleCount);
  return {
    before,
    value,
    bound,
    secondsToHalfPercent: null,
    secondsToTenthPercent: value - bound <= 0.001 * before + 1e-9 ? seconds : null,
    seconds,
    columns: 0,
    rows: 0,
    note: `HiGHS ${version}`,
  };
}

async function plan(preset: string, limit: number): Promise<Measured> {
  const solver = await loadHighsSolver();
  const options = { timeLimitSeconds: limit, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const outcome = planCounty(createProblem(await rosterOf(preset)), solver, options, () => performance.now());
  if (outcome.kind !== 'PLAN') throw new Error(`${preset}: ${outcome.kind}`);
  const t1 = outcome.plan.tiers[0]!;
  return {
    before: t1.before,
    value: t1.value,
    bound: t1.bound,
    secondsToHalfPercent: null,
    secondsToTenthPercent: null,
    seconds: outcome.plan.solver.seconds,
    columns: 0,
    rows: 0,
    note: outcome.plan.tiers
      .map(
        ({ id, status, value, cutShort }) => `${id} ${status} ${value.toFixed(4)}${cutShort ? ' (cut)' : ''}`,
      )
      .join(', '),
  };
}

/** Runs of a warm measurement; the last one counts. A server that has made a plan or two has its code compiled. */
const WARM_RUNS = 3;

async function main(): Promise<void> {
  const [preset = '', kind = '', limit = '60', start = 'cold'] = process.argv.slice(2);
  const measure = { engine, plain, native, plan }[kind];
  if (!preset || !measure)
    throw new Error('measure <preset or bundle> <engine|plain|native|plan> <seconds> [warm]');
  for (let run = 1; start === 'warm' && run < WARM_RUNS; run++) await measure(preset, Number(limit));
  const measured = await measure(preset, Number(limit));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const processorSeconds = process.cpuUsage().user / 1e6;
  console.log(JSON.stringify({ ...measured, memory, processorSeconds }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
