// Every teacher of the roster, in an order the server keeps.
import { type ReactElement, useMemo } from 'react';
import { TeacherList } from '../../graphql/generated/teacher-list';
import { type TeacherListQuery, type TeacherListQueryVariables } from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { type Direction } from '../../parts/sorting';
import { useScope } from '../../shell/scope';
import { type TeacherFilter } from './teacher-filter';
import { TeacherTable } from './teacher-table';

function teachersOf({ county }: TeacherListQuery) {
  return county?.schoolYear?.teachers;
}

interface AllTeachersProps {
  readonly filter: TeacherFilter;
  readonly onOrder: (order: string) => void;
}

export function AllTeachers({ filter, onOrder }: AllTeachersProps): ReactElement {
  const { county, schoolYear } = useScope();
  const [key = '', direction] = (filter.order || 'STAFF_NO.ASC').split('.');
  const order = { key, direction: direction as Direction };
  const variables = useMemo<TeacherListQueryVariables>(
    () => ({
      county: county.code,
      schoolYear,
      filter: {
        search: filter.search || null,
        schoolCodes: filter.school ? [filter.school] : null,
        mainSubjects: filter.subject ? [filter.subject] : null,
      },
      orderBy: key as NonNullable<TeacherListQueryVariables['orderBy']>,
      direction: direction as Direction,
      first: 50,
    }),
    [county.code, schoolYear, filter, key, direction],
  );
  const pages = usePages(TeacherList, variables, teachersOf);
  return (
    <TeacherTable
      teachers={pages}
      order={order}
      onOrder={(next) => onOrder(`${next.key}.${next.direction}`)}
    />
  );
}
