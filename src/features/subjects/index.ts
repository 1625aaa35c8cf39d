// Subjects.
export { SubjectEntity } from './subject.entity';
