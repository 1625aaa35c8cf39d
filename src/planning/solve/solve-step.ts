// One of the five tiers, in the way that suits it.
import { type PlanMoves } from '../plan';
import { type SearchPhase } from '../search/search-budget';
import { boundWithin } from './budgets';
import { lowerLargest } from './lower-largest';
import { type Failure, type Step, solveTier, type TierOutcome, type TierTask } from './solve-tier';
import { searchScope } from './used-pairs';

/**
 * One tier; where every pair would be too many, tier 5 is bounded over pooled links (each way counted at its shortest)
 * and improved over the nearest pairs and those the plan already uses.
 */
export function solveStep(task: TierTask, step: Step, start: PlanMoves): TierOutcome | Failure {
  const scope = searchScope(task.county.groups, step.scope, [start]);
  if (scope === step.scope) return lowerLargest(task, step, solveTier(task, step, start));
  const lower = solveTier(boundOnly(task), { ...step, scope: { ...step.scope, links: 'BACKBONE' } }, start);
  const improved = solveTier(searchOnly(task), { ...step, scope }, start);
  if (typeof lower === 'string' || typeof improved === 'string') return improved;
  return { ...improved, bound: lower.bound, cut: lower.cut || improved.cut };
}

function boundOnly(task: TierTask): TierTask {
  return withPhases(task, [boundWithin(20_000, 0.4)]);
}

function searchOnly(task: TierTask): TierTask {
  return withPhases(task, [{ kind: 'NEIGHBOURHOODS', timeShare: 1 }]);
}

function withPhases(task: TierTask, phases: readonly SearchPhase[]): TierTask {
  return { ...task, budgetOf: (tier, columns, part) => ({ ...task.budgetOf(tier, columns, part), phases }) };
}
