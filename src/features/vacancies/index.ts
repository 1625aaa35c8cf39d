// Vacancies: places for new teachers, opened by approved plans.
export { vacanciesFeature } from './feature';
export { type FillingRow, type NewVacancy, openVacancies, withdrawVacancies } from './vacancy.store';
