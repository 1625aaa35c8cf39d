// A tier that is the largest of many values, settled from the other side: what would tier 1 cost if it were smaller?
import { decodePlan } from '../decode/decode-plan';
import { evaluate, type LinearModel } from '../linear/linear-model';
import { buildStaffingModel } from '../model/staffing-model';
import { type Solution } from '../solver-port';
import { provenGap } from '../tiers';
import { polish } from './polish';
import { completed, type Failure, HOLD, type Step, type TierOutcome, type TierTask } from './solve-tier';

/** Times a smaller value is asked for. */
const ATTEMPTS = 4;
const NODES = 400;
const ITERATIONS = 60_000;

/**
 * The bound of a largest value is poor until nearly all is decided, that of tier 1 is good from the start. So a value just
 * out of tolerance below the one reached is demanded and tier 1 minimised: where tier 1 would rise, the value is proven;
 * where it does not, there is a better plan, and the next smaller value is demanded of that.
 */
export function lowerLargest(
  task: TierTask,
  step: Step,
  outcome: TierOutcome | Failure,
): TierOutcome | Failure {
  const [first] = step.held;
  if (typeof outcome === 'string' || !step.tier.isLargestOf || !first) return outcome;
  let reached = outcome;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const gap = provenGap(step.tier.before(task.county.facts, task.county.eligibleCount), reached.value);
    if (reached.value - reached.bound <= gap || reached.cut) break;
    const next = demand(task, step, { reached, most: reached.value - 0.9 * gap, t1: first.value + HOLD });
    if (next === null) break;
    reached = next;
  }
  return reached;
}

interface Demand {
  readonly reached: TierOutcome;
  /** The value demanded. */
  readonly most: number;
  /** The most that tier 1 may be. */
  readonly t1: number;
}

/** A better plan or a better bound; null where the limits ended the search before either. */
function demand(
  task: TierTask,
  { tier, scope, held }: Step,
  { reached, most, t1 }: Demand,
): TierOutcome | null {
  const model = buildStaffingModel({ ...task.county, scope });
  const goal = tier.express(model);
  model.builder.atMost(goal.expression, most);
  const first = held[0]!.tier.express(model);
  const linear = model.builder.build(first.expression);
  const solution = solved(task, linear, t1);
  if (solution.status === 'INFEASIBLE' || solution.bound > t1 + HOLD) return { ...reached, bound: most };
  if (!solution.point || solution.value > t1) return solution.cut ? { ...reached, cut: true } : null;
  const point = polish(linear, solution.point, task.solver);
  return {
    ...reached,
    moves: decodePlan(model, point),
    value: evaluate(goal.expression, completed(point, [goal])),
  };
}

function solved({ solver, budgetOf, onProgress }: TierTask, model: LinearModel, t1: number): Solution {
  const { secondsLeft, shouldStop } = budgetOf('T2', model.cost.length);
  onProgress('T2', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  return solver.solve(model, {
    absoluteGap: HOLD,
    nodeLimit: NODES,
    iterationLimit: ITERATIONS,
    timeLimitSeconds: secondsLeft(),
    stopAt: { bound: t1 + 2 * HOLD, value: t1 },
    shouldStop,
  });
}
