// GraphQL types of decisions about plans: the history, the buttons, the inputs and the answer.

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DECISION_WORDS } from '../../../domain/words';
import { connectionType } from '../../../graphql/paging';
import { DateTime } from '../../../graphql/types/date-time';
import { termEnum } from '../../../graphql/types/enums';
import { Payload } from '../../../graphql/types/user-error.type';
import { type PlanState, PlanStateEnum, PlanType } from '../plan';
import { type DecisionKind } from './transitions';

export const DecisionKindEnum = termEnum<DecisionKind>(
  'PlanDecisionKind',
  'What was decided (办理事项).',
  DECISION_WORDS,
  {
    SUBMITTED: 'Submitted for approval',
    RETURNED: 'Sent back to be worked over',
    RECHECKED: 'Checked again on a changed roster',
    APPROVED: 'Approved',
    PUBLISHED: 'Published',
    CLOSED: 'Closed',
    WITHDRAWN: 'Withdrawn',
  },
);

@ObjectType('PlanDecision', { description: 'Who decided what about a plan, when and why (办理记录).' })
export class PlanDecisionType {
  @Field(() => Int, { description: '1, 2, ... within the plan (序号).' })
  readonly sequence!: number;

  @Field(() => DecisionKindEnum, { description: 'What was decided (办理事项).' })
  readonly kind!: DecisionKind;

  @Field(() => PlanStateEnum, { description: 'State before (原状态).' })
  readonly fromState!: PlanState;

  @Field(() => PlanStateEnum, { description: 'State after (新状态).' })
  readonly toState!: PlanState;

  @Field(() => String, { description: "Why, in the person's words; may be empty (理由)." })
  readonly reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'SHA-256 of the roster it was decided on, for rechecks and approvals (输入摘要).',
  })
  readonly inputHash!: string | null;

  @Field(() => ID, { description: 'Account that decided (办理账号).' })
  readonly decidedBy!: string;

  @Field(() => String, { nullable: true, description: 'Name of the account (办理人).' })
  readonly decidedByName!: string | null;

  @Field(() => DateTime, { description: 'When (办理时间).' })
  readonly decidedAt!: Date;
}

export const PlanDecisionConnection = connectionType(
  () => PlanDecisionType,
  'PlanDecision',
  'decisions about a plan (办理记录)',
);

@ObjectType('PlanViewerCan', { description: 'What the viewer may do with a plan now (可办理事项).' })
export class PlanViewerCanType {
  @Field(() => Boolean, { description: 'Submit it for approval (提交).' })
  readonly submit!: boolean;

  @Field(() => Boolean, { description: 'Send it back with a reason (退回).' })
  readonly return!: boolean;

  @Field(() => Boolean, { description: "Check it again on today's roster (复核)." })
  readonly recheck!: boolean;

  @Field(() => Boolean, { description: 'Approve it; never who submitted it (批准).' })
  readonly approve!: boolean;

  @Field(() => Boolean, { description: 'Publish it (公示).' })
  readonly publish!: boolean;

  @Field(() => Boolean, { description: 'Close it (结束).' })
  readonly close!: boolean;

  @Field(() => Boolean, { description: 'Withdraw it with a reason (撤回).' })
  readonly withdraw!: boolean;
}

@InputType()
abstract class PlanDecisionInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;

  @Field(() => Int, { description: 'Version of the plan that was seen (版本号).' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'The same key has one effect, 1-200 characters (幂等键).' })
  readonly idempotencyKey!: string;
}

@InputType()
abstract class CommentedDecisionInput extends PlanDecisionInput {
  @Field(() => String, { nullable: true, description: 'Remark, at most 500 characters (意见).' })
  readonly reason?: string | null;
}

@InputType()
abstract class ReasonedDecisionInput extends PlanDecisionInput {
  @Field(() => String, { description: 'Why, 1-500 characters (理由).' })
  readonly reason!: string;
}

@InputType('SubmitPlanInput', { description: 'A plan to submit for approval (提交方案).' })
export class SubmitPlanInput extends CommentedDecisionInput {}

@InputType('ReturnPlanInput', { description: 'A submitted plan to send back (退回方案).' })
export class ReturnPlanInput extends ReasonedDecisionInput {}

@InputType('RecheckPlanInput', { description: 'A plan to check on the roster as it is now (复核方案).' })
export class RecheckPlanInput extends CommentedDecisionInput {}

@InputType('ApprovePlanInput', { description: 'A submitted plan to approve (批准方案).' })
export class ApprovePlanInput extends CommentedDecisionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Day of the decision, YYYY-MM-DD; today when none is given (批准日期).',
  })
  readonly decidedOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'School years that rotations and exchanges last, 1-6; 1 when none is given (交流年限).',
  })
  readonly termYears?: number | null;
}

@InputType('PublishPlanInput', { description: 'An approved plan to publish (公示方案).' })
export class PublishPlanInput extends CommentedDecisionInput {}

@InputType('ClosePlanInput', { description: 'A published plan to close (结束方案).' })
export class ClosePlanInput extends CommentedDecisionInput {}

@InputType('WithdrawPlanInput', { description: 'A plan to withdraw (撤回方案).' })
export class WithdrawPlanInput extends ReasonedDecisionInput {}

@ObjectType('PlanDecisionPayload', {
  implements: Payload,
  description: 'The plan after the decision, or as it was when the decision was refused (办理结果).',
})
export class PlanDecisionPayload extends Payload {
  @Field(() => PlanType, { nullable: true, description: 'The plan (方案).' })
  readonly plan!: unknown;
}

@ObjectType('PlanViolation', { description: 'A rule that a plan breaks (不符合规则之处).' })
export class PlanViolationType {
  @Field(() => String, {
    description: 'Id of the rule, or surplus, shortage, form, objective (规则).',
  })
  readonly rule!: string;

  @Field(() => ID, { nullable: true, description: 'Teacher it is about (教职工号).' })
  readonly staffNo!: string | null;
}

@ObjectType('RecheckPlanPayload', {
  implements: Payload,
  description: 'The plan after the check; when it no longer holds, what it breaks (复核结果).',
})
export class RecheckPlanPayload extends Payload {
  @Field(() => PlanType, { nullable: true, description: 'The plan (方案).' })
  readonly plan!: unknown;

  @Field(() => Int, { description: 'Rules broken in all (不符合规则处数).' })
  readonly violationCount!: number;

  @Field(() => [PlanViolationType], { description: 'The first 50 of them (不符合规则之处).' })
  readonly violations!: readonly unknown[];
}
