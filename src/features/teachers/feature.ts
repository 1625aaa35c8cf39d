// Teachers, handed to the program.
import { type Feature } from '../../feature';
import { AbsenceEntity } from './absence.entity';
import { TeacherAbsencesResolver } from './absence.resolver';
import { teacherAccess } from './teacher.access';
import { TeacherEntity } from './teacher.entity';
import { SchoolYearTeachersResolver, TeacherResolver, teacherNodes } from './teacher.resolver';
import { TeacherSubjectEntity } from './teacher-subject.entity';

export const teachersFeature: Feature = {
  resolvers: [new SchoolYearTeachersResolver(), new TeacherResolver(), new TeacherAbsencesResolver()],
  access: [teacherAccess],
  nodes: teacherNodes,
  entities: [TeacherEntity, TeacherSubjectEntity, AbsenceEntity],
};
