// Arguments that choose plans.

import { ArgsType, Field } from 'type-graphql';
import { RUN_STATE_WORDS } from '../../../domain/words';
import { PageArgs } from '../../../graphql/paging';
import { termEnum } from '../../../graphql/types/enums';
import { type RunState } from './plan-state';

export const RunStateEnum = termEnum<RunState>(
  'PlanRunState',
  'State of the computation (计算状态).',
  RUN_STATE_WORDS,
  {
    QUEUED: 'Waits for a free worker',
    RUNNING: 'Is being computed',
    SUCCEEDED: 'Done, checked and stored',
    FAILED: 'Gave no plan, see the reason',
    CANCELLED: 'Given up by an officer',
  },
);

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => [RunStateEnum], { nullable: true, description: 'States of the computation (计算状态).' })
  readonly runStates?: readonly RunState[] | null;
}
