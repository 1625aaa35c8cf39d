// GraphQL types of what a plan changes in the plan it was made from.

import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../../domain/school';
import { MOVE_CHANGE_WORDS } from '../../../domain/words';
import { connectionType } from '../../../graphql/paging';
import { termEnum } from '../../../graphql/types/enums';
import { StageEnum } from '../../../graphql/types/vocabulary';
import { MoveKindEnum } from '../parts';
import { type MoveKind } from '../plan';
import { type MoveChangeKind } from './plan-difference';

export const MoveChangeKindEnum = termEnum<MoveChangeKind>(
  'PlanMoveChangeKind',
  'What became of a move (变化种类).',
  MOVE_CHANGE_WORDS,
  { ADDED: 'New', REMOVED: 'Gone', CHANGED: 'Another school, partner or amount' },
);

@ObjectType('PlanMoveBrief', { description: 'A move of either plan, in short (措施摘要).' })
export class PlanMoveBriefType {
  @Field(() => MoveKindEnum, { description: 'Kind (措施种类).' })
  readonly kind!: MoveKind;

  @Field(() => ID, { nullable: true, description: 'Who moves; none for a hire (教职工号).' })
  readonly staffNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'Rural partner of an exchange (对换教师).' })
  readonly partnerStaffNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'School left (派出学校).' })
  readonly fromSchoolCode!: string | null;

  @Field(() => ID, { description: 'School served (接收学校).' })
  readonly toSchoolCode!: string;

  @Field(() => StageEnum, { nullable: true, description: 'Stage (学段).' })
  readonly stage!: Stage | null;

  @Field(() => ID, { nullable: true, description: 'Subject (学科代码).' })
  readonly subjectCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days a week of itinerant work (每周天数).' })
  readonly daysPerWeek!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons hired (招聘人数).' })
  readonly headCount!: number | null;

  @Field(() => Float, { description: 'Shortage filled in total, FTE (补缺合计).' })
  readonly fte!: number;
}

@ObjectType('PlanMoveChange', { description: 'One move that differs between two plans (措施变化).' })
export class PlanMoveChangeType {
  @Field(() => MoveChangeKindEnum, { description: 'What became of it (变化种类).' })
  readonly kind!: MoveChangeKind;
}

export const PlanMoveChangeConnection = connectionType(
  () => PlanMoveChangeType,
  'PlanMoveChange',
  'moves that differ (措施变化)',
);

@ObjectType('PlanDifference', {
  description: 'What the plan changes in the plan it was made from (与原方案的差异).',
})
export class PlanDifferenceType {
  @Field(() => Int, { description: 'Moves that stay as they were (保留项数).' })
  readonly kept!: number;

  @Field(() => Float, { description: 'Work arranged differently, FTE: the least possible (变动量).' })
  readonly changedFte!: number;

  @Field(() => Float, { description: 'Proven lower bound of it (已证明下界).' })
  readonly bound!: number;
}
