// GraphQL type of a subject, and the loader that finds the subjects of a school year.
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { selectList } from '../../database';
import { type AccessTable, inheritedFields } from '../../graphql/access';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { SubjectEntity } from './subject.entity';

@ObjectType('Subject', { description: 'A subject of the curriculum (学科).' })
export class SubjectType {
  @Field(() => ID, { description: 'Code, for example MUS (学科代码).' })
  readonly code!: string;

  @Field(() => String, { description: 'Chinese name (中文名).' })
  readonly nameZh!: string;

  @Field(() => String, { description: 'English name (英文名).' })
  readonly nameEn!: string;

  @Field(() => Float, { description: 'Weight in the rural shortage, default 1 (学科权重).' })
  readonly weight!: number;
}

export interface SubjectRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly weight: number;
}

const COLUMNS = selectList(SubjectEntity, 's', ['schoolYearId', 'code', 'nameZh', 'nameEn', 'weight']);

/** Subjects of a school year by code, from one statement. */
export const subjectsOfYear = defineLoader(async (context: GraphContext, years: readonly string[]) => {
  const rows = await context.manager.query<(SubjectRow & { schoolYearId: string })[]>(
    // In SQL: the builder does not join tables that have no relation.
    `SELECT ${COLUMNS} FROM school_year y
     JOIN subject s ON s.county_id = y.county_id AND s.school_year_id = y.id WHERE y.id = ANY($1) ORDER BY s.code`,
    [years],
  );
  return years.map(
    (year): ReadonlyMap<string, SubjectRow> =>
      new Map(rows.filter((row) => row.schoolYearId === year).map((row) => [row.code, row])),
  );
});

/** A subject by code; every code of a roster is in its list. */
export async function subjectByCode(
  context: GraphContext,
  schoolYearId: string,
  code: string,
): Promise<SubjectRow> {
  const found = (await subjectsOfYear(context, schoolYearId)).get(code);
  if (!found) throw new Error('A subject is missing from the list of its school year');
  return found;
}

export const subjectAccess: AccessTable = {
  types: { Subject: { fields: inheritedFields('code', 'nameZh', 'nameEn', 'weight') } },
};
