// The absences of a teacher.
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { absencesOf } from './absence.store';
import { type AbsenceSource, AbsenceType } from './absence.type';
import { type TeacherSource } from './teacher.store';
import { TeacherType } from './teacher.type';

const absencesOfTeacher = defineLoader(
  async (context: GraphContext, teachers: readonly TeacherSource[]) => {
    const rows = await absencesOf(context.manager, teachers);
    return teachers.map((teacher): readonly AbsenceSource[] =>
      rows
        .filter(({ teacherId }) => teacherId === teacher.id)
        .map(({ kind, startsOn, endsOn }) => ({ kind, startsOn, endsOn, teacher })),
    );
  },
  ({ id }) => id,
);

@Resolver(() => TeacherType)
export class TeacherAbsencesResolver {
  @Extensions({ listSize: 2 })
  @FieldResolver(() => [AbsenceType], { description: 'Absences of the roster, by first day (缺勤).' })
  absences(@Root() teacher: TeacherSource, @Ctx() context: GraphContext): Promise<readonly AbsenceSource[]> {
    return absencesOfTeacher(context, teacher);
  }
}
