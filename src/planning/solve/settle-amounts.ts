// The amounts of a finished plan worked out anew around its whole decisions, so that no crumb of the search is left.
import { decodePlan } from '../decode/decode-plan';
import { encodePlan } from '../decode/encode-plan';
import { evaluate, wholeColumnsAt } from '../linear/linear-model';
import { buildStaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';
import { TIERS, type Tier } from '../tiers';
import { completed, type TierTask } from './solve-tier';
import { scopeOfPlan } from './used-pairs';

/** What the arithmetic of one linear program may leave: far below the amounts a plan prints. */
const ARITHMETIC = 1e-10;

/**
 * Who goes where stays; the amounts are those of the least tiers, one after the other, each held exactly. Searching holds a
 * tier with a little slack, which later tiers turn into covers of a millionth and a tier of 10.2500005. The plan itself
 * where the solver does not come to an end.
 */
export function settleAmounts(
  { county, solver, budgetOf }: Pick<TierTask, 'county' | 'solver' | 'budgetOf'>,
  moves: PlanMoves,
  tiers: readonly Tier[] = TIERS.map(({ tier }) => tier),
): PlanMoves {
  const model = buildStaffingModel({ ...county, scope: scopeOfPlan(county.groups, moves) });
  const goals = tiers.map((tier) => tier.express(model));
  const start = completed(encodePlan(model, moves), goals);
  const { secondsLeft } = budgetOf('T5', model.builder.columnCount, 'SETTLE');
  let point: Float64Array | null = null;
  for (const { expression } of goals) {
    const solution = solver.solve(wholeColumnsAt(model.builder.build(expression), start), {
      absoluteGap: 0,
      nodeLimit: 0,
      iterationLimit: Number.MAX_SAFE_INTEGER,
      timeLimitSeconds: secondsLeft(),
      relaxed: true,
    });
    if (solution.status !== 'OPTIMAL' || !solution.point) break;
    point = solution.point;
    model.builder.atMost(expression, evaluate(expression, point) + ARITHMETIC);
  }
  return point ? decodePlan(model, point) : moves;
}
