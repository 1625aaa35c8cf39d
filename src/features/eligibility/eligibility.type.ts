// GraphQL types of the exchange conditions: who meets them and why the others do not.
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../graphql/paging';

@ObjectType('ExchangeObstacle', { description: 'A condition that a teacher does not meet (不符合的条件).' })
export class ExchangeObstacleType {
  @Field(() => ID, { description: 'Id of the rule or condition, for example minimum-tenure (规则标识).' })
  readonly rule!: string;
}

@ObjectType('ExchangeStanding', {
  description:
    'Whether a teacher meets the exchange conditions on the first day of the school year (是否符合交流条件).',
})
export class ExchangeStandingType {
  @Field(() => Boolean, { description: 'Backbone teacher of at least the level of the rule set (骨干教师).' })
  readonly backbone!: boolean;
}

export const ExchangeStandingConnection = connectionType(
  () => ExchangeStandingType,
  'ExchangeStanding',
  'teachers and how they stand under the exchange conditions (教师交流条件)',
);

@ArgsType()
export class StandingsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those who meet the conditions, or only the others (是否符合).',
  })
  readonly eligible?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only those who miss one of these conditions (不符合的条件).',
  })
  readonly obstacles?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only teachers of these home schools (学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only backbone teachers, or only the others (是否骨干).',
  })
  readonly backbone?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only teachers of these main subjects (任教学科).' })
  readonly mainSubjects?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the staff number (姓名或工号).',
  })
  readonly search?: string | null;
}

@ObjectType('ObstacleCount', { description: 'How many teachers miss a condition (不符合某条件的人数).' })
export class ObstacleCountType {
  @Field(() => ID, { description: 'Id of the rule or condition (规则标识).' })
  readonly rule!: string;

  @Field(() => Int, { description: 'Teachers, persons; one can miss several (人数).' })
  readonly teachers!: number;
}

@ObjectType('ExchangeSummary', {
  description:
    'The exchange conditions of a county in numbers, with the goal and the ceiling (交流条件汇总).',
})
export class ExchangeSummaryType {
  @Field(() => Int, { description: 'Teachers who meet the conditions (符合条件人数).' })
  readonly eligible!: number;

  @Field(() => Int, { description: 'Backbone teachers among them (其中骨干教师).' })
  readonly eligibleBackbone!: number;

  @Field(() => Int, { description: 'Teachers who do not (不符合条件人数).' })
  readonly others!: number;

  @Field(() => Float, { description: 'People who should go, not rounded (应交流人数目标).' })
  readonly quota!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'People who may go at most; empty when the rule is off (交流人数上限).',
  })
  readonly ceiling!: number | null;

  @Field(() => [ObstacleCountType], { description: 'How many miss which condition (各条件人数).' })
  readonly obstacles!: readonly ObstacleCountType[];
}
