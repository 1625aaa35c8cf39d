// What a finished plan is made of: tiers, waterfall, moves, cells, solver, check. Empty while there is no result.
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { mapPage, type Page, pageRequest } from '../../../graphql/paging';
import { type WaterfallStep } from '../../../planning/plan';
import { type SubjectRow, SubjectType, subjectsOfYear } from '../../school-years';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../../schools';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../../teachers';
import { type MoveKind, type PlanSource, PlanType } from '../plan';
import { documentOfPlan, fillsOfMove, moveCountsOfPlan, tiersOfPlan } from './part.loader';
import { MoveKindEnum, PlanCellsArgs, PlanMovesArgs } from './plan-parts.args';
import {
  type CellRow,
  type FillRow,
  findMove,
  listCells,
  listMoves,
  type MoveCountRow,
  type MoveRow,
  type TierRow,
} from './plan-parts.store';
import {
  PlanCellConnection,
  PlanCellType,
  PlanCheckType,
  PlanFillType,
  PlanMoveConnection,
  PlanMoveCountType,
  PlanMoveType,
  PlanSolverType,
  PlanTierType,
  PlanWaterfallStepType,
} from './plan-parts.type';

/** A part of a plan with the plan it belongs to. */
type OfPlan<T> = T & { readonly plan: PlanSource };
export type MoveSource = OfPlan<MoveRow>;
export type CellSource = OfPlan<CellRow>;

@Resolver(() => PlanType)
export class PlanPartsResolver {
  @Extensions({ listSize: 5 })
  @FieldResolver(() => [PlanTierType], { description: 'Tiers T1 to T5 (目标层级).' })
  tiers(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<readonly TierRow[]> {
    return tiersOfPlan(context, plan.planId);
  }

  @Extensions({ listSize: 4 })
  @FieldResolver(() => [PlanWaterfallStepType], { description: 'What each further measure buys (逐步效果).' })
  async waterfall(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<readonly WaterfallStep[]> {
    return (await documentOfPlan(context, plan.planId))?.waterfall ?? [];
  }

  @FieldResolver(() => PlanSolverType, { nullable: true, description: 'What computed the plan (求解器).' })
  async solver(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<PlanSolverType | null> {
    const document = await documentOfPlan(context, plan.planId);
    if (!document) return null;
    return { ...document.solver, cutShort: document.cutShort, leftOut: document.leftOut ?? [] };
  }

  @FieldResolver(() => PlanCheckType, { nullable: true, description: 'The independent check (独立核查).' })
  async check(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<PlanCheckType | null> {
    const document = await documentOfPlan(context, plan.planId);
    if (!document) return null;
    const violations = document.check.violations.length;
    return { passed: violations === 0, violations };
  }

  @Extensions({ listSize: 5 })
  @FieldResolver(() => [PlanMoveCountType], { description: 'Moves by kind in sum (措施合计).' })
  moveCounts(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<readonly MoveCountRow[]> {
    return moveCountsOfPlan(context, plan.planId);
  }

  @FieldResolver(() => PlanMoveConnection, {
    description: 'Moves, by kind and in the order of the plan document (措施).',
  })
  async moves(
    @Root() plan: PlanSource,
    @Args(() => PlanMovesArgs) args: PlanMovesArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<MoveSource>> {
    const page = await listMoves(context.manager, plan.planId, args.filter ?? {}, pageRequest(args));
    return withPlan(page, plan);
  }

  @FieldResolver(() => PlanMoveType, { nullable: true, description: 'One move (单项措施).' })
  async move(
    @Root() plan: PlanSource,
    @Arg('kind', () => MoveKindEnum, { description: 'Kind (措施种类).' }) kind: MoveKind,
    @Arg('position', () => Int, { description: 'Place among the moves of its kind, from 0 (序号).' })
    position: number,
    @Ctx() context: GraphContext,
  ): Promise<MoveSource | null> {
    const row = await findMove(context.manager, plan.planId, { kind, position });
    return row && { ...row, plan };
  }

  @FieldResolver(() => PlanCellConnection, {
    description: 'Cells with a shortage before or after the plan (学科缺口单元).',
  })
  async cells(
    @Root() plan: PlanSource,
    @Args(() => PlanCellsArgs) args: PlanCellsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<CellSource>> {
    const { filter, orderBy } = args;
    const page = await listCells(context.manager, plan.planId, {
      filter: filter ?? {},
      orderBy,
      page: pageRequest(args),
    });
    return withPlan(page, plan);
  }
}

function withPlan<T extends object>(page: Page<T>, plan: PlanSource): Page<OfPlan<T>> {
  return mapPage(page, (row) => ({ ...row, plan }));
}

const schoolOf = async (
  context: GraphContext,
  plan: PlanSource,
  code: string | null,
): Promise<SchoolSource | null> =>
  code === null ? null : ((await schoolsOfYear(context, plan.year)).byCode.get(code) ?? null);

const teacherOf = async (
  context: GraphContext,
  plan: PlanSource,
  staffNo: string | null,
): Promise<TeacherSource | null> =>
  staffNo === null ? null : teacherByStaffNo(context, { year: plan.year, staffNo });

const subjectOf = async (
  context: GraphContext,
  plan: PlanSource,
  code: string | null,
): Promise<SubjectRow | null> =>
  code === null ? null : ((await subjectsOfYear(context, plan.year.schoolYearId)).get(code) ?? null);

/** People, schools and subjects as the roster has them today; null when the roster has lost them since. */
@Resolver(() => PlanMoveType)
export class PlanMoveResolver {
  @FieldResolver(() => TeacherType, { nullable: true, description: 'Who moves (教师).' })
  teacher(@Root() move: MoveSource, @Ctx() context: GraphContext): Promise<TeacherSource | null> {
    return teacherOf(context, move.plan, move.staffNo);
  }

  @FieldResolver(() => TeacherType, {
    nullable: true,
    description: 'Rural partner of an exchange (对换教师).',
  })
  partner(@Root() move: MoveSource, @Ctx() context: GraphContext): Promise<TeacherSource | null> {
    return teacherOf(context, move.plan, move.partnerStaffNo);
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'School left (派出学校).' })
  fromSchool(@Root() move: MoveSource, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    return schoolOf(context, move.plan, move.fromSchoolCode);
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'School served (接收学校).' })
  toSchool(@Root() move: MoveSource, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    return schoolOf(context, move.plan, move.toSchoolCode);
  }

  @FieldResolver(() => SubjectType, {
    nullable: true,
    description: 'Subject taught; a rotation has it in its fills (学科).',
  })
  subject(@Root() move: MoveSource, @Ctx() context: GraphContext): Promise<SubjectRow | null> {
    return subjectOf(context, move.plan, move.subjectCode);
  }

  // Measured operations count a list as twenty entries when nothing is said: a move fills two or three.
  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanFillType], { description: 'Shortage that the move fills (补缺).' })
  fills(@Root() move: MoveSource, @Ctx() context: GraphContext): Promise<readonly FillRow[]> {
    return fillsOfMove(context, move.moveId);
  }
}

@Resolver(() => PlanCellType)
export class PlanCellResolver {
  @FieldResolver(() => SchoolType, { nullable: true, description: 'The school (学校).' })
  school(@Root() cell: CellSource, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    return schoolOf(context, cell.plan, cell.schoolCode);
  }

  @FieldResolver(() => SubjectType, { nullable: true, description: 'Subject (学科).' })
  subject(@Root() cell: CellSource, @Ctx() context: GraphContext): Promise<SubjectRow | null> {
    return subjectOf(context, cell.plan, cell.subjectCode);
  }
}
