// GraphQL input and payload of naming and describing a plan.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/types/user-error.type';
import { PlanType } from './plan.type';

@InputType('UpdatePlanInput', { description: 'New words for a draft; what is not given stays (修改方案).' })
export class UpdatePlanInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;

  @Field(() => Int, { description: 'Version that was read; CONFLICT when it has changed (已读版本).' })
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Name, 1-100 characters (名称).' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Description, at most 2000 characters (说明).' })
  readonly description?: string | null;
}

@ObjectType('UpdatePlanPayload', {
  implements: Payload,
  description: 'The plan as it is now (已修改的方案).',
})
export class UpdatePlanPayload extends Payload {
  @Field(() => PlanType, { nullable: true, description: 'The plan (方案).' })
  readonly plan!: unknown;
}
