// Teachers, their certificates and what they teach.

export { teacherAccess } from './teacher.access';
export { TeacherEntity } from './teacher.entity';
export { teacherByStaffNo } from './teacher.loader';
export { SchoolYearTeachersResolver, schoolsOf, TeacherResolver, teacherNodes } from './teacher.resolver';
export { listTeachers, type TeacherRow, type TeacherSource } from './teacher.store';
export { TeacherType } from './teacher.type';
export { TeacherSubjectEntity } from './teacher-subject.entity';
export { TeachingEntity } from './teaching.entity';
