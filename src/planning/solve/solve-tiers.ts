// The five tiers one after the other: each minimised with the earlier ones held at the value reached.

import { type StaffGroup } from '../county/staff-group';
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { type CountyFacts } from '../facts/county-facts';
import { evaluate } from '../linear/linear-model';
import { exchangePairs } from '../model/exchange';
import { type Scope } from '../model/scope';
import { buildStaffingModel, type StaffingModel } from '../model/staffing-model';
import { type PlanMoves, type TierId, type TierResult } from '../plan';
import { blocksOf } from '../search/blocks';
import { minimise } from '../search/minimise';
import { neighbourhoodsOf } from '../search/neighbourhoods';
import { type SearchBudget, type SearchPhase } from '../search/search-budget';
import { type Solver } from '../solver-port';
import { provenGap, TIERS, type Tier, type TierExpression } from '../tiers';
import { polish } from './polish';
import { usedPairs } from './used-pairs';

/** A held tier may rise by this much and no more (planning model, section 4, allows 1e-6). */
const HOLD = 5e-7;

export interface County {
  readonly facts: CountyFacts;
  readonly groups: readonly StaffGroup[];
  readonly eligibleCount: number;
}

export interface TierTask {
  readonly county: County;
  readonly solver: Solver;
  /** Work and time for a tier over a model of so many columns; the waterfall has a deadline of its own. */
  readonly budgetOf: (tier: TierId, columns: number, phase?: 'WATERFALL') => SearchBudget;
  readonly onProgress: (tier: TierId, best: number, bound: number) => void;
}

/** A tier already minimised, to be held. */
interface Held {
  readonly tier: Tier;
  readonly value: number;
}

/** What to minimise, over which model, with what held. */
export interface Step {
  readonly tier: Tier;
  readonly scope: Scope;
  readonly held: readonly Held[];
}

export interface TierOutcome {
  readonly moves: PlanMoves;
  readonly value: number;
  readonly bound: number;
}

export const NO_MOVES: PlanMoves = { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] };

/** Pins against rules, or no plan found within the limits. */
export type Failure = 'INFEASIBLE' | 'NOTHING_FOUND';

export interface TiersOutcome {
  readonly moves: PlanMoves;
  readonly tiers: readonly TierResult[];
}

/** Minimises the tiers in order. Once a plan exists, a tier whose time is over keeps it as it is, without a bound. */
export function solveTiers(
  task: TierTask,
  start: PlanMoves = NO_MOVES,
  steps: typeof TIERS = TIERS,
): TiersOutcome | Failure {
  const held: (Held & { bound: number })[] = [];
  let moves: PlanMoves | null = null;
  for (const step of steps) {
    const outcome: TierOutcome | Failure =
      moves && isOver(task.budgetOf(step.tier.id, 0))
        ? unchanged(task.county, step.tier, moves)
        : solveStep(task, { ...step, held }, moves ?? start);
    if (typeof outcome === 'string') {
      if (!moves) return outcome;
      throw new Error(`Tier ${step.tier.id} lost the plan found for the earlier tiers: ${outcome}`);
    }
    moves = outcome.moves;
    held.push({ tier: step.tier, value: outcome.value, bound: outcome.bound });
  }
  const found = moves ?? NO_MOVES;
  return { moves: found, tiers: resultsOf(task.county, found, held) };
}

/** Values of the moves, with the bounds proven on the way. */
export function resultsOf(
  { facts, groups, eligibleCount }: County,
  moves: PlanMoves,
  held: readonly (Held & { readonly bound: number })[],
): readonly TierResult[] {
  const values = valuesOf({ facts, groups, eligibleCount }, moves);
  return held.map(({ tier, bound }): TierResult => {
    const value = values.get(tier.id) ?? 0;
    const before = tier.before(facts, eligibleCount);
    const proved = Math.max(0, Math.min(bound, value));
    const proven = value - proved <= provenGap(before, value);
    return { id: tier.id, before, value, bound: proved, status: proven ? 'PROVEN' : 'BEST_FOUND' };
  });
}

function isOver(budget: SearchBudget): boolean {
  return budget.shouldStop() || budget.secondsLeft() <= 0;
}

