// GraphQL types of what a finished plan is made of: tiers, waterfall, moves, cells, solver, check.
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Stage } from '../../../domain/school';
import { connectionType } from '../../../graphql/paging';
import { StageEnum } from '../../../graphql/types/vocabulary';
import { type Measure } from '../../../planning/plan';
import { type MoveKind } from '../plan';
import { MoveKindEnum } from './plan-parts.args';

@ObjectType('PlanTier', { description: 'One tier of the objective: reached value and proof (目标层级).' })
export class PlanTierType {
  @Field(() => ID, { description: 'T1 to T5 (层级).' })
  readonly id!: string;

  @Field(() => Float, { description: 'Value before any move (原值).' })
  readonly before!: number;

  @Field(() => Float, { description: 'Value of the plan (达到值).' })
  readonly value!: number;

  @Field(() => Float, { description: 'Proven lower bound: no plan is below it (已证明下界).' })
  readonly bound!: number;

  @Field(() => String, { description: 'PROVEN 已证明最优, or BEST_FOUND 已找到的最优 (状态).' })
  readonly status!: string;
}

@ObjectType('PlanWaterfallStep', {
  description: 'Rural subject shortage with some measures alone: what each further measure buys (逐步效果).',
})
export class PlanWaterfallStepType {
  @Field(() => [MoveKindEnum], { description: 'Measures in use (措施).' })
  readonly measures!: readonly Measure[];

  @Field(() => Float, { description: 'Rural subject shortage, weighted FTE (乡村学科缺口).' })
  readonly t1!: number;

  @Field(() => Float, { description: 'Proven lower bound of it (已证明下界).' })
  readonly bound!: number;
}

@ObjectType('PlanSolver', { description: 'What computed the plan (求解器).' })
export class PlanSolverType {
  @Field(() => String, { description: 'Name (名称).' })
  readonly name!: string;

  @Field(() => String, { description: 'Version (版本).' })
  readonly version!: string;

  @Field(() => Float, { description: 'Seconds (用时，秒).' })
  readonly seconds!: number;

  @Field(() => String, { description: 'How the model is written (模型形式).' })
  readonly formulation!: string;

  @Field(() => Int, { description: 'Seed (随机种子).' })
  readonly seed!: number;

  @Field(() => [ID], {
    description:
      'Tiers whose search the time limit or the user ended: another run may end elsewhere (由时限截止的层级).',
  })
  readonly cutShort!: readonly string[];

  @Field(() => [String], { description: 'What the time limit left no time for: PRICES (因时限未算的部分).' })
  readonly leftOut!: readonly string[];
}

@ObjectType('PlanCheck', { description: 'What the independent check said about the plan (独立核查).' })
export class PlanCheckType {
  @Field(() => Boolean, { description: 'Whether every rule is kept; only such plans are stored (是否通过).' })
  readonly passed!: boolean;

  @Field(() => Int, { description: 'Rules broken (违规数).' })
  readonly violations!: number;
}

@ObjectType('PlanMoveCount', { description: 'Moves of one kind in sum (措施合计).' })
export class PlanMoveCountType {
  @Field(() => MoveKindEnum, { description: 'Kind (措施种类).' })
  readonly kind!: MoveKind;

  @Field(() => Int, { description: 'Entries (项数).' })
  readonly moves!: number;

  @Field(() => Int, {
    description: 'Persons: one with several entries counts once, an exchange counts both (人数).',
  })
  readonly persons!: number;

  @Field(() => Float, { description: 'Shortage filled, FTE (补缺合计).' })
  readonly fte!: number;
}

@ObjectType('PlanFill', { description: 'Shortage that a move fills (补缺).' })
export class PlanFillType {
  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => ID, { description: 'Subject code (学科代码).' })
  readonly subjectCode!: string;

  @Field(() => Float, { description: 'FTE (补缺人数).' })
  readonly fte!: number;
}

@ObjectType('PlanMove', { description: 'One move of a plan (措施).' })
export class PlanMoveType {
  @Field(() => MoveKindEnum, { description: 'Kind (措施种类).' })
  readonly kind!: MoveKind;

  @Field(() => Int, { description: 'Place among the moves of its kind, from 0 (序号).' })
  readonly position!: number;

  @Field(() => ID, { nullable: true, description: 'Who moves; none for a hire (教职工号).' })
  readonly staffNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'Rural partner of an exchange (对换教师).' })
  readonly partnerStaffNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'School left; none for cover and hires (派出学校).' })
  readonly fromSchoolCode!: string | null;

  @Field(() => ID, { description: 'School served (接收学校).' })
  readonly toSchoolCode!: string;

  @Field(() => StageEnum, { nullable: true, description: 'Stage; a rotation has it in its fills (学段).' })
  readonly stage!: Stage | null;

  @Field(() => Int, { nullable: true, description: 'Days a week of itinerant work (每周天数).' })
  readonly daysPerWeek!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons hired (招聘人数).' })
  readonly headCount!: number | null;
}

export const PlanMoveConnection = connectionType(() => PlanMoveType, 'PlanMove', 'moves (措施)');

@ObjectType('PlanCell', {
  description: 'A school, stage and subject with a shortage before or after the plan (学科缺口单元).',
})
export class PlanCellType {
  @Field(() => ID, { description: 'School code (学校标识码).' })
  readonly schoolCode!: string;

  @Field(() => StageEnum, { description: 'Stage (学段).' })
  readonly stage!: Stage;

  @Field(() => Float, { description: 'Need, FTE (需求).' })
  readonly need!: number;

  @Field(() => Float, { description: 'Supply before any move, FTE (供给).' })
  readonly supply!: number;

  @Field(() => Float, { description: 'Shortage before the plan, FTE (原缺口).' })
  readonly shortageBefore!: number;

  @Field(() => Float, { description: 'Shortage that remains, FTE (剩余缺口).' })
  readonly shortageAfter!: number;

  @Field(() => String, { nullable: true, description: 'Reason code of what remains (原因代码).' })
  readonly reason!: string | null;
}

export const PlanCellConnection = connectionType(() => PlanCellType, 'PlanCell', 'cells (学科缺口单元)');
