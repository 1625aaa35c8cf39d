// GraphQL types of a plan and of the run that computes it.

import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PLAN_STATE_WORDS } from '../../../domain/words';
import { connectionType } from '../../../graphql/paging';
import { termEnum } from '../../../graphql/types/enums';
import { Node } from '../../../graphql/types/node.type';
import { RunStateEnum } from './plan.args';
import { type PlanState, type RunState } from './plan-state';
import { type RunFailure } from './run-failure';

export const PlanStateEnum = termEnum<PlanState>(
  'PlanState',
  'State of a plan (方案状态).',
  PLAN_STATE_WORDS,
  {
    DRAFT: 'Draft',
    SUBMITTED: 'Submitted for approval',
    APPROVED: 'Approved',
    PUBLISHED: 'Published',
    CLOSED: 'Closed',
    WITHDRAWN: 'Withdrawn',
  },
);

@ObjectType('PlanRunFailure', { description: 'Why a computation gave no plan (失败原因).' })
export class PlanRunFailureType {
  @Field(() => String, {
    description: 'INFEASIBLE, NOTHING_FOUND, REFUSED_BY_CHECK, PLANNER_ERROR or GAVE_UP (代码).',
  })
  readonly code!: string;
}

@ObjectType('PlanRun', {
  description: 'A computation, of a plan or a curve: how far it is and how it ended (计算过程).',
})
export class PlanRunType {
  @Field(() => RunStateEnum, { description: 'State (状态).' })
  readonly state!: RunState;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the work: MODEL, T1 to T5, WATERFALL, CHECK, EXPLAIN (阶段).',
  })
  readonly phase!: string | null;

  @Field(() => Float, { description: 'Share of the work done, 0-1, an estimate (进度).' })
  readonly done!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Rural subject shortage of the best plan so far, weighted FTE (当前最优值).',
  })
  readonly best!: number | null;

  @Field(() => Float, { nullable: true, description: 'Proven lower bound of it so far (已证明下界).' })
  readonly bound!: number | null;

  @Field(() => Float, { description: 'Seconds of computation (用时，秒).' })
  readonly seconds!: number;

  @Field(() => Int, { description: 'Times it was begun; above 1 after a restart (启动次数).' })
  readonly attempts!: number;

  @Field(() => String, { nullable: true, description: 'Time of the last beginning, ISO 8601 (开始时间).' })
  readonly startedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Time of the end, ISO 8601 (结束时间).' })
  readonly finishedAt!: string | null;

  @Field(() => PlanRunFailureType, { nullable: true, description: 'Why it gave no plan (失败原因).' })
  readonly failure!: RunFailure | null;
}

@ObjectType('Plan', {
  implements: Node,
  description: 'A staffing plan of a county for a school year (配置方案).',
})
export class PlanType extends Node {
  @Field(() => String, { description: 'Name given by the officer (名称).' })
  readonly name!: string;

  @Field(() => String, { description: 'Description given by the officer; may be empty (说明).' })
  readonly description!: string;

  @Field(() => PlanStateEnum, { description: 'State in the office procedure (方案状态).' })
  readonly state!: PlanState;

  @Field(() => Int, { description: 'Raised by every change; changes say which version they saw (版本).' })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the account that asked for it; none for the example plan (发起人).',
  })
  readonly createdByName!: string | null;

  @Field(() => ID, { description: 'SHA-256 of the frozen input, hex (输入摘要).' })
  readonly inputHash!: string;

  @Field(() => String, { description: 'Version of the rule set it was computed with (规则版本).' })
  readonly ruleSetVersion!: string;

  @Field(() => Int, { description: 'Seed of the search (随机种子).' })
  readonly seed!: number;

  @Field(() => Float, { description: 'Time limit of the computation, seconds (时间上限，秒).' })
  readonly timeLimitSeconds!: number;
}

export const PlanConnection = connectionType(() => PlanType, 'Plan', 'plans (方案)');
