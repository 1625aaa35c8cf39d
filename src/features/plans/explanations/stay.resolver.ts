// Eligible teachers who stay, and why. Rows are cut down to whom the viewer may see before anything is counted.
import { Args, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { ownFacts, reachOf } from '../../../graphql/access';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { mapPage, type Page, pageRequest } from '../../../graphql/paging';
import { type Blocker, staySentence } from '../../../planning/explain';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../../schools';
import { type TeacherSource, TeacherType, teacherByStaffNo } from '../../teachers';
import { type PlanSource, PlanType } from '../plan';
import { listStays } from './explanation.store';
import { PlanBlockerType } from './explanation.type';
import { namesFor } from './names';
import { PlanStayConnection, PlanStaysArgs, PlanStayType } from './stay.type';
import { type ToldStay } from './told';

@Resolver(() => PlanType)
export class PlanStaysResolver {
  @Extensions({ cost: 300 })
  @FieldResolver(() => PlanStayConnection, {
    description: 'Teachers who meet the exchange conditions and stay, with the reason (留校教师).',
  })
  async stays(
    @Root() plan: PlanSource,
    @Args(() => PlanStaysArgs) args: PlanStaysArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<ToldStay>> {
    const reach = reachOf(ownFacts, context.viewer, plan.year.countyCode);
    const visible = reach.everything ? null : reach.staffNos;
    const page = await listStays(context.manager, plan.planId, { ...args, visible }, pageRequest(args));
    return mapPage(page, ({ told }): ToldStay => ({ ...told, plan }));
  }
}

@Resolver(() => PlanStayType)
export class PlanStayResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The rural school that came nearest to it; none when none is short (最接近的去处).',
  })
  toSchoolCode(@Root() stay: ToldStay): string | null {
    return stay.toSchool;
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'The same school (最接近的去处).' })
  async nearestSchool(@Root() stay: ToldStay, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    const { byCode } = await schoolsOfYear(context, stay.plan.year);
    return stay.toSchool === null ? null : (byCode.get(stay.toSchool) ?? null);
  }

  @FieldResolver(() => TeacherType, { nullable: true, description: 'The teacher, as of today (教师).' })
  teacher(@Root() stay: ToldStay, @Ctx() context: GraphContext): Promise<TeacherSource | null> {
    return teacherByStaffNo(context, { year: stay.plan.year, staffNo: stay.staffNo });
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanBlockerType], { description: 'All that stood in the way (障碍).' })
  blockers(@Root() stay: ToldStay): readonly Blocker[] {
    return stay.blockers;
  }

  @FieldResolver(() => String, { description: 'Why the teacher stays, in a sentence (说明).' })
  async sentence(@Root() stay: ToldStay, @Ctx() context: GraphContext): Promise<string> {
    const names = await namesFor(context, stay.plan.year, [stay.staffNo]);
    return say(staySentence(names, stay), context.language);
  }
}
