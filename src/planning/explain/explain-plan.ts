// A finished plan explained: moves, stays, remaining shortages, goals and balance.
import { abilitiesOf } from '../eligibility/abilities';
import { type PlanCell, type PlanMoves } from '../plan';
import { type PlanExplanation } from '../plan/explanation';
import { type County } from '../solve/county';
import { balanceEffect } from './balance-effect';
import { moveExplanations } from './move-explanations';
import { planCells } from './plan-cells';
import { quotaResult } from './quota-result';
import { shortageReasons } from './shortage-reasons';
import { stayReasons } from './stay-reasons';
import { usageOf } from './usage';

export interface Explained {
  readonly cells: readonly PlanCell[];
  readonly explanation: Omit<PlanExplanation, 'prices'>;
}

/** Everything that can be said without solving anything again. */
export function explainPlan(county: County, moves: PlanMoves): Explained {
  const { facts, eligibleCount } = county;
  const planned = { facts, usage: usageOf(facts, moves), eligibleCount };
  const eligible = facts.people.filter((person) => abilitiesOf(person, facts).eligible);
  return {
    cells: planCells(county, moves, shortageReasons(planned)),
    explanation: {
      moves: moveExplanations(planned),
      stays: stayReasons(planned, eligible),
      quota: quotaResult(facts, eligibleCount, moves),
      balance: balanceEffect(facts, moves),
    },
  };
}
