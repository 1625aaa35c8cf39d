// Counties and school years.
export { schoolYearsFeature } from './feature';
export { mayEnter, tagged } from './school-year.resolver';
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
export { type SubjectRow, SubjectType, subjectByCode, subjectsOfYear } from './subject.type';
