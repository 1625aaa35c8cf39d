// comparePlans: two to six plans side by side.
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { type Page, pageOfList, pageRequest } from '../../../graphql/paging';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../../schools';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../../teachers';
import { type PlanMoveBriefType } from '../difference';
import { tiersOfPlan } from '../parts';
import { type PlanSource, planById, planNodeId } from '../plan';
import { type CurveSource, newestCurve, VariantCurveType } from '../variants';
import {
  type ComparedMove,
  type ComparedThing,
  comparedHires,
  comparedTeachers,
  peopleMoved,
} from './comparison';
import { movesOfPlans } from './comparison.store';
import {
  ComparedHireConnection,
  ComparedHiresArgs,
  ComparedHireType,
  ComparedMovesType,
  ComparedPlanType,
  ComparedTeacherConnection,
  ComparedTeachersArgs,
  ComparedTeacherType,
  PlanComparisonType,
} from './comparison.type';

interface ComparisonSource extends PlanComparisonType {
  readonly plans: readonly PlanSource[];
  readonly moves: readonly ComparedMove[];
}

interface ComparedPlanSource extends ComparedPlanType {
  readonly plan: PlanSource;
}

interface ComparedTeacherSource extends ComparedTeacherType {
  readonly thing: ComparedThing;
  readonly plans: readonly PlanSource[];
}

interface ComparedHireSource extends ComparedHireType {
  readonly plan: PlanSource;
}

const FEWEST = 2;
const MOST = 6;

@Resolver(() => PlanComparisonType)
export class PlanComparisonResolver {
  @Extensions({ cost: 1000 })
  @Query(() => PlanComparisonType, {
    nullable: true,
    description:
      'Two to six plans of a school year side by side; none when one of them is not there (方案对比).',
  })
  async comparePlans(
    @Arg('ids', () => [ID], { description: 'Ids of the plans, in the order to show them (方案标识).' })
    ids: readonly string[],
    @Ctx() context: GraphContext,
  ): Promise<ComparisonSource | null> {
    const wanted = [...new Set(ids)];
    if (wanted.length < FEWEST || wanted.length > MOST) throw wrongNumber();
    const found = await Promise.all(wanted.map((id) => planById(context, id)));
    const plans = found.filter((plan) => plan !== null);
    if (plans.length < found.length) return null;
    if (new Set(plans.map(({ year }) => year.schoolYearId)).size > 1) throw otherYear();
    const sameInput = new Set(plans.map(({ inputHash }) => inputHash)).size === 1;
    const [tiers, moves] = await Promise.all([
      Promise.all(plans.map(({ planId }) => tiersOfPlan(context, planId))),
      movesOfPlans(
        context.manager,
        plans.map(({ planId }) => planId),
      ),
    ]);
    const before = sameInput ? (tiers[0]!.find(({ id }) => id === 'T1')?.before ?? null) : null;
    return { before, sameInput, plans, moves };
  }

  @Extensions({ listSize: MOST })
  @FieldResolver(() => [ComparedPlanType], { description: 'The plans, in the order asked for (方案).' })
  plans(@Root() { plans, moves }: ComparisonSource): readonly ComparedPlanSource[] {
    const nothing = { covers: null, itinerants: null, itinerantDays: null, rotations: null };
    return plans.map((plan) => {
      if (plan.runState !== 'SUCCEEDED')
        return { plan, ...nothing, exchanges: null, going: null, hires: null };
      return { plan, ...peopleMoved(moves.filter(({ planId }) => planId === plan.planId)) };
    });
  }

  @FieldResolver(() => ComparedTeacherConnection, {
    description: 'Teachers whom any of the plans moves, by staff number (教师去向对比).',
  })
  teachers(
    @Root() { plans, moves }: ComparisonSource,
    @Args(() => ComparedTeachersArgs) args: ComparedTeachersArgs,
  ): Page<ComparedTeacherSource> {
    const planIds = plans.map(({ planId }) => planId);
    const ofKinds = moves.filter(({ kind }) => !args.kinds || args.kinds.includes(kind));
    const rows = comparedTeachers(planIds, ofKinds)
      .filter((thing) => passes(thing, args))
      .map((thing): ComparedTeacherSource => ({ staffNo: thing.key, differs: thing.differs, thing, plans }));
    const order = { name: 'compared-teacher', keyOf: (row: ComparedTeacherSource) => [row.staffNo] };
    return pageOfList(rows, order, pageRequest(args));
  }

