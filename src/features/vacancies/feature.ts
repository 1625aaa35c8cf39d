// Vacancies, handed to the program.
import { type Feature } from '../../feature';
import { FillVacancyResolver } from './fill-vacancy.resolver';
import { vacancyAccess } from './vacancy.access';
import { VacancyEntity } from './vacancy.entity';
import { SchoolYearVacanciesResolver, VacancyResolver, vacancyNodes } from './vacancy.resolver';
import { VacancyFillingEntity } from './vacancy-filling.entity';

export const vacanciesFeature: Feature = {
  resolvers: [new SchoolYearVacanciesResolver(), new VacancyResolver(), new FillVacancyResolver()],
  access: [vacancyAccess],
  nodes: vacancyNodes,
  entities: [VacancyEntity, VacancyFillingEntity],
};
