// One post to be filled, as the server answers it.
import { type VacanciesQuery } from '../../graphql/generated/types';

export const vacanciesOf = ({ county }: VacanciesQuery) => county?.schoolYear?.vacancies;

export type Vacancy = NonNullable<ReturnType<typeof vacanciesOf>>['nodes'][number];
