// Why a move is in the plan: what it fills and costs, the rules that allowed it, the next best and why each lost.
import { Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import {
  type Allowance,
  allowanceSentence,
  type Blocker,
  blockerSentence,
  moveSentence,
  type NextBest,
  nextBestSentence,
  ruleOf,
} from '../../../planning/explain';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../../schools';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../../teachers';
import { type MoveSource, PlanMoveType } from '../parts';
import { type PlanSource } from '../plan';
import { explanationOfMove } from './explanation.loader';
import {
  PlanAllowanceType,
  PlanBlockerType,
  PlanMoveExplanationType,
  PlanNextBestType,
} from './explanation.type';
import { namesFor } from './names';
import { type ToldMoveExplanation, type ToldNextBest, toldMove } from './told';

@Resolver(() => PlanMoveType)
export class MoveExplanationResolver {
  @FieldResolver(() => PlanMoveExplanationType, {
    nullable: true,
    description: 'Why the move is in the plan (措施说明).',
  })
  async explanation(
    @Root() move: MoveSource,
    @Ctx() context: GraphContext,
  ): Promise<ToldMoveExplanation | null> {
    const { plan, kind, position } = move;
    const told = await explanationOfMove(context, { planId: plan.planId, kind, position });
    return told && { ...told, of: move };
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanNextBestType], {
    description: 'Who could make the move instead, the nearest first, and why not so far (备选教师).',
  })
  async alternatives(
    @Root() move: MoveSource,
    @Ctx() context: GraphContext,
  ): Promise<readonly ToldNextBest[]> {
    const { plan, kind, position } = move;
    const told = await explanationOfMove(context, { planId: plan.planId, kind, position });
    return (told?.nextBest ?? []).map((other) => ofPlan(other, plan));
  }
}

@Resolver(() => PlanMoveExplanationType)
export class PlanMoveExplanationResolver {
  @FieldResolver(() => String, { description: 'The move in a sentence (说明).' })
  async sentence(@Root() told: ToldMoveExplanation, @Ctx() context: GraphContext): Promise<string> {
    const { plan, staffNo, partnerStaffNo } = told.of;
    const names = await namesFor(context, plan.year, [staffNo, partnerStaffNo]);
    return say(moveSentence(names, toldMove(told.of), told), context.language);
  }

  @Extensions({ listSize: 10 })
  @FieldResolver(() => [PlanAllowanceType], { description: 'Rules that allowed it (放行规则).' })
  allowedBy(@Root() told: ToldMoveExplanation): readonly Allowance[] {
    return told.allowedBy;
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanNextBestType], {
    description: 'Who could have made the move instead, the nearest first (备选教师).',
  })
  nextBest(@Root() told: ToldMoveExplanation): readonly ToldNextBest[] {
    return told.nextBest.map((other) => ofPlan(other, told.of.plan));
  }
}

function ofPlan(other: NextBest, plan: PlanSource): ToldNextBest {
  return { ...other, fromSchoolCode: other.fromSchool, plan };
}

@Resolver(() => PlanNextBestType)
export class PlanNextBestResolver {
  @FieldResolver(() => String, { description: 'Why not this teacher, in a sentence (未选原因).' })
  async sentence(@Root() other: ToldNextBest, @Ctx() context: GraphContext): Promise<string> {
    const names = await namesFor(context, other.plan.year, [other.staffNo]);
    return say(nextBestSentence(names, { ...other, fromSchool: other.fromSchoolCode }), context.language);
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanBlockerType], { description: 'Why not, the weightiest first (障碍).' })
  blockers(@Root() other: ToldNextBest): readonly Blocker[] {
    return other.blockers;
  }

  @FieldResolver(() => TeacherType, { nullable: true, description: 'The teacher, as of today (教师).' })
  teacher(@Root() other: ToldNextBest, @Ctx() context: GraphContext): Promise<TeacherSource | null> {
    return teacherByStaffNo(context, { year: other.plan.year, staffNo: other.staffNo });
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'Home school (人事关系所在学校).' })
  async fromSchool(@Root() other: ToldNextBest, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    const { byCode } = await schoolsOfYear(context, other.plan.year);
    return byCode.get(other.fromSchoolCode) ?? null;
  }
}

@Resolver(() => PlanAllowanceType)
export class PlanAllowanceResolver {
  @FieldResolver(() => String, { description: 'The rule and its figures in words (说明).' })
  sentence(@Root() allowance: Allowance, @Ctx() context: GraphContext): string {
    return say(allowanceSentence(allowance), context.language);
  }
}

@Resolver(() => PlanBlockerType)
export class PlanBlockerResolver {
  @FieldResolver(() => String, { description: 'What it is, in words (说明).' })
  sentence(@Root() blocker: Blocker, @Ctx() context: GraphContext): string {
    return say(blockerSentence(blocker), context.language);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The rule that, switched off, would remove it; none for a fact (相关规则).',
  })
  rule(@Root() blocker: Blocker): string | null {
    return ruleOf(blocker.code);
  }
}
