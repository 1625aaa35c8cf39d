// GraphQL types of what a plan says in sum: what limits cost, and the balance between schools.

import { Field, Float, ID, ObjectType } from 'type-graphql';
import { type Stage } from '../../../domain/school';
import { BALANCE_WORDS } from '../../../domain/words';
import { termEnum } from '../../../graphql/types/enums';
import { StageEnum } from '../../../graphql/types/vocabulary';
import { type BalanceIndicator } from '../../../planning/explain';

export const BalanceResourceEnum = termEnum<BalanceIndicator['resource']>(
  'PlanBalanceResource',
  'What is counted per 100 pupils (均衡指标).',
  BALANCE_WORDS,
  {
    TEACHERS: 'Teachers',
    MID_TITLE: 'Teachers of mid or higher title',
    BACKBONE: 'Backbone teachers',
  },
);

@ObjectType('PlanPrice', { description: 'What one unit more of a limit would be worth (限制的代价).' })
export class PlanPriceType {
  @Field(() => ID, { description: 'The limit, for example hiring-budget or beds (限制).' })
  readonly limit!: string;

  @Field(() => Float, { description: 'By how much it was relaxed (放宽量).' })
  readonly step!: number;

  @Field(() => Float, { description: 'Tier 1 falls by at least this much (至少减少).' })
  readonly fall!: number;

  @Field(() => Float, { description: 'and by no more than this, proven (至多减少).' })
  readonly atMost!: number;

  @Field(() => String, { description: 'PROVEN 已证明, or BOUNDED 有界 (状态).' })
  readonly status!: string;
}

@ObjectType('PlanBalance', {
  description: 'Coefficient of variation between the schools of a stage, before and after (差异系数).',
})
export class PlanBalanceType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => BalanceResourceEnum, { description: 'What is counted (均衡指标).' })
  readonly resource!: BalanceIndicator['resource'];

  @Field(() => Float, { nullable: true, description: 'Before the plan (原值).' })
  readonly before!: number | null;

  @Field(() => Float, { nullable: true, description: 'After the plan (方案后).' })
  readonly after!: number | null;

  @Field(() => Float, { description: 'National limit of basic balance (基本均衡限值).' })
  readonly basic!: number;

  @Field(() => Float, { description: 'National limit of quality balance (优质均衡限值).' })
  readonly quality!: number;
}
