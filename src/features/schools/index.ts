// Schools, their classes and the distances between them.

export { AuthorisedPostEntity } from './authorised-post.entity';
export { ClassGroupEntity } from './class-group.entity';
export { schoolAccess } from './school.access';
export { SchoolEntity } from './school.entity';
export { SchoolResolver, SchoolYearSchoolsResolver, schoolNodes } from './school.resolver';
export { chooseSchools, passesFilter, schoolOrder } from './school.service';
export { type SchoolList, type SchoolRow, type SchoolSource, schoolsOfYear } from './school.store';
export { SchoolFilter, SchoolOrderEnum, type SchoolOrderField, SchoolType } from './school.type';
export { SchoolDistanceEntity } from './school-distance.entity';
