// Teachers, their certificates and what they teach.
export { teachersFeature } from './feature';
export { teacherByStaffNo } from './teacher.loader';
export { schoolsOf } from './teacher.resolver';
export { listTeachers, type TeacherRow, type TeacherSource } from './teacher.store';
export { TeacherType } from './teacher.type';
