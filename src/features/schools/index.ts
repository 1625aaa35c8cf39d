// Schools, their classes and the distances between them.
export { schoolsFeature } from './feature';
export { chooseSchools, passesFilter, schoolOrder } from './school.service';
export { type SchoolList, type SchoolRow, type SchoolSource, schoolsOfYear } from './school.store';
export { SchoolFilter, SchoolOrderEnum, type SchoolOrderField, SchoolType } from './school.type';
