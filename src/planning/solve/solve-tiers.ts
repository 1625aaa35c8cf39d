// The five tiers one after the other: each minimised with the earlier ones held at the value reached.
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { type CountyFacts } from '../facts/county-facts';
import { type StaffGroup } from '../facts/staff-groups';
import { evaluate } from '../model/linear-model';
import { type Scope } from '../model/scope';
import { buildStaffingModel, type StaffingModel } from '../model/staffing-model';
import { type PlanMoves, type TierId, type TierResult } from '../plan';
import { blocksOf } from '../search/blocks';
import { minimise } from '../search/minimise';
import { neighbourhoodsOf } from '../search/neighbourhoods';
import { type SearchBudget } from '../search/search-budget';
import { type Solver } from '../solver-port';
import { provenGap, TIERS, type Tier, type TierExpression } from '../tiers';
import { polish } from './polish';

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

export function solveTiers(task: TierTask, start: PlanMoves = NO_MOVES): TiersOutcome | Failure {
  const { facts, eligibleCount } = task.county;
  const held: (Held & { bound: number })[] = [];
  let moves: PlanMoves | null = null;
  for (const { tier, scope } of TIERS) {
    const outcome = solveTier(task, { tier, scope, held }, moves ?? start);
    if (typeof outcome === 'string') {
      if (!moves) return outcome;
      throw new Error(`Tier ${tier.id} lost the plan found for the earlier tiers: ${outcome}`);
    }
    moves = outcome.moves;
    held.push({ tier, value: outcome.value, bound: outcome.bound });
  }
  const found = moves ?? NO_MOVES;
  const values = valuesOf(task.county, found);
  const tiers = held.map(({ tier, bound }): TierResult => {
    const value = values.get(tier.id) ?? 0;
    const before = tier.before(facts, eligibleCount);
    const proved = Math.max(0, Math.min(bound, value));
    const proven = value - proved <= provenGap(before, value);
    return { id: tier.id, before, value, bound: proved, status: proven ? 'PROVEN' : 'BEST_FOUND' };
  });
  return { moves: found, tiers };
}

/** Minimises one tier over the model of its scope. */
export function solveTier(
  task: TierTask,
  { tier, scope, held }: { readonly tier: Tier; readonly scope: Scope; readonly held: readonly Held[] },
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

/** Every tier's value for a list of moves, from the model that knows every pair. */
function valuesOf(county: County, moves: PlanMoves): ReadonlyMap<TierId, number> {
  const scope = TIERS[TIERS.length - 1]!.scope;
  const model = buildStaffingModel({ ...county, scope });
  const expressed = TIERS.map(({ tier }) => ({ tier, goal: tier.express(model) }));
  const point = completed(
    encodePlan(model, moves),
    expressed.map(({ goal }) => goal),
  );
  return new Map(expressed.map(({ tier, goal }) => [tier.id, evaluate(goal.expression, point)]));
}
