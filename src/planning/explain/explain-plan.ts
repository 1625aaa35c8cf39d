// A finished plan explained: moves, stays, remaining shortages, goals and balance.
import { abilitiesOf } from '../facts/staff-groups';
import { type PlanCell, type PlanMoves } from '../plan';
import { type County } from '../solve/solve-tiers';
import { balanceEffect } from './balance-effect';
import { type PlanExplanation } from './explanation';
import { moveExplanations } from './move-explanations';
import { planCells } from './plan-cells';
import { quotaLedger } from './quota-ledger';
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
  const standing = { facts, usage: usageOf(facts, moves), eligibleCount };
  const eligible = facts.people.filter((person) => abilitiesOf(person, facts).eligible);
  return {
    cells: planCells(county, moves, shortageReasons(standing)),
    explanation: {
      moves: moveExplanations(standing),
      stays: stayReasons(standing, eligible),
      quota: quotaLedger(facts, eligibleCount, moves),
      balance: balanceEffect(facts, moves),
    },
  };
}
