// Subjects.
export { SubjectEntity } from './subject.entity';
export { type SubjectRow, SubjectType, subjectAccess, subjectByCode, subjectsOfYear } from './subject.type';
