// A teacher by staff number: all of a request's teachers in one statement.
import { defineLoader, type GraphContext } from '../../graphql/context';
import { type SchoolYearScope } from '../school-years';
import { findTeachers, type TeacherSource } from './teacher.store';

interface TeacherKey {
  readonly year: SchoolYearScope;
  readonly staffNo: string;
}

/** Null when the school year has no such teacher. */
export const teacherByStaffNo = defineLoader(
  async (context: GraphContext, keys: readonly TeacherKey[]): Promise<readonly (TeacherSource | null)[]> => {
    const years = [...new Map(keys.map(({ year }) => [year.schoolYearId, year])).values()];
    const found = new Map<string, TeacherSource>();
    for (const year of years) {
      const staffNos = keys.filter((key) => key.year.schoolYearId === year.schoolYearId);
      const rows = await findTeachers(
        context.manager,
        year,
        staffNos.map((key) => key.staffNo),
      );
      for (const row of rows) found.set(`${year.schoolYearId}|${row.staffNo}`, { ...row, year });
    }
    return keys.map(({ year, staffNo }) => found.get(`${year.schoolYearId}|${staffNo}`) ?? null);
  },
  ({ year, staffNo }) => `${year.schoolYearId}|${staffNo}`,
);
