// Teachers who meet the exchange conditions, or miss them, by staff number.
import { type ReactElement, useMemo } from 'react';
import { StandingList } from '../../graphql/generated/standing-list';
import { type StandingListQuery, type StandingListQueryVariables } from '../../graphql/generated/types';
import { type Connection, usePages } from '../../graphql/use-pages';
import { useScope } from '../../shell/scope';
import { ELIGIBLE, OTHERS, type TeacherFilter } from './teacher-filter';
import { type ListedTeacher, TeacherTable } from './teacher-table';

function teachersOf({ county }: StandingListQuery): Connection<ListedTeacher> | undefined {
  const standings = county?.schoolYear?.exchangeStandings;
  return (
    standings && {
      ...standings,
      nodes: standings.nodes.map(({ teacher, eligible, obstacles }) => ({
        ...teacher,
        exchangeStanding: { eligible, obstacles },
      })),
    }
  );
}

export function TeachersByStanding({ filter }: { readonly filter: TeacherFilter }): ReactElement {
  const { county, schoolYear } = useScope();
  const variables = useMemo<StandingListQueryVariables>(() => {
    const { standing, search, school, subject } = filter;
    const condition = standing !== ELIGIBLE && standing !== OTHERS;
    return {
      county: county.code,
      schoolYear,
      eligible: condition ? null : standing === ELIGIBLE,
      obstacles: condition ? [standing] : null,
      search: search || null,
      schoolCodes: school ? [school] : null,
      mainSubjects: subject ? [subject] : null,
      first: 50,
    };
  }, [county.code, schoolYear, filter]);
  const pages = usePages(StandingList, variables, teachersOf);
  return <TeacherTable teachers={pages} />;
}
