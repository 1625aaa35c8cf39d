// Schools of a school year, one school by its code, and what a school is paired with.
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type SupportClass, supportClassOf } from '../../domain/school';
import { reachOf, schoolFacts } from '../../graphql/access';
import { type GraphContext } from '../../graphql/context';
import { encodeNodeId } from '../../graphql/node-id';
import { type Page, pageOfList, pageRequest } from '../../graphql/paging';
import { type FindNode } from '../../graphql/types/node.type';
import { SupportClassEnum } from '../../graphql/types/vocabulary';
import { findSchoolYear, mayEnter, type SchoolYearScope, SchoolYearType, tagged } from '../school-years';
import { chooseSchools, schoolOrder } from './school.service';
import { type SchoolSource, schoolsOfYear } from './school.store';
import { SchoolConnection, SchoolsArgs, SchoolType } from './school.type';

@Resolver(() => SchoolYearType)
export class SchoolYearSchoolsResolver {
  @FieldResolver(() => SchoolConnection, { description: 'Schools of the county in that year (学校列表).' })
  async schools(
    @Root() year: SchoolYearScope,
    @Args(() => SchoolsArgs) args: SchoolsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<SchoolSource>> {
    const request = pageRequest(args);
    const { all } = await schoolsOfYear(context, year);
    const reach = reachOf(schoolFacts, context.viewer, year.countyCode);
    return pageOfList(
      chooseSchools(all, reach, args.filter),
      schoolOrder(args.orderBy, args.direction),
      request,
    );
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'A school by its code (学校).' })
  async school(
    @Root() year: SchoolYearScope,
    @Arg('code', () => ID, { description: 'National school code (学校标识码).' }) code: string,
    @Ctx() context: GraphContext,
  ): Promise<SchoolSource | null> {
    return (await schoolsOfYear(context, year)).byCode.get(code) ?? null;
  }
}

@Resolver(() => SchoolType)
export class SchoolResolver {
  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() school: SchoolSource): string {
    return encodeNodeId('School', school.year.countyCode, school.year.label, school.code);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Code of the paired school (结对学校).' })
  pairedSchoolCode(@Root() school: SchoolSource): string | null {
    return school.pairedSchoolCode;
  }

  @FieldResolver(() => SupportClassEnum, {
    description:
      'Whether the school sends, receives or does both; by its area where the roster says nothing (帮扶类别).',
  })
  supportClass(@Root() school: SchoolSource): SupportClass {
    return supportClassOf(school);
  }
}

export const schoolNodes: Readonly<Record<string, FindNode>> = {
  School: async (context, [county = '', label = '', code = '']) => {
    const year = mayEnter(context, county) ? await findSchoolYear(context.manager, county, label) : null;
    const school = year && (await schoolsOfYear(context, year)).byCode.get(code);
    const reach = reachOf(schoolFacts, context.viewer, county);
    return school && chooseSchools([school], reach, null).length > 0 ? tagged('School', school) : null;
  },
};
