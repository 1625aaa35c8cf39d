// The price list: by how much tier 1 falls when one limit is relaxed by one unit, by solving tier 1 again from the plan.
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { encodePlan } from '../decode/encode-plan';
import { type LinearModel, valueAt } from '../linear/linear-model';
import { buildStaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';
import { type Price } from '../plan/explanation';
import { blocksOf } from '../search/blocks';
import { searchNeighbourhoods } from '../search/neighbourhood-search';
import { type County } from '../solve/county';
import { type Solver } from '../solver-port';
import { provenGap, ruralShortage, TIERS } from '../tiers';
import { countyRelaxations, type Relaxation, schoolRelaxation } from './relaxations';
import { remainingAt, usageOf } from './usage';

/** Schools priced by beds and by posts, the worst off first. */
const SCHOOLS = 5;
/** Models up to this many columns are solved again in full. */
const SMALL = 4_000;
/** Simplex iterations of one such solve: with the plan as its start, mostly the cuts of the root. */
const iterationsFor = (columns: number): number => 4_000 + columns;
/** Schools solved again together in larger ones. */
const NEIGHBOURS = 12;

export interface PriceTask {
  readonly county: County;
  readonly moves: PlanMoves;
  /** Tier 1 of the plan. */
  readonly t1: number;
  readonly solver: Solver;
  readonly secondsLeft: () => number;
  readonly shouldStop: () => boolean;
}

/**
 * Prices in the order of the limits. Tier 1 of an ordinary county is solved again for each; in large ones `fall` is what
 * solving the hardest hit schools again finds, and `atMost` a bound: of the relaxation, or of several limits on people
 * relaxed together.
 */
export function priceList(task: PriceTask): readonly Price[] {
  const { facts, eligibleCount } = task.county;
  const relaxations = [...countyRelaxations(task.county), ...schoolRelaxations(task)];
  const small = tier1(task.county, task.moves).model.cost.length <= SMALL;
  const crowd = relaxations.filter(({ onPeople }) => onPeople);
  const together = small ? 0 : boundTogether(task, crowd);
  return relaxations.flatMap((relaxation): Price[] => {
    if (task.shouldStop() || task.secondsLeft() <= 0) return [];
    const { fall, atMost } = small
      ? solvedAgain(task, relaxation)
      : {
          fall: searchedAgain(task, relaxation),
          atMost: crowd.includes(relaxation) ? together : boundAlone(task, relaxation),
        };
    const { limit, school, step } = relaxation;
    const proven = atMost - fall <= provenGap(ruralShortage.before(facts, eligibleCount), task.t1);
    return [
      { limit, school, step, fall, atMost: Math.max(fall, atMost), status: proven ? 'PROVEN' : 'BOUNDED' },
    ];
  });
}

/** Beds and posts at the rural schools where most is still lacking and the limit is reached. */
function schoolRelaxations({ county, moves }: PriceTask): readonly Relaxation[] {
  const { facts } = county;
  const usage = usageOf(facts, moves);
  const worst = worstOff({ county, moves });
  const full = worst.filter(({ code, school }) => (usage.beds.get(code) ?? 0) >= school.freeBeds);
  const manned = worst.filter(
    ({ code, school, staffInPost }) => staffInPost + (usage.hired.get(code) ?? 0) >= school.authorisedPosts,
  );
  return [
    ...full.slice(0, SCHOOLS).flatMap(({ code }) => schoolRelaxation(facts.settings, 'beds', code)),
    ...manned.slice(0, SCHOOLS).flatMap(({ code }) => schoolRelaxation(facts.settings, 'posts', code)),
  ];
}

/** Rural schools by weighted remaining shortage, the largest first; those without any are left out. */
function worstOff({ county, moves }: Pick<PriceTask, 'county' | 'moves'>) {
  const { facts } = county;
  const usage = usageOf(facts, moves);
  const left = new Map<string, number>();
  for (const cell of facts.staffing.cells) {
    const weighted = facts.tier1Weight(cell) * remainingAt(facts, usage, cell);
    if (weighted > 0) left.set(cell.school, (left.get(cell.school) ?? 0) + weighted);
  }
  const by = (code: string): number => left.get(code) ?? 0;
  return facts.schools
    .filter(({ code }) => by(code) > SOLVED_FTE_TOLERANCE)
    .sort((a, b) => by(b.code) - by(a.code) || (a.code < b.code ? -1 : 1));
}

interface Tier1 {
  readonly model: LinearModel;
  readonly start: Float64Array;
  readonly blockOf: Int32Array;
}

function tier1(county: County, moves: PlanMoves): Tier1 {
  const staffing = buildStaffingModel({ ...county, scope: TIERS[0]!.scope });
  const goal = ruralShortage.express(staffing);
  return {
    model: staffing.builder.build(goal.expression),
    start: encodePlan(staffing, { ...moves, exchanges: [] }),
    blockOf: blocksOf(staffing),
  };
}

function solvedAgain(task: PriceTask, { relax }: Relaxation): Pick<Price, 'fall' | 'atMost'> {
  const { facts, eligibleCount } = task.county;
  const { model, start } = tier1(relax(task.county), task.moves);
  const solution = task.solver.solve(model, {
    absoluteGap: 0.5 * provenGap(ruralShortage.before(facts, eligibleCount), task.t1),
    nodeLimit: 1_000,
    iterationLimit: iterationsFor(model.cost.length),
    timeLimitSeconds: task.secondsLeft(),
    // No start: a plan that is good enough for the tier would end the search before a small price is found.
    shouldStop: task.shouldStop,
  });
  return {
    fall: positive(task.t1 - Math.min(solution.value, valueAt(model, start))),
    atMost: positive(task.t1 - solution.bound),
  };
}

/** What a relaxed limit is worth at the schools that need it most: everything else stays as planned. */
function searchedAgain(task: PriceTask, { relax, school }: Relaxation): number {
  const { model, start, blockOf } = tier1(relax(task.county), task.moves);
  const { facts, eligibleCount } = task.county;
  const index = new Map(facts.schools.map(({ code }, i) => [code, i]));
  const own = school === null ? [] : [school];
  const order = [
    ...own,
    ...worstOff(task)
      .map(({ code }) => code)
      .filter((code) => code !== school),
  ];
  const blocks = order.map((code) => index.get(code)!);
  const sets =
    school === null
      ? [blocks.slice(0, NEIGHBOURS), blocks.slice(NEIGHBOURS, 2 * NEIGHBOURS)]
      : [blocks.slice(0, NEIGHBOURS)];
  const best = searchNeighbourhoods(
    {
      model,
      blockOf,
      solver: task.solver,
      enough: Number.NEGATIVE_INFINITY,
      gap: 0.2 * provenGap(ruralShortage.before(facts, eligibleCount), task.t1),
      budget: {
        phases: [],
        neighbourhoodNodes: 50,
        neighbourhoodIterations: 2_000,
        secondsLeft: task.secondsLeft,
        shouldStop: task.shouldStop,
      },
      onImproved: () => undefined,
    },
    { point: start, value: valueAt(model, start) },
    [sets.map((set) => new Set(set))],
  );
  return positive(task.t1 - best.incumbent.value);
}

/** The most that a relaxed limit could bring, from the continuous relaxation. */
function boundAlone(task: PriceTask, { relax }: Relaxation): number {
  const solution = task.solver.solve(tier1(relax(task.county), task.moves).model, {
    absoluteGap: 0,
    nodeLimit: 0,
    iterationLimit: Number.MAX_SAFE_INTEGER,
    timeLimitSeconds: task.secondsLeft(),
    relaxed: true,
  });
  return positive(task.t1 - solution.bound);
}

/** The most that limits relaxed together could bring: an upper limit of each. */
function boundTogether(task: PriceTask, relaxations: readonly Relaxation[]): number {
  const relaxed = relaxations.reduce((county, { relax }) => relax(county), task.county);
  const solution = task.solver.solve(tier1(relaxed, task.moves).model, {
    absoluteGap: 0.5 * provenGap(task.t1, task.t1),
    nodeLimit: 1,
    iterationLimit: 6_000,
    timeLimitSeconds: task.secondsLeft(),
    boundOnly: true,
    shouldStop: task.shouldStop,
  });
  return positive(task.t1 - solution.bound);
}

const positive = (value: number): number => (value > SOLVED_FTE_TOLERANCE ? value : 0);
