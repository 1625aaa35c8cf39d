// GraphQL types of why a plan is as it is: moves, remaining shortages, teachers who stay.
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { wordEnum } from '../../../graphql/types/enums';
import { type Allowance } from '../../../planning/explain';
import { MoveKindEnum } from '../parts';
import { type MoveKind } from '../plan';

export const AllowanceUnitEnum = wordEnum<Allowance['unit']>(
  'PlanAllowanceUnit',
  'What a figure counts (计量单位).',
  {
    YEARS: 'Years (年)',
    KM: 'Kilometres (公里)',
    DAYS: 'Days a week (天)',
    FTE: 'Full-time equivalents (人，折合全职)',
    PERSONS: 'Persons (人)',
    BEDS: 'Beds (床位)',
    SHARE: 'A share, 0-1 (比例)',
    SUBJECTS: 'Subjects (学科数)',
  },
);

@ObjectType('PlanBlocker', { description: 'One thing that stands in the way of a move (障碍).' })
export class PlanBlockerType {
  @Field(() => ID, { description: 'Reason code, for example SENDER_SHORT (原因代码).' })
  readonly code!: string;

  @Field(() => Float, { nullable: true, description: 'Figure found (实际值).' })
  readonly actual!: number | null;

  @Field(() => Float, { nullable: true, description: 'Figure it is measured against (限值).' })
  readonly limit!: number | null;
}

@ObjectType('PlanAllowance', { description: 'A rule that let a move pass, with its figures (放行规则).' })
export class PlanAllowanceType {
  @Field(() => ID, { description: 'Id of the rule, or surplus for spare staff at home (规则标识).' })
  readonly rule!: string;

  @Field(() => AllowanceUnitEnum, { description: 'What the figures count (计量单位).' })
  readonly unit!: Allowance['unit'];

  @Field(() => Float, { description: 'Figure found (实际值).' })
  readonly actual!: number;

  @Field(() => Float, { nullable: true, description: 'Limit, where the rule has one (限值).' })
  readonly limit!: number | null;
}

@ObjectType('PlanNextBest', {
  description: 'Somebody who could have made a move instead, and why not (备选教师).',
})
export class PlanNextBestType {
  @Field(() => ID, { description: 'The teacher (教职工号).' })
  readonly staffNo!: string;

  @Field(() => ID, { description: 'Home school (人事关系所在学校).' })
  readonly fromSchoolCode!: string;

  @Field(() => Float, { description: 'FTE this teacher would fill instead (可补缺).' })
  readonly fte!: number;

  @Field(() => Float, { description: 'Cost in tier 5 instead (代价).' })
  readonly cost!: number;
}

@ObjectType('PlanMoveExplanation', { description: 'Why a move is in the plan (措施说明).' })
export class PlanMoveExplanationType {
  @Field(() => Float, { description: 'Shortage filled, FTE (补缺).' })
  readonly fills!: number;

  @Field(() => Float, { description: 'Cost in tier 5, least disruption (代价).' })
  readonly cost!: number;
}

@ObjectType('PlanWay', { description: 'One more way of filling a cell, and what bars it (其他途径).' })
export class PlanWayType {
  @Field(() => MoveKindEnum, { description: 'By which measure (措施种类).' })
  readonly measure!: MoveKind;

  @Field(() => Float, { description: 'FTE that one such move would fill at most (可补缺).' })
  readonly fte!: number;

  @Field(() => Int, { description: 'People (hires: profiles) for whom this holds (人数).' })
  readonly candidates!: number;

  @Field(() => ID, { nullable: true, description: 'An example of them; none for hires (教职工号).' })
  readonly staffNo!: string | null;
}

@ObjectType('PlanCellExplanation', { description: 'Why a cell stays short (剩余缺口说明).' })
export class PlanCellExplanationType {}
