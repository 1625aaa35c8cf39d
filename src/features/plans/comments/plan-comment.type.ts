// GraphQL types of comments on plans.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/paging';
import { DateTime } from '../../../graphql/types/date-time';
import { Payload } from '../../../graphql/types/user-error.type';

@ObjectType('PlanComment', { description: 'A comment on a plan; never changed or taken away (方案意见).' })
export class PlanCommentType {
  @Field(() => Int, { description: '1, 2, ... within the plan (序号).' })
  readonly sequence!: number;

  @Field(() => String, { description: 'What was said (内容).' })
  readonly text!: string;

  @Field(() => ID, { description: 'Account that wrote it (账号).' })
  readonly writtenBy!: string;

  @Field(() => String, { nullable: true, description: 'Name of the account (姓名).' })
  readonly writtenByName!: string | null;

  @Field(() => DateTime, { description: 'When (时间).' })
  readonly writtenAt!: Date;
}

export const PlanCommentConnection = connectionType(
  () => PlanCommentType,
  'PlanComment',
  'comments on a plan (方案意见)',
);

@InputType('AddPlanCommentInput', { description: 'A comment on a plan (方案意见).' })
export class AddPlanCommentInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;

  @Field(() => String, {
    description: 'The comment, 1-2000 characters, without health or family reasons of anybody (内容).',
  })
  readonly text!: string;
}

@ObjectType('AddPlanCommentPayload', { implements: Payload, description: 'The comment (方案意见).' })
export class AddPlanCommentPayload extends Payload {
  @Field(() => PlanCommentType, { nullable: true, description: 'The comment as it stands (方案意见).' })
  readonly comment!: PlanCommentType | null;
}
