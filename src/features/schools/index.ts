// Schools, their classes and the distances between them.
export { ClassGroupEntity } from './class-group.entity';
export { SchoolEntity } from './school.entity';
export { SchoolDistanceEntity } from './school-distance.entity';
