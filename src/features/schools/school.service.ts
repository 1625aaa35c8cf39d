// Choosing and ordering schools that stand in memory.
import { type Reach, reaches } from '../../graphql/access';
import { type Order } from '../../graphql/paging';
import { type SchoolRow, type SchoolSource } from './school.store';
import { type SchoolFilter, type SchoolOrderField } from './school.type';

/** Schools of the list that the viewer reaches and the filter lets through. */
export function chooseSchools(
  schools: readonly SchoolSource[],
  reach: Reach,
  filter: SchoolFilter | null | undefined,
): readonly SchoolSource[] {
  return schools.filter((school) => reaches(reach, [school.code]) && passesFilter(school, filter ?? {}));
}

/** Whether a school meets every condition given. */
export function passesFilter(school: SchoolRow, filter: SchoolFilter): boolean {
  const search = filter.search?.trim().toLowerCase();
  return (
    (!filter.areas || filter.areas.includes(school.area)) &&
    (!filter.kinds || filter.kinds.includes(school.kind)) &&
    (!filter.clusters || filter.clusters.includes(school.cluster)) &&
    (!filter.townships || filter.townships.includes(school.township)) &&
    (!search || school.name.toLowerCase().includes(search) || school.code.includes(search))
  );
}

const KEYS: Readonly<Record<SchoolOrderField, (school: SchoolRow) => readonly (string | number)[]>> = {
  CODE: (school) => [school.code],
  NAME: (school) => [school.name, school.code],
  PUPILS: (school) => [school.pupils, school.code],
  REMOTENESS: (school) => [school.remoteness, school.code],
  AUTHORISED_POSTS: (school) => [school.authorisedPosts, school.code],
};

export function schoolOrder(field: SchoolOrderField, direction: 'ASC' | 'DESC'): Order<SchoolSource> {
  return { name: `school:${field}:${direction}`, keyOf: KEYS[field], descending: direction === 'DESC' };
}
