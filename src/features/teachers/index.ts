// Teachers, their certificates and what they teach.
export { TeacherEntity } from './teacher.entity';
export { TeacherSubjectEntity } from './teacher-subject.entity';
export { TeachingEntity } from './teaching.entity';
