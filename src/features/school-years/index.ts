// Counties and school years.
export { CountyEntity } from './county.entity';
export { SchoolYearEntity } from './school-year.entity';
export { SchoolYearRow, schoolYearPart } from './school-year-row';
