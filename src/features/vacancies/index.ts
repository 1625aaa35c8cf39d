// Vacancies: places for new teachers, opened by approved plans.
export { FillVacancyResolver } from './fill-vacancy.resolver';
export { vacancyAccess } from './vacancy.access';
export { VacancyEntity } from './vacancy.entity';
export { SchoolYearVacanciesResolver, VacancyResolver, vacancyNodes } from './vacancy.resolver';
export { type FillingRow, type NewVacancy, openVacancies, withdrawVacancies } from './vacancy.store';
export { VacancyFillingEntity } from './vacancy-filling.entity';
