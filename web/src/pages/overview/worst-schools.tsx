// The schools with the largest teaching gap, as many of them as somebody wants to see.
import { type ReactElement, useMemo } from 'react';
import { Link } from 'wouter';
import { StaffingOfSchools } from '../../graphql/generated/staffing-of-schools';
import {
  type StaffingOfSchoolsQuery,
  type StaffingOfSchoolsQueryVariables,
} from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { fte, percent, whole } from '../../language/format';
import { areaWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { PagedTable } from '../../parts/paged-table';
import { useScope } from '../../shell/scope';
import { overviewWords } from './overview-words';

type Staffing = NonNullable<ReturnType<typeof staffingOf>>['nodes'][number];

const AT_FIRST = 10;

function staffingOf({ county }: StaffingOfSchoolsQuery) {
  return county?.schoolYear?.staffing;
}

export function WorstSchools(): ReactElement {
  const words = useWords(overviewWords);
  const areas = useWords(areaWords);
  const { county, schoolYear } = useScope();
  const variables = useMemo<StaffingOfSchoolsQueryVariables>(
    () => ({
      county: county.code,
      schoolYear,
      states: ['TEACHING_GAP'],
      orderBy: 'TEACHING_GAP',
      first: AT_FIRST,
    }),
    [county.code, schoolYear],
  );
  const pages = usePages(StaffingOfSchools, variables, staffingOf);
  return (
    <PagedTable
      pages={pages}
      caption={words.worst}
      columns={[
        {
          key: 'school',
          head: words.school,
          text: ({ school }) => school.name,
          cell: ({ school }) => (
            <Link href={`/matrix?search=${encodeURIComponent(school.name)}`}>{school.name}</Link>
          ),
          isRowHead: true,
        },
        {
          key: 'area',
          head: words.area,
          text: ({ school }) => areas[school.area],
          order: ({ school }) => school.area,
        },
        {
          key: 'gap',
          head: words.teachingGap,
          text: ({ total }) => fte(total.teachingGap),
          order: ({ total }) => total.teachingGap,
          numeric: true,
        },
        {
          key: 'share',
          head: words.share,
          text: ({ total }) => percent(share(total)),
          order: ({ total }) => share(total),
          numeric: true,
        },
        {
          key: 'establishment',
          head: words.establishmentGap,
          text: ({ total }) => whole(total.establishmentGap),
          order: ({ total }) => total.establishmentGap,
          numeric: true,
        },
      ]}
      rowKey={({ school }) => school.code}
    />
  );
}

function share({ teachingGap, need }: Staffing['total']): number {
  return need > 0 ? teachingGap / need : 0;
}