  @FieldResolver(() => ComparedHireConnection, {
    description: 'Places that any of the plans hires for (招聘对比).',
  })
  hires(
    @Root() { plans, moves }: ComparisonSource,
    @Args(() => ComparedHiresArgs) args: ComparedHiresArgs,
  ): Page<ComparedHireSource> {
    const planIds = plans.map(({ planId }) => planId);
    const rows = comparedHires(planIds, moves)
      .filter(({ differs }) => args.differing == null || args.differing === differs)
      .map((thing) => hireValue(thing, plans[0]!));
    const keyOf = (row: ComparedHireSource) => [row.schoolCode, row.stage, row.subjectCode];
    return pageOfList(rows, { name: 'compared-hire', keyOf }, pageRequest(args));
  }
}

@Resolver(() => ComparedPlanType)
export class ComparedPlanResolver {
  @FieldResolver(() => VariantCurveType, {
    nullable: true,
    description:
      'Newest curve of variants of the same input, to show the plan on; none without one (比选曲线).',
  })
  curve(@Root() { plan }: ComparedPlanSource, @Ctx() context: GraphContext): Promise<CurveSource | null> {
    return newestCurve(context, plan);
  }
}

@Resolver(() => ComparedTeacherType)
export class ComparedTeacherResolver {
  @FieldResolver(() => TeacherType, { nullable: true, description: 'The teacher, as of today (教师).' })
  teacher(
    @Root() { staffNo, plans }: ComparedTeacherSource,
    @Ctx() context: GraphContext,
  ): Promise<TeacherSource | null> {
    return teacherByStaffNo(context, { year: plans[0]!.year, staffNo });
  }

  @Extensions({ listSize: MOST })
  @FieldResolver(() => [ComparedMovesType], { description: 'In each plan, in their order (各方案安排).' })
  inPlans(@Root() { thing, plans }: ComparedTeacherSource): readonly ComparedMovesType[] {
    return plans.map((plan, place) => ({
      planId: planNodeId(plan),
      moves: thing.inPlans[place]!.map(briefOf),
    }));
  }
}

@Resolver(() => ComparedHireType)
export class ComparedHireResolver {
  @FieldResolver(() => SchoolType, { nullable: true, description: 'The school (学校).' })
  async school(
    @Root() { schoolCode, plan }: ComparedHireSource,
    @Ctx() context: GraphContext,
  ): Promise<SchoolSource | null> {
    return (await schoolsOfYear(context, plan.year)).byCode.get(schoolCode) ?? null;
  }
}

function passes({ key, inPlans, differs }: ComparedThing, args: ComparedTeachersArgs): boolean {
  const { differing, staffNos, schoolCodes } = args;
  const served = (move: ComparedMove): boolean =>
    [move.fromSchoolCode, move.toSchoolCode].some((code) => code !== null && schoolCodes?.includes(code));
  return (
    (differing == null || differing === differs) &&
    (staffNos == null || staffNos.includes(key)) &&
    (schoolCodes == null || inPlans.flat().some(served))
  );
}

function hireValue({ inPlans, differs }: ComparedThing, plan: PlanSource): ComparedHireSource {
  const [hire] = inPlans.flat();
  if (!hire) throw new Error('A hire in no plan');
  return {
    schoolCode: hire.toSchoolCode,
    stage: hire.stage!,
    subjectCode: hire.subjectCode!,
    counts: inPlans.map((list) => list.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0)),
    differs,
    plan,
  };
}

function briefOf({ planId: _planId, ...move }: ComparedMove): PlanMoveBriefType {
  return move;
}

function wrongNumber(): RefusedError {
  return new RefusedError('BAD_USER_INPUT', {
    zh: `请选择 ${FEWEST} 至 ${MOST} 个不同的方案`,
    en: `Choose ${FEWEST} to ${MOST} different plans`,
  });
}

function otherYear(): RefusedError {
  return new RefusedError('BAD_USER_INPUT', {
    zh: '只能对比同一学年的方案',
    en: 'Only plans of one school year can be compared',
  });
}
