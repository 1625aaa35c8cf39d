// Teachers, their certificates and what they teach.
export { AbsenceEntity } from './absence.entity';
export { AbsenceKindEnum } from './absence.type';
export { teachersFeature } from './feature';
export { TeacherEntity } from './teacher.entity';
export { teacherByStaffNo } from './teacher.loader';
export { mayMeet, schoolsOf } from './teacher.resolver';
export { listTeachers, type TeacherRow, type TeacherSource } from './teacher.store';
export { TeacherType } from './teacher.type';
export { TeacherSubjectEntity } from './teacher-subject.entity';
