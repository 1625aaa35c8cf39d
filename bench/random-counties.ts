// Many random counties: `node dist/bench/random-counties.js [counties] [seed]` plans each and looks for anything wrong.
import fc from 'fast-check';
import { type Roster } from '../src/domain/roster';
import { buildStaffingModel } from '../src/planning/model/staffing-model';
import { countyOf, type PlanOutcome, planCounty } from '../src/planning/planner';
import { createProblem } from '../src/planning/problem';
import { type Solver } from '../src/planning/solver-port';
import { loadSolver } from '../src/planning/solvers';
import { SIZE_LIMIT } from '../src/planning/solvers/javascript-lp-solver';
import { provenGap, TIERS } from '../src/planning/tiers';
import { randomCounty } from '../test/support/random-county';
import { shuffled } from '../test/support/shuffled-roster';
import { examineCounty } from './examine-county';

const LIMITS = { timeLimitSeconds: 3600, plainSeconds: 5 };
/** Seconds for the second solver, which can only be stopped by the clock. */
const SECOND_OPINION_SECONDS = 5;
/** One county in so many is planned again with its rows in another order. */
const SHUFFLED = 5;

interface Tally {
  plans: number;
  infeasible: number;
  comparedWithPlain: number;
  equalInAllTiers: number;
  solversCompared: number;
  shuffledAgain: number;
  readonly objections: string[];
}

/** The document without the one figure that differs from run to run. */
function textOf(outcome: PlanOutcome): string {
  if (outcome.kind !== 'PLAN') return JSON.stringify(outcome);
  const { plan } = outcome;
  return JSON.stringify({ ...plan, solver: { ...plan.solver, seconds: 0 } });
}

function planAgain(roster: Roster, solver: Solver): PlanOutcome {
  const quiet = { seed: 0, onProgress: () => undefined, isCancelled: () => false, withPrices: false };
  return planCounty(
    createProblem(roster),
    solver,
    { ...quiet, timeLimitSeconds: LIMITS.timeLimitSeconds },
    () => performance.now(),
  );
}

/** Tier 1 by both solvers; null where the second cannot (too large, or out of time without a proof). */
function tierOneOfBoth(roster: Roster, first: Solver, second: Solver): { a: number; b: number } | null {
  const county = countyOf(createProblem(roster));
  const { tier, scope } = TIERS[0]!;
  const model = buildStaffingModel({ ...county, scope });
  const linear = model.builder.build(tier.express(model).expression);
  if (linear.cost.length > SIZE_LIMIT.columns || linear.rowLower.length > SIZE_LIMIT.rows) return null;
  const options = {
    absoluteGap: 1e-6,
    nodeLimit: 100_000,
    iterationLimit: 1_000_000,
    timeLimitSeconds: SECOND_OPINION_SECONDS,
  };
  const [a, b] = [first.solve(linear, options), second.solve(linear, options)];
  const settled = ['OPTIMAL', 'INFEASIBLE'];
  return settled.includes(a.status) && settled.includes(b.status) ? { a: a.value, b: b.value } : null;
}

async function examine(
  roster: Roster,
  index: number,
  solvers: readonly Solver[],
  tally: Tally,
): Promise<void> {
  const [solver, second] = solvers as [Solver, Solver];
  const { outcome, objections, agreedTiers } = await examineCounty(roster, solver, LIMITS);
  const object = (text: string): void => void tally.objections.push(`county ${index}: ${text}`);
  objections.forEach(object);
  if (outcome.kind === 'PLAN') tally.plans += 1;
  if (outcome.kind === 'INFEASIBLE') tally.infeasible += 1;
  if (agreedTiers !== null) tally.comparedWithPlain += 1;
  if (agreedTiers === 5) tally.equalInAllTiers += 1;
  if (index % SHUFFLED === 0) {
    const mixed = fc.sample(shuffled(roster), { numRuns: 1, seed: index })[0]!;
    if (textOf(planAgain(mixed, solver)) !== textOf(planAgain(roster, solver)))
      object('another order of the rows gave another plan');
    tally.shuffledAgain += 1;
  }
  const both = tierOneOfBoth(roster, solver, second);
  if (both === null) return;
  tally.solversCompared += 1;
  const apart = Number.isFinite(both.a) || Number.isFinite(both.b) ? Math.abs(both.a - both.b) : 0;
  if (apart > 0.01 * provenGap(0, Math.min(both.a, both.b)) + 1e-5)
    object(`tier 1 is ${both.a} by HiGHS and ${both.b} by javascript-lp-solver`);
}

async function run(count: number, seed: number): Promise<void> {
  const clock = (): number => performance.now();
  const solvers = await Promise.all([
    loadSolver('highs', { seed: 0, clock }),
    loadSolver('javascript-lp-solver', { seed: 0, clock }),
  ]);
  const tally: Tally = {
    plans: 0,
    infeasible: 0,
    comparedWithPlain: 0,
    equalInAllTiers: 0,
    solversCompared: 0,
    shuffledAgain: 0,
    objections: [],
  };
  const rosters = fc.sample(randomCounty({ pins: 'ANY' }), { numRuns: count, seed });
  const began = clock();
  for (const [index, roster] of rosters.entries()) {
    await examine(roster, index, solvers, tally);
    if (index % 50 === 49) console.error(`${index + 1} counties, ${tally.objections.length} objections`);
  }
  for (const objection of tally.objections) console.log(objection);
  console.log(
    [
      `${count} random counties (seed ${seed}), ${Math.round((clock() - began) / 1000)} s:`,
      `${tally.plans} plans checked, ${tally.infeasible} infeasible with their conflict named,`,
      `${tally.comparedWithPlain} compared with the plain formulation (${tally.equalInAllTiers} equal in all five tiers),`,
      `${tally.solversCompared} solved alike by both solvers, ${tally.shuffledAgain} planned again in another order;`,
      `${tally.objections.length} objections`,
    ].join(' '),
  );
  if (tally.objections.length > 0) process.exitCode = 1;
}

run(Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
