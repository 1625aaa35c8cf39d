// Tier 1 with fewer measures: what can be had without moving anybody, and what each further measure buys.
import { roundTier } from '../decode/amounts';
import { MEASURES, type Measure, type PlanMoves, type TierResult, type WaterfallStep } from '../plan';
import { ruralShortage } from '../tiers';
import { solveTier, type TierTask } from './solve-tier';

/** Steps 2a, 2a-b, 2a-c and 2a-d; the last one is the plan itself. SEND_TO pins bind only where rotations are allowed. */
export function waterfall(
  task: TierTask,
  moves: PlanMoves,
  tiers: readonly TierResult[],
): readonly WaterfallStep[] {
  const unhurried: TierTask = {
    ...task,
    onProgress: () => undefined,
    budgetOf: (tier, columns) => task.budgetOf(tier, columns, 'WATERFALL'),
  };
  return MEASURES.map((_measure, i): WaterfallStep => {
    const measures = MEASURES.slice(0, i + 1);
    if (i === MEASURES.length - 1) {
      const tier = tiers.find(({ id }) => id === 'T1');
      return { measures, t1: tier?.value ?? 0, bound: tier?.bound ?? 0 };
    }
    const scope = { measures, cells: 'RURAL', links: 'POOLED' } as const;
    const step = solveTier(unhurried, { tier: ruralShortage, scope, held: [] }, movesOf(measures, moves));
    if (typeof step === 'string') throw new Error(`No plan with ${measures.join(', ')} alone: ${step}`);
    const t1 = roundTier(step.value);
    const bound = Math.max(0, Math.min(step.bound, t1));
    return { measures, t1, bound, ...(step.cut ? { cutShort: true } : {}) };
  });
}

/** The plan's own moves of some measures: a start for the step that has no others. */
function movesOf(measures: readonly Measure[], moves: PlanMoves): PlanMoves {
  return {
    covers: measures.includes('COVER') ? moves.covers : [],
    itinerants: measures.includes('ITINERANT') ? moves.itinerants : [],
    rotations: measures.includes('ROTATION') ? moves.rotations : [],
    exchanges: [],
    hires: [],
  };
}
