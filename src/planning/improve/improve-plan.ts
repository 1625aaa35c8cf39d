// A plan that no single decision improves: a start for every tier, and the last word on a plan cut short.
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { type LinearModel } from '../linear/linear-model';
import { type Scope } from '../model/scope';
import { buildStaffingModel, type StaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';
import { type County } from '../solve/county';
import { TIERS, type TierExpression } from '../tiers';
import { searchLocally } from './local-search';
import { needsOf, optionsOf } from './options';
import { type Goal, Standing } from './standing';
import { swapPartners } from './swaps';
import { type LocalSearch, type SwapPartners } from './trial';

/** How many of the five tiers count, and when to rest. */
export type ImproveLimits = Pick<LocalSearch, 'goals' | 'workLimit' | 'isOver'>;

/** All decisions of a county as one model, written once: every plan is improved over the same. */
export class PlanImprover {
  private readonly model: StaffingModel;
  private readonly linear: LinearModel;
  /** Columns from here on only measure the others. */
  private readonly decisions: number;
  private readonly tiers: readonly TierExpression[];
  private readonly goals: readonly Goal[];
  private partners: SwapPartners | null = null;

  /** The scope is that of all measures and cells, its links PAIRED. */
  constructor(
    county: County,
    readonly scope: Scope,
  ) {
    this.model = buildStaffingModel({ ...county, scope });
    this.decisions = this.model.builder.columnCount;
    this.tiers = TIERS.map(({ tier }) => tier.express(this.model));
    this.goals = this.tiers.map(({ expression }) => {
      const cost = new Map<number, number>();
      for (const { column, coefficient } of expression)
        cost.set(column, (cost.get(column) ?? 0) + coefficient);
      return { cost };
    });
    this.linear = this.model.builder.build([]);
  }

  /** The plan improved in every tier given the earlier ones; the same object where there is nothing to improve. */
  improve(moves: PlanMoves, limits: ImproveLimits): PlanMoves {
    const point = encodePlan(this.model, moves);
    for (const { complete } of this.tiers) complete(point);
    const standing = new Standing(this.linear, point, this.decisions, this.goals);
    const needs = needsOf(this.model, standing);
    const [t1, , t3] = this.goals;
    const weightOf = (fill: number): number => {
      const remaining = needs.get(fill)?.remaining ?? -1;
      return 1000 * (t1!.cost.get(remaining) ?? 0) + (t3!.cost.get(remaining) ?? 0);
    };
    const options = optionsOf(this.model, weightOf);
    this.partners ??= swapPartners(standing, options);
    searchLocally({ ...limits, standing, needs, options, partners: this.partners });
    return standing.commits > 0 ? decodePlan(this.model, standing.point) : moves;
  }
}
