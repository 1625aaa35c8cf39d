// GraphQL types of plans side by side.
import { ArgsType, Extensions, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../../domain/school';
import { connectionType, PageArgs } from '../../../graphql/paging';
import { StageEnum } from '../../../graphql/types/vocabulary';
import { PlanMoveBriefType } from '../difference';
import { MoveKindEnum } from '../parts';
import { type MoveKind, PlanType } from '../plan';

@ObjectType('ComparedPlan', {
  description: 'A plan in a comparison: whom it moves; numbers are empty while it has no result (对比方案).',
})
export class ComparedPlanType {
  @Field(() => PlanType, { description: 'The plan, with its tiers and its balance (方案).' })
  readonly plan!: unknown;

  @Field(() => Int, { nullable: true, description: 'Teachers who cover at home (兼课人数).' })
  readonly covers!: number | null;

  @Field(() => Int, { nullable: true, description: 'Teachers who travel (走教人数).' })
  readonly itinerants!: number | null;

  @Field(() => Int, { nullable: true, description: 'Itinerant days a week (走教天数).' })
  readonly itinerantDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Teachers who rotate (交流轮岗人数).' })
  readonly rotations!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pairs who trade places (双向交流对数).' })
  readonly exchanges!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People who go to the countryside: the place on the curve of variants (去乡村人数).',
  })
  readonly going!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons hired (新招聘人数).' })
  readonly hires!: number | null;
}

@ObjectType('ComparedMoves', { description: 'What one plan does with a teacher (某方案的安排).' })
export class ComparedMovesType {
  @Field(() => ID, { description: 'The plan (方案标识).' })
  readonly planId!: string;

  // Nobody has more than a cover or a few itinerant days beside each other.
  @Extensions({ listSize: 2 })
  @Field(() => [PlanMoveBriefType], { description: 'Its moves; empty when the teacher stays (措施).' })
  readonly moves!: readonly PlanMoveBriefType[];
}

@ObjectType('ComparedTeacher', { description: 'Where several plans send the same teacher (教师去向对比).' })
export class ComparedTeacherType {
  @Field(() => ID, { description: 'The teacher (教职工号).' })
  readonly staffNo!: string;

  @Field(() => Boolean, { description: 'Whether the plans do not all do the same (是否不同).' })
  readonly differs!: boolean;
}

export const ComparedTeacherConnection = connectionType(
  () => ComparedTeacherType,
  'ComparedTeacher',
  'teachers in several plans (教师去向对比)',
);

@ObjectType('ComparedHire', { description: 'What several plans hire for the same place (招聘对比).' })
export class ComparedHireType {
  @Field(() => ID, { description: 'School (学校标识码).' })
  readonly schoolCode!: string;

  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => ID, { description: 'Main subject (主教学科).' })
  readonly subjectCode!: string;

  @Field(() => [Int], { description: 'Persons in each plan, in the order of the plans (各方案人数).' })
  readonly counts!: readonly number[];

  @Field(() => Boolean, { description: 'Whether the plans do not all do the same (是否不同).' })
  readonly differs!: boolean;
}

export const ComparedHireConnection = connectionType(
  () => ComparedHireType,
  'ComparedHire',
  'hires in several plans (招聘对比)',
);

@ObjectType('PlanComparison', { description: 'Two to six plans side by side (方案对比).' })
export class PlanComparisonType {
  @Field(() => Float, {
    nullable: true,
    description: 'Rural subject shortage before any move, when all plans have the same input (原缺口).',
  })
  readonly before!: number | null;

  @Field(() => Boolean, {
    description: 'Whether all were computed from the same frozen input (输入是否相同).',
  })
  readonly sameInput!: boolean;
}

@ArgsType()
export class ComparedTeachersArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whom the plans treat differently; false: only the others (是否不同).',
  })
  readonly differing?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only these teachers (教职工号).' })
  readonly staffNos?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only who leaves or serves these schools (学校).' })
  readonly schoolCodes?: readonly string[] | null;

  @Field(() => [MoveKindEnum], { nullable: true, description: 'Only by these kinds of moves (措施种类).' })
  readonly kinds?: readonly MoveKind[] | null;
}

@ArgsType()
export class ComparedHiresArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only where the plans differ; false: only the others (是否不同).',
  })
  readonly differing?: boolean | null;
}
