// Vacancies of a school year, with their schools, subjects and new teachers.
import { Args, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { reaches, reachOf, schoolFacts } from '../../graphql/access';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { decodeNodeId, encodeNodeId } from '../../graphql/node-id';
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
import { type FillingRow, fillingsOf, findVacancy, listVacancies, type VacancyOfYear } from './vacancy.store';
import { VacanciesArgs, VacancyConnection, VacancyFillingType, VacancyType } from './vacancy.type';

const fillingsOfVacancy = defineLoader(async (context: GraphContext, ids: readonly string[]) => {
  const rows = await fillingsOf(context.manager, ids);
  return ids.map((id) => rows.filter((row) => row.vacancyId === id));
});

@Resolver(() => SchoolYearType)
export class SchoolYearVacanciesResolver {
  @FieldResolver(() => VacancyConnection, {
    description: 'Vacancies that approved plans opened, by school (招聘岗位).',
  })
  async vacancies(
    @Root() year: SchoolYearScope,
    @Args(() => VacanciesArgs) args: VacanciesArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<VacancyOfYear>> {
    const page = await listVacancies(context.manager, year, {
      reach: reachOf(schoolFacts, context.viewer, year.countyCode),
      filter: args.filter ?? null,
      planIds: args.filter?.planIds?.map((id) => decodeNodeId(id)?.key[2] ?? '') ?? null,
      page: pageRequest(args),
    });
    return mapPage(page, (row): VacancyOfYear => ({ ...row, year }));
  }
}

@Resolver(() => VacancyType)
export class VacancyResolver {
  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() vacancy: VacancyOfYear): string {
    return vacancyNodeId(vacancy);
  }

  @Extensions({ listSize: 5 })
  @FieldResolver(() => [VacancyFillingType], { description: 'New teachers who have come (到岗教师).' })
  fillings(@Root() vacancy: VacancyOfYear, @Ctx() context: GraphContext): Promise<readonly FillingRow[]> {
    return fillingsOfVacancy(context, vacancy.vacancyId);
  }

  @FieldResolver(() => SchoolType, { description: 'School (学校).' })
  async school(@Root() vacancy: VacancyOfYear, @Ctx() context: GraphContext): Promise<SchoolSource> {
    const school = (await schoolsOfYear(context, vacancy.year)).byCode.get(vacancy.schoolCode);
    if (!school) throw new Error('A vacancy without a school');
    return school;
  }

  @FieldResolver(() => SubjectType, { description: 'Main subject (招聘学科).' })
  subject(@Root() vacancy: VacancyOfYear, @Ctx() context: GraphContext): Promise<SubjectRow> {
    return subjectByCode(context, vacancy.year.schoolYearId, vacancy.subjectCode);
  }
}

export function vacancyNodeId(vacancy: VacancyOfYear): string {
  return encodeNodeId('Vacancy', vacancy.year.countyCode, vacancy.year.label, vacancy.vacancyId);
}

/** The vacancy behind an opaque id; null when there is none. Says nothing about who may see it. */
export async function vacancyById(
  { manager }: Pick<GraphContext, 'manager'>,
  id: unknown,
): Promise<VacancyOfYear | null> {
  const node = typeof id === 'string' ? decodeNodeId(id) : null;
  if (node?.type !== 'Vacancy') return null;
  const [county = '', label = '', vacancyId = ''] = node.key;
  const year = await findSchoolYear(manager, county, label);
  const row = year && (await findVacancy(manager, year, vacancyId));
  return row && { ...row, year };
}

export const vacancyNodes: Readonly<Record<string, FindNode>> = {
  Vacancy: async (context, key) => {
    const found = mayEnter(context, key[0] ?? '')
      ? await vacancyById(context, encodeNodeId('Vacancy', ...key))
      : null;
    const reach = found && reachOf(schoolFacts, context.viewer, found.year.countyCode);
    return reach && found && reaches(reach, [found.schoolCode]) ? tagged('Vacancy', found) : null;
  },
};
