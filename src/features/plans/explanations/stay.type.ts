// GraphQL types of eligible teachers who stay.
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../../graphql/paging';

@ObjectType('PlanStay', {
  description: 'A teacher who meets the exchange conditions and stays all the same (留校教师).',
})
export class PlanStayType {
  @Field(() => ID, { description: 'The teacher (教职工号).' })
  readonly staffNo!: string;

  @Field(() => ID, { description: 'Reason code, the weightiest (原因代码).' })
  readonly reason!: string;
}

export const PlanStayConnection = connectionType(
  () => PlanStayType,
  'PlanStay',
  'eligible teachers who stay (留校教师)',
);

@ArgsType()
export class PlanStaysArgs extends PageArgs {
  @Field(() => [ID], { nullable: true, description: 'Only these teachers (教职工号).' })
  readonly staffNos?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only teachers of these home schools (学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only with one of these reason codes (原因代码).' })
  readonly reasons?: readonly string[] | null;
}
