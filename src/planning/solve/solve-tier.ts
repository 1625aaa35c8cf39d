// One tier minimised over the model of its scope, with earlier tiers held at the value reached.
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { evaluate } from '../linear/linear-model';
import { type Scope } from '../model/scope';
import { buildStaffingModel, type StaffingModel } from '../model/staffing-model';
import { type PlanMoves, type TierId } from '../plan';
import { blocksOf } from '../search/blocks';
import { minimise } from '../search/minimise';
import { neighbourhoodsOf } from '../search/neighbourhoods';
import { type SearchBudget } from '../search/search-budget';
import { type Solver } from '../solver-port';
import { provenGap, type Tier, type TierExpression } from '../tiers';
import { type County } from './county';
import { polish } from './polish';

/** A held tier may rise by this much and no more (planning model, section 4, allows 1e-6). */
export const HOLD = 5e-7;

/** Part of the work that has a deadline of its own. */
export type Part = TierId | 'START' | 'IMPROVE' | 'SETTLE' | 'WATERFALL' | 'PRICES';

export interface TierTask {
  readonly county: County;
  readonly solver: Solver;
  /** Work and time for a tier over a model of so many columns; parts other than the tiers have a deadline of their own. */
  readonly budgetOf: (tier: TierId, columns: number, part?: Part) => SearchBudget;
  readonly onProgress: (tier: TierId, best: number, bound: number) => void;
  /** A plan that is proven stays as it is, even where an equally proven one is a little better. */
  readonly keepsStart?: boolean;
}

/** A tier already minimised, to be held. */
export interface Held {
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
  /** The clock or the user ended the search. */
  readonly cut: boolean;
}

export const NO_MOVES: PlanMoves = { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] };

/** Pins against rules, or no plan found within the limits. */
export type Failure = 'INFEASIBLE' | 'NOTHING_FOUND';

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
    least: 0,
    start: completed(encodePlan(model, start), [...holding, goal]),
    blockOf,
    passes: neighbourhoodsOf(model, blockOf),
    gapAt: (value) => provenGap(tier.before(facts, eligibleCount), value),
    keepsStart: task.keepsStart ?? false,
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
    cut: minimum.cut,
  };
}

function hold(model: StaffingModel, tier: Tier, value: number): TierExpression {
  const expressed = tier.express(model);
  model.builder.atMost(expressed.expression, value + HOLD);
  return expressed;
}

/** The point with the columns set that only measure: each tier's own. */
export function completed(point: Float64Array, tiers: readonly TierExpression[]): Float64Array {
  for (const { complete } of tiers) complete(point);
  return point;
}
