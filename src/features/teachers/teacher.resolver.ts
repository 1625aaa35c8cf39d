// Teachers of a school year, one teacher by staff number, and what belongs to a teacher.
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { personFacts, reaches, reachOf } from '../../graphql/access';
import { type GraphContext } from '../../graphql/context';
import { encodeNodeId } from '../../graphql/node-id';
import { mapPage, type Page, pageRequest } from '../../graphql/paging';
import { type FindNode } from '../../graphql/types/node.type';
import {
  findSchoolYear,
  mayEnter,
  type SchoolYearScope,
  SchoolYearType,
  type SubjectRow,
  SubjectType,
  subjectByCode,
  tagged,
} from '../school-years';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../schools';
import { teacherByStaffNo } from './teacher.loader';
import { listTeachers, type TeacherSource } from './teacher.store';
import { TeacherConnection, TeachersArgs, TeacherType } from './teacher.type';

@Resolver(() => SchoolYearType)
export class SchoolYearTeachersResolver {
  @Extensions({ cost: 300 })
  @FieldResolver(() => TeacherConnection, { description: 'Teachers of the county in that year (教师列表).' })
  async teachers(
    @Root() year: SchoolYearScope,
    @Args(() => TeachersArgs) args: TeachersArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<TeacherSource>> {
    const page = await listTeachers(context.manager, year, {
      reach: reachOf(personFacts, context.viewer, year.countyCode),
      filter: args.filter ?? null,
      orderBy: args.orderBy,
      direction: args.direction,
      page: pageRequest(args),
    });
    return mapPage(page, (row): TeacherSource => ({ ...row, year }));
  }

  @FieldResolver(() => TeacherType, { nullable: true, description: 'A teacher by staff number (教师).' })
  teacher(
    @Root() year: SchoolYearScope,
    @Arg('staffNo', () => ID, { description: 'Staff number (教职工号).' }) staffNo: string,
    @Ctx() context: GraphContext,
  ): Promise<TeacherSource | null> {
    return teacherByStaffNo(context, { year, staffNo });
  }
}

@Resolver(() => TeacherType)
export class TeacherResolver {
  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() teacher: TeacherSource): string {
    return encodeNodeId('Teacher', teacher.year.countyCode, teacher.year.label, teacher.staffNo);
  }

  @FieldResolver(() => SchoolType, {
    description: 'School that holds the personnel relation (人事关系所在学校).',
  })
  async school(@Root() teacher: TeacherSource, @Ctx() context: GraphContext): Promise<SchoolSource> {
    const school = (await schoolsOfYear(context, teacher.year)).byCode.get(teacher.schoolCode);
    if (!school) throw new Error('A teacher without a school');
    return school;
  }

  @FieldResolver(() => SubjectType, { description: 'Main subject (任教学科).' })
  mainSubject(@Root() teacher: TeacherSource, @Ctx() context: GraphContext): Promise<SubjectRow> {
    return subjectByCode(context, teacher.year.schoolYearId, teacher.mainSubjectCode);
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [SubjectType], { description: 'Other certified subjects (可兼任学科).' })
  otherSubjects(
    @Root() teacher: TeacherSource,
    @Ctx() context: GraphContext,
  ): Promise<readonly SubjectRow[]> {
    return Promise.all(
      teacher.otherSubjectCodes.map((code) => subjectByCode(context, teacher.year.schoolYearId, code)),
    );
  }
}

export const teacherNodes: Readonly<Record<string, FindNode>> = {
  Teacher: async (context, [county = '', label = '', staffNo = '']) => {
    const year = mayEnter(context, county) ? await findSchoolYear(context.manager, county, label) : null;
    const teacher = year && (await teacherByStaffNo(context, { year, staffNo }));
    return teacher && mayMeet(context, teacher) ? tagged('Teacher', teacher) : null;
  },
};

/** Whether the viewer may see the person at all; what of it is for each field to say. */
export function mayMeet({ viewer }: GraphContext, teacher: TeacherSource): boolean {
  const reach = reachOf(personFacts, viewer, teacher.year.countyCode);
  return reaches(reach, schoolsOf(teacher), teacher.staffNo);
}

/** Schools whose principals have to do with a teacher: home and hosts. */
export function schoolsOf(teacher: TeacherSource): readonly string[] {
  return [teacher.schoolCode, ...teacher.hostSchoolCodes];
}
