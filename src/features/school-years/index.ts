// Counties and school years.
export { CountyEntity } from './county.entity';
export { CurriculumRowEntity } from './curriculum-row.entity';
export { schoolYearAccess } from './school-year.access';
export { SchoolYearEntity } from './school-year.entity';
export {
  CountyResolver,
  mayEnter,
  SchoolYearResolver,
  schoolYearNodes,
  tagged,
  ViewerResolver,
} from './school-year.resolver';
export {
  type CountyRow,
  findCounty,
  findSchoolYear,
  listCounties,
  listSchoolYears,
  requireSchoolYear,
  type SchoolYearScope,
} from './school-year.store';
export { CountyType, SchoolYearType, ViewerType } from './school-year.type';
export { SchoolYearRow, schoolYearPart } from './school-year-row';
export { SubjectEntity } from './subject.entity';
export { type SubjectRow, SubjectType, subjectAccess, subjectByCode, subjectsOfYear } from './subject.type';
export { WorkloadRowEntity } from './workload-row.entity';
