// Counties, school years and their lists of subjects, handed to the program.
import { type Feature } from '../../feature';
import { CountyEntity } from './county.entity';
import { CurriculumRowEntity } from './curriculum-row.entity';
import { schoolYearAccess } from './school-year.access';
import { SchoolYearEntity } from './school-year.entity';
import { CountyResolver, SchoolYearResolver, schoolYearNodes, ViewerResolver } from './school-year.resolver';
import { SubjectEntity } from './subject.entity';
import { subjectAccess } from './subject.type';
import { WorkloadRowEntity } from './workload-row.entity';

export const schoolYearsFeature: Feature = {
  resolvers: [new ViewerResolver(), new CountyResolver(), new SchoolYearResolver()],
  access: [schoolYearAccess, subjectAccess],
  nodes: schoolYearNodes,
  entities: [CountyEntity, SchoolYearEntity, SubjectEntity, CurriculumRowEntity, WorkloadRowEntity],
};
