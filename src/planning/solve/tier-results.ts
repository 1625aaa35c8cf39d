// What the tiers of a plan are worth, and what is proven of them.
import { roundTier } from '../decode/amounts';
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { evaluate, isFeasible } from '../linear/linear-model';
import { buildStaffingModel } from '../model/staffing-model';
import { type PlanMoves, type TierId, type TierResult } from '../plan';
import { provenGap, TIERS, type Tier } from '../tiers';
import { type County } from './county';
import { completed } from './solve-tier';
import { scopeOfPlan } from './used-pairs';

/** What the search for a tier proved, and whether the clock or the user ended it. */
export interface Searched {
  readonly tier: Tier;
  readonly bound: number;
  readonly cut: boolean;
}

/** Values of the moves, with the bounds proven on the way. */
export function resultsOf(
  county: County,
  moves: PlanMoves,
  searched: readonly Searched[],
): readonly TierResult[] {
  const { values } = standingOf(county, moves);
  return searched.map(({ tier, bound, cut }): TierResult => {
    const value = roundTier(values.get(tier.id) ?? 0);
    const before = tier.before(county.facts, county.eligibleCount);
    return { id: tier.id, ...proofOf({ before, value, bound }), ...(cut ? { cutShort: true } : {}) };
  });
}

/** A value with the bound that holds for it, and whether the one proves the other. */
export function proofOf({
  before,
  value,
  bound,
}: Pick<TierResult, 'before' | 'value' | 'bound'>): Omit<TierResult, 'id' | 'cutShort'> {
  const proved = Math.max(0, Math.min(bound, value));
  const status = value - proved <= provenGap(before, value) ? 'PROVEN' : 'BEST_FOUND';
  return { before, value, bound: proved, status };
}

/** How a list of moves stands in a county. */
export interface PlanStanding {
  /** Whether it keeps every row of the model. */
  readonly legal: boolean;
  /** What the model knows of it: moves that it has no column for are left out. */
  readonly moves: PlanMoves;
  readonly values: ReadonlyMap<TierId, number>;
}

/** Legality and every tier's value of a list of moves, from the model of all measures and the pairs in use. */
export function standingOf(county: County, moves: PlanMoves): PlanStanding {
  const model = buildStaffingModel({ ...county, scope: scopeOfPlan(county.groups, moves) });
  const expressed = TIERS.map(({ tier }) => ({ tier, goal: tier.express(model) }));
  const point = completed(
    encodePlan(model, moves),
    expressed.map(({ goal }) => goal),
  );
  const linear = model.builder.build([]);
  const legal = isFeasible(linear, point);
  return {
    legal,
    moves: legal ? decodePlan(model, point) : moves,
    values: new Map(expressed.map(({ tier, goal }) => [tier.id, evaluate(goal.expression, point)])),
  };
}
