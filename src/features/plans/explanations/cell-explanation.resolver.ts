// Why a cell stays short: the ways that were tried, and what bars each of them.
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { type Blocker, type ReasonCode, remainderSentence, waySentence } from '../../../planning/explain';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../../teachers';
import { type CellSource, PlanCellType } from '../parts';
import { detailOfCell } from './explanation.loader';
import { PlanBlockerType, PlanCellExplanationType, PlanWayType } from './explanation.type';
import { namesFor } from './names';
import { type ToldCell, type ToldWay } from './told';

@Resolver(() => PlanCellType)
export class CellExplanationResolver {
  @FieldResolver(() => PlanCellExplanationType, {
    nullable: true,
    description: 'Why the cell stays short; none when it is filled (剩余缺口说明).',
  })
  async explanation(@Root() cell: CellSource, @Ctx() context: GraphContext): Promise<ToldCell | null> {
    if (cell.reason === null) return null;
    const { plan, schoolCode, stage, subjectCode } = cell;
    const detail = await detailOfCell(context, { planId: plan.planId, schoolCode, stage, subjectCode });
    return { of: cell, detail };
  }
}

@Resolver(() => PlanCellExplanationType)
export class PlanCellExplanationResolver {
  @FieldResolver(() => String, { description: 'What remains, in a sentence (说明).' })
  async sentence(@Root() { of, detail }: ToldCell, @Ctx() context: GraphContext): Promise<string> {
    const names = await namesFor(context, of.plan.year, []);
    const { schoolCode: school, stage, subjectCode: subject, shortageAfter } = of;
    const reason = of.reason as ReasonCode;
    const cell = { school, stage, subject, shortageAfter, reason, ...(detail ? { detail } : {}) };
    return say(remainderSentence(names, cell), context.language);
  }

  @Extensions({ listSize: 4 })
  @FieldResolver(() => [PlanWayType], {
    description: 'Ways that were tried, the least barred first (其他途径).',
  })
  ways(@Root() { of, detail }: ToldCell): readonly ToldWay[] {
    return (detail?.ways ?? []).map((way) => ({ ...way, plan: of.plan }));
  }
}

@Resolver(() => PlanWayType)
export class PlanWayResolver {
  @FieldResolver(() => String, { description: 'What bars it, in a sentence (说明).' })
  async sentence(@Root() way: ToldWay, @Ctx() context: GraphContext): Promise<string> {
    const names = await namesFor(context, way.plan.year, [way.staffNo]);
    return say(waySentence(names, way), context.language);
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanBlockerType], {
    description: 'All of them must go for the way to be open (障碍).',
  })
  blockers(@Root() way: ToldWay): readonly Blocker[] {
    return way.blockers;
  }

  @FieldResolver(() => TeacherType, { nullable: true, description: 'An example of the people (教师).' })
  async teacher(
    @Root() { plan, staffNo }: ToldWay,
    @Ctx() context: GraphContext,
  ): Promise<TeacherSource | null> {
    return staffNo === undefined ? null : teacherByStaffNo(context, { year: plan.year, staffNo });
  }
}
