// Checking a plan again on today's roster: what holds is put on record with the input's hash, so that it can be approved.
import { ChangeRefused } from '../../../graphql/change-refused';
import { type Violation } from '../../../planning/plan';
import { type Deciding, type Effect } from './decide';
import { brokenRules } from './input-refusals';
import { movesOfPlan } from './plan-moves.store';
import { problemUnderLock, violationsOf } from './todays-problem';

/** The plan does not hold on today's roster. */
export class BrokenPlan extends ChangeRefused {
  constructor(readonly violations: readonly Violation[]) {
    super(brokenRules(violations));
  }
}

export async function recheck({ manager, plan, locked }: Deciding): Promise<Effect> {
  const { roster, inputHash } = await problemUnderLock(manager, plan.year);
  const violations = violationsOf(roster, await movesOfPlan(manager, plan));
  if (violations.length > 0) throw new BrokenPlan(violations);
  return { inputHash, detail: { changed: inputHash !== locked.inputHash } };
}
