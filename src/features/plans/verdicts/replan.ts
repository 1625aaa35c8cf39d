// Planning again from a plan whose move was rejected: everything else stays wherever it can.
import { type EntityManager } from 'typeorm';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { type PlanSource } from '../plan';
import { DEFAULT_TIME_LIMIT, startPlan, timeLimitErrors } from '../run';
import { type ReplanInput } from './move-verdict.type';

const LONGEST_NAME = 100;

export interface ReplanOrder {
  readonly plan: PlanSource;
  readonly replan: ReplanInput;
  /** Account that asks. */
  readonly actor: string;
}

/** What is wrong with the wish to plan again. */
export function replanErrors(replan: ReplanInput | null): readonly UserErrorValue[] {
  if (!replan) return [];
  const limit = timeLimitErrors(replan.timeLimitSeconds ?? DEFAULT_TIME_LIMIT);
  const errors = limit.map((error) => ({ ...error, field: 'input.replan.timeLimitSeconds' }));
  if ((replan.name?.trim() ?? '').length <= LONGEST_NAME) return errors;
  const message = { zh: '名称超过 100 个字符', en: 'The name has more than 100 characters' };
  return [...errors, { code: 'NAME_TOO_LONG', field: 'input.replan.name', message, hint: null }];
}

/** UUID of the new plan, which is based on the other one. */
export function startReplan(manager: EntityManager, { plan, replan, actor }: ReplanOrder): Promise<string> {
  const { planId, year } = plan;
  const name = replan.name?.trim() || `${plan.name.slice(0, 90)} 重算`;
  const timeLimitSeconds = replan.timeLimitSeconds ?? DEFAULT_TIME_LIMIT;
  return startPlan(manager, { year, name, timeLimitSeconds, basedOnPlanId: planId, accountId: actor });
}