function unchanged(county: County, tier: Tier, moves: PlanMoves): TierOutcome {
  return { moves, value: valuesOf(county, moves).get(tier.id) ?? 0, bound: Number.NEGATIVE_INFINITY };
}

/** Pairs of exchange groups beyond which tier 5 looks at the nearest only. */
const MANY_PAIRS = 15_000;
const NEAREST = 8;

/**
 * One tier; where every pair would be too many, tier 5 is bounded over pooled links (each way counted at its shortest)
 * and improved over the nearest pairs and those the plan already uses.
 */
function solveStep(task: TierTask, step: Step, start: PlanMoves): TierOutcome | Failure {
  const { links } = step.scope;
  if (links !== 'PAIRED' || exchangePairs(task.county.groups) <= MANY_PAIRS)
    return solveTier(task, step, start);
  const lower = solveTier(boundOnly(task), { ...step, scope: { ...step.scope, links: 'BACKBONE' } }, start);
  const used = usedPairs(task.county.groups, start);
  const scope: Scope = { ...step.scope, pairs: { nearest: NEAREST, used } };
  const improved = solveTier(searchOnly(task), { ...step, scope }, start);
  if (typeof lower === 'string' || typeof improved === 'string') return improved;
  return { ...improved, bound: lower.bound };
}

function boundOnly(task: TierTask): TierTask {
  return withPhases(task, [{ kind: 'BOUND', nodes: 20, iterations: 20_000, timeShare: 0.4 }]);
}

function searchOnly(task: TierTask): TierTask {
  return withPhases(task, [{ kind: 'NEIGHBOURHOODS', timeShare: 1 }]);
}

function withPhases(task: TierTask, phases: readonly SearchPhase[]): TierTask {
  return {
    ...task,
    budgetOf: (tier, columns, phase) => ({ ...task.budgetOf(tier, columns, phase), phases }),
  };
}

/** Minimises one tier over the model of its scope. */
export function solveTier(
  task: TierTask,
  { tier, scope, held }: Step,
  start: PlanMoves,
): TierOutcome | Failure {
  const { facts, eligibleCount } = task.county;
  const model = buildStaffingModel({ ...task.county, scope });
  const holding = held.map(({ tier: earlier, value }) => hold(model, earlier, value));
  const goal = tier.express(model);
  const linear = model.builder.build(goal.expression);
  const blockOf = blocksOf(model);
  task.onProgress(tier.id, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  const minimum = minimise({
    model: linear,
    solver: task.solver,
    start: completed(encodePlan(model, start), [...holding, goal]),
    blockOf,
    passes: neighbourhoodsOf(model, blockOf),
    gapAt: (value) => provenGap(tier.before(facts, eligibleCount), value),
    budget: task.budgetOf(tier.id, model.builder.columnCount),
    onProgress: (best, bound) => task.onProgress(tier.id, best, bound),
  });
  if (minimum.infeasible) return 'INFEASIBLE';
  if (!minimum.point) return 'NOTHING_FOUND';
  const point = polish(linear, minimum.point, task.solver);
  return {
    moves: decodePlan(model, point),
    value: evaluate(goal.expression, point),
    bound: minimum.bound,
  };
}

function hold(model: StaffingModel, tier: Tier, value: number): TierExpression {
  const expressed = tier.express(model);
  model.builder.atMost(expressed.expression, value + HOLD);
  return expressed;
}

function completed(point: Float64Array, tiers: readonly TierExpression[]): Float64Array {
  for (const { complete } of tiers) complete(point);
  return point;
}

/** Every tier's value for a list of moves, from the model of all measures and the pairs in use. */
function valuesOf(county: County, moves: PlanMoves): ReadonlyMap<TierId, number> {
  const pairs = { nearest: 0, used: usedPairs(county.groups, moves) };
  const scope: Scope = { ...TIERS[TIERS.length - 1]!.scope, pairs };
  const model = buildStaffingModel({ ...county, scope });
  const expressed = TIERS.map(({ tier }) => ({ tier, goal: tier.express(model) }));
  const point = completed(
    encodePlan(model, moves),
    expressed.map(({ goal }) => goal),
  );
  return new Map(expressed.map(({ tier, goal }) => [tier.id, evaluate(goal.expression, point)]));
}
