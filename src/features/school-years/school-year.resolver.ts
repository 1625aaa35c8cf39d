// The way in: the viewer, a county, its school years.
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { countiesOf } from '../../graphql/access';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { encodeNodeId } from '../../graphql/node-id';
import { type FindNode } from '../../graphql/types/node.type';
import { type Grant, type Viewer } from '../../graphql/viewer';
import {
  type CountyRow,
  findCounty,
  findSchoolYear,
  listCounties,
  listSchoolYears,
  type SchoolYearScope,
} from './school-year.store';
import { CountyType, SchoolYearType, ViewerGrantType, ViewerType } from './school-year.type';

const yearsOfCounty = defineLoader(async (context: GraphContext, countyIds: readonly string[]) => {
  const years = await listSchoolYears(context.manager, countyIds);
  return countyIds.map((countyId) => years.filter((year) => year.countyId === countyId));
});

@Resolver(() => CountyType)
export class CountyResolver {
  @Query(() => CountyType, { nullable: true, description: 'A county by its code (县).' })
  county(
    @Arg('code', () => ID, { description: 'Administrative division code (行政区划代码).' }) code: string,
    @Ctx() context: GraphContext,
  ): Promise<CountyRow | null> {
    return findCounty(context.manager, code);
  }

  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() county: CountyRow): string {
    return encodeNodeId('County', county.code);
  }

  @FieldResolver(() => [SchoolYearType], { description: 'School years, newest first (学年列表).' })
  schoolYears(@Root() county: CountyRow, @Ctx() context: GraphContext): Promise<readonly SchoolYearScope[]> {
    return yearsOfCounty(context, county.countyId);
  }

  @FieldResolver(() => SchoolYearType, {
    nullable: true,
    description: 'A school year by its label; the newest when none is given (学年).',
  })
  async schoolYear(
    @Root() county: CountyRow,
    @Arg('label', () => String, { nullable: true, description: 'For example 2026-2027 (学年).' })
    label: string | null,
    @Ctx() context: GraphContext,
  ): Promise<SchoolYearScope | null> {
    const years = await yearsOfCounty(context, county.countyId);
    return (
      (label === null || label === undefined ? years[0] : years.find((year) => year.label === label)) ?? null
    );
  }
}

@Resolver(() => SchoolYearType)
export class SchoolYearResolver {
  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() year: SchoolYearScope): string {
    return encodeNodeId('SchoolYear', year.countyCode, year.label);
  }
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking (当前用户).' })
  viewer(@Ctx() context: GraphContext): Viewer | null {
    return context.viewer;
  }

  @FieldResolver(() => [ViewerGrantType], { description: 'Roles and where they hold (角色).' })
  grants(@Root() viewer: Viewer): readonly Grant[] {
    return viewer.grants;
  }

  @FieldResolver(() => [CountyType], { description: 'Counties the viewer has a role in (可见的县).' })
  counties(@Root() viewer: Viewer, @Ctx() context: GraphContext): Promise<readonly CountyRow[]> {
    return listCounties(context.manager, countiesOf(viewer));
  }
}

/** Finders of `node(id)`; each keeps to the counties of the viewer. */
export const schoolYearNodes: Readonly<Record<string, FindNode>> = {
  County: async (context, [code = '']) =>
    mayEnter(context, code) ? tagged('County', await findCounty(context.manager, code)) : null,
  SchoolYear: async (context, [code = '', label = '']) =>
    mayEnter(context, code) ? tagged('SchoolYear', await findSchoolYear(context.manager, code, label)) : null,
};

/** Whether the viewer has any role in a county. */
export function mayEnter(context: GraphContext, countyCode: string): boolean {
  const counties = countiesOf(context.viewer);
  return counties === null || counties.includes(countyCode);
}

/** A row that says its GraphQL type, for fields that return an interface. */
export function tagged<T extends object>(type: string, row: T | null): (T & { __typename: string }) | null {
  return row && { ...row, __typename: type };
}
