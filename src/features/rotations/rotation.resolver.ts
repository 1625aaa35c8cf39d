// Rotation records of a school year and of a teacher.
import { Args, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { personFacts, reaches, reachOf } from '../../graphql/access';
import { defineLoader, type GraphContext } from '../../graphql/context';
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
import { mayMeet, type TeacherSource, TeacherType, teacherByStaffNo } from '../teachers';
import { findRotation, listRotations, type RotationOfYear, rotationsOfTeachers } from './rotation.store';
import { RotationConnection, RotationRecordType, RotationsArgs } from './rotation.type';

const rotationsOfTeacher = defineLoader(
  async (context: GraphContext, teachers: readonly TeacherSource[]) => {
    const years = new Map(teachers.map(({ year }) => [year.schoolYearId, year]));
    const found: RotationOfYear[] = [];
    for (const year of years.values()) {
      const staffNos = teachers.map((teacher) => teacher.staffNo);
      const rows = await rotationsOfTeachers(context.manager, year, staffNos);
      found.push(...rows.map((row) => ({ ...row, year })));
    }
    return teachers.map((teacher) =>
      found.filter(
        (record) =>
          record.staffNo === teacher.staffNo && record.year.schoolYearId === teacher.year.schoolYearId,
      ),
    );
  },
  (teacher) => teacher.id,
);

@Resolver(() => SchoolYearType)
export class SchoolYearRotationsResolver {
  @Extensions({ cost: 300 })
  @FieldResolver(() => RotationConnection, {
    description: 'Rotation records, newest first (交流轮岗记录).',
  })
  async rotations(
    @Root() year: SchoolYearScope,
    @Args(() => RotationsArgs) args: RotationsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<RotationOfYear>> {
    const page = await listRotations(context.manager, year, {
      reach: reachOf(personFacts, context.viewer, year.countyCode),
      filter: args.filter ?? null,
      page: pageRequest(args),
    });
    return mapPage(page, (row): RotationOfYear => ({ ...row, year }));
  }
}

@Resolver(() => TeacherType)
export class TeacherRotationsResolver {
  @FieldResolver(() => [RotationRecordType], {
    description: 'Rotation records of the teacher, newest first (交流轮岗记录).',
  })
  rotations(
    @Root() teacher: TeacherSource,
    @Ctx() context: GraphContext,
  ): Promise<readonly RotationOfYear[]> {
    return rotationsOfTeacher(context, teacher);
  }
}

@Resolver(() => RotationRecordType)
export class RotationRecordResolver {
  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() record: RotationOfYear): string {
    return encodeNodeId('RotationRecord', record.year.countyCode, record.year.label, record.recordId);
  }

  @FieldResolver(() => TeacherType, {
    nullable: true,
    description: 'The teacher; empty for a host school once the posting is over (教师).',
  })
  async teacher(@Root() record: RotationOfYear, @Ctx() context: GraphContext): Promise<TeacherSource | null> {
    const teacher = await teacherByStaffNo(context, { year: record.year, staffNo: record.staffNo });
    if (!teacher) throw new Error('A rotation record without a teacher');
    return mayMeet(context, teacher) ? teacher : null;
  }

  @FieldResolver(() => SchoolType, { description: 'Host school (接收学校).' })
  async toSchool(@Root() record: RotationOfYear, @Ctx() context: GraphContext): Promise<SchoolSource> {
    const school = (await schoolsOfYear(context, record.year)).byCode.get(record.toSchoolCode);
    if (!school) throw new Error('A rotation record without a host');
    return school;
  }

  @FieldResolver(() => SubjectType, { description: 'Subject taught at the host (任教学科).' })
  subject(@Root() record: RotationOfYear, @Ctx() context: GraphContext): Promise<SubjectRow> {
    return subjectByCode(context, record.year.schoolYearId, record.subjectCode);
  }
}

export const rotationNodes: Readonly<Record<string, FindNode>> = {
  RotationRecord: async (context, [county = '', label = '', recordId = '']) => {
    const year = mayEnter(context, county) ? await findSchoolYear(context.manager, county, label) : null;
    const record = year && (await findRotation(context.manager, year, recordId));
    const reach = reachOf(personFacts, context.viewer, county);
    const mine = record && reaches(reach, [record.fromSchoolCode, record.toSchoolCode], record.staffNo);
    return mine ? tagged('RotationRecord', { ...record, year }) : null;
  },
};
