// A plan that no single decision improves: a start for every tier, and the last word on a plan cut short.
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { type Scope } from '../model/scope';
import { buildStaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';
import { type County } from '../solve/county';
import { TIERS } from '../tiers';
import { searchLocally } from './local-search';
import { needsOf, optionsOf } from './options';
import { Standing } from './standing';

export interface ImproveTask {
  readonly county: County;
  /** All measures and cells, links PAIRED. */
  readonly scope: Scope;
  /** Tiers that count, the first of the five. */
  readonly tiers: number;
  readonly workLimit: number;
  readonly isOver: () => boolean;
}

/** The plan improved in every tier given the earlier ones. */
export function improvePlan(
  { county, scope, tiers: count, workLimit, isOver }: ImproveTask,
  moves: PlanMoves,
): PlanMoves {
  const model = buildStaffingModel({ ...county, scope });
  const decisions = model.builder.columnCount;
  const tiers = TIERS.map(({ tier }) => tier.express(model));
  const point = encodePlan(model, moves);
  for (const { complete } of tiers) complete(point);
  const goals = tiers.map(({ expression }) => {
    const cost = new Map<number, number>();
    for (const { column, coefficient } of expression) cost.set(column, (cost.get(column) ?? 0) + coefficient);
    return { cost };
  });
  const standing = new Standing(model.builder.build([]), point, decisions, goals);
  const [t1, , t3] = goals;
  const remainingOf = needsOf(model, standing);
  const weightOf = (fill: number): number => {
    const remaining = remainingOf.get(fill)?.remaining ?? -1;
    return 1000 * (t1!.cost.get(remaining) ?? 0) + (t3!.cost.get(remaining) ?? 0);
  };
  searchLocally({
    standing,
    needs: remainingOf,
    options: optionsOf(model, weightOf),
    goals: count,
    workLimit,
    isOver,
  });
  return standing.commits > 0 ? decodePlan(model, standing.point) : moves;
}
