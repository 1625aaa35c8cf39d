// Schools, handed to the program.
import { type Feature } from '../../feature';
import { ClassGroupEntity } from './class-group.entity';
import { schoolAccess } from './school.access';
import { SchoolEntity } from './school.entity';
import { SchoolResolver, SchoolYearSchoolsResolver, schoolNodes } from './school.resolver';
import { SchoolDistanceEntity } from './school-distance.entity';

export const schoolsFeature: Feature = {
  resolvers: [new SchoolYearSchoolsResolver(), new SchoolResolver()],
  access: [schoolAccess],
  nodes: schoolNodes,
  entities: [SchoolEntity, ClassGroupEntity, SchoolDistanceEntity],
};
