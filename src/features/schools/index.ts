// Schools, their classes and the distances between them.

export { ClassGroupEntity } from './class-group.entity';
export { schoolsFeature } from './feature';
export { SchoolEntity } from './school.entity';
export { chooseSchools, passesFilter, schoolOrder } from './school.service';
export { type SchoolList, type SchoolRow, type SchoolSource, schoolsOfYear } from './school.store';
export { SchoolFilter, SchoolOrderEnum, type SchoolOrderField, SchoolType } from './school.type';
export { SchoolDistanceEntity } from './school-distance.entity';
