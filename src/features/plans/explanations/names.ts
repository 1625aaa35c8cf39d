// Names for sentences about a plan, as the roster has them today: the people asked for, every school, every subject.
import { type GraphContext } from '../../../graphql/context';
import { type Names } from '../../../planning/rules/wording';
import { type SchoolYearScope, subjectsOfYear } from '../../school-years';
import { schoolsOfYear } from '../../schools';
import { teacherByStaffNo } from '../../teachers';

/** All sentences of a request share three statements. Who has left the roster is named by number. */
export async function namesFor(
  context: GraphContext,
  year: SchoolYearScope,
  staffNos: readonly (string | null | undefined)[],
): Promise<Names> {
  const wanted = staffNos.filter((staffNo) => typeof staffNo === 'string');
  const [schools, subjects, teachers] = await Promise.all([
    schoolsOfYear(context, year),
    subjectsOfYear(context, year.schoolYearId),
    Promise.all(wanted.map((staffNo) => teacherByStaffNo(context, { year, staffNo }))),
  ]);
  return {
    schools: schools.all,
    subjects: [...subjects.values()],
    teachers: teachers.filter((teacher) => teacher !== null),
  };
}
