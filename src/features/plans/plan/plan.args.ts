// Arguments that choose plans.
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../graphql/paging';
import { wordEnum } from '../../../graphql/types/enums';
import { type RunState } from './plan-state';

export const RunStateEnum = wordEnum<RunState>('PlanRunState', 'State of the computation (计算状态).', {
  QUEUED: 'Waits for a free worker (排队)',
  RUNNING: 'Is being computed (计算中)',
  SUCCEEDED: 'Done, checked and stored (完成)',
  FAILED: 'Gave no plan, see the reason (失败)',
  CANCELLED: 'Given up by an officer (已取消)',
});

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => [RunStateEnum], { nullable: true, description: 'States of the computation (计算状态).' })
  readonly runStates?: readonly RunState[] | null;
}
