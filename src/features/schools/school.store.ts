// Queries for schools: plain rows, all schools of a school year at once (a county has at most some hundreds).

import { selectList } from '../../database';
import { type Area, type SchoolKind, type SupportClass } from '../../domain/school';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { type SchoolYearScope, sameYear } from '../school-years';
import { SchoolEntity } from './school.entity';

export interface SchoolRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind;
  readonly area: Area;
  readonly township: string;
  readonly cluster: string;
  /** Degrees, WGS-84. */
  readonly longitude: number;
  readonly latitude: number;
  readonly remoteness: number;
  /** Persons. */
  readonly authorisedPosts: number;
  readonly freeBeds: number;
  readonly pairedSchoolCode: string | null;
  /** Null where the roster leaves it to the area. */
  readonly supportClass: SupportClass | null;
  readonly classes: number;
  readonly pupils: number;
}

/** A school with the scope it belongs to: what the GraphQL type is made from. */
export interface SchoolSource extends SchoolRow {
  readonly year: SchoolYearScope;
}

const COLUMNS = selectList(SchoolEntity, 's', [
  'schoolYearId',
  'id',
  'code',
  'name',
  'kind',
  'area',
  'township',
  'cluster',
  'longitude',
  'latitude',
  'remoteness',
  'authorisedPosts',
  'freeBeds',
  'supportClass',
]);

// In SQL: the builder does not join a sum by groups.
const SCHOOLS = `
  SELECT ${COLUMNS}, p.code AS "pairedSchoolCode", COALESCE(g.classes, 0) AS classes,
    COALESCE(g.pupils, 0)::int AS pupils
  FROM school s
  LEFT JOIN school p ON ${sameYear('p', 's')} AND p.id = s.paired_school_id
  LEFT JOIN (
    SELECT school_id, sum(classes) AS classes, sum(pupils) AS pupils FROM class_group
    WHERE county_id = ANY($1) AND school_year_id = ANY($2) GROUP BY school_id
  ) g ON g.school_id = s.id
  WHERE s.county_id = ANY($1) AND s.school_year_id = ANY($2) ORDER BY s.code`;

/** Schools of a school year, sorted by code, and the same by code. */
export interface SchoolList {
  readonly all: readonly SchoolSource[];
  readonly byCode: ReadonlyMap<string, SchoolSource>;
}

/** All schools of a school year, from one statement a request. */
export const schoolsOfYear = defineLoader(
  async (context: GraphContext, years: readonly SchoolYearScope[]): Promise<readonly SchoolList[]> => {
    const rows = await context.manager.query<(SchoolRow & { schoolYearId: string })[]>(SCHOOLS, [
      years.map(({ countyId }) => countyId),
      years.map(({ schoolYearId }) => schoolYearId),
    ]);
    return years.map((year) => {
      const all = rows
        .filter((row) => row.schoolYearId === year.schoolYearId)
        .map((row): SchoolSource => ({ ...row, year }));
      return { all, byCode: new Map(all.map((school) => [school.code, school])) };
    });
  },
  (year) => year.schoolYearId,
);
