// Counties and school years.
export { CurriculumRowEntity } from './curriculum-row.entity';
export { schoolYearsFeature } from './feature';
export { lockCounty, lockSchoolYear, sameYear, yearIds } from './same-year';
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
export { SchoolYearRow, schoolYearPart, sheetPart, sheetRow } from './school-year-row';
export { SubjectEntity } from './subject.entity';
export { type SubjectRow, SubjectType, subjectByCode, subjectsOfYear } from './subject.type';
export { WorkloadRowEntity } from './workload-row.entity';
