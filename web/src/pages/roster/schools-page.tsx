// Schools of the county: authorised posts, staff in post, both gaps, beds.
import { type ReactElement, useMemo, useState } from 'react';
import { RosterChoices } from '../../graphql/generated/roster-choices';
import { SchoolList } from '../../graphql/generated/school-list';
import { type SchoolListQuery, type SchoolListQueryVariables } from '../../graphql/generated/types';
import { useAnswer } from '../../graphql/use-answer';
import { usePages } from '../../graphql/use-pages';
import { whole } from '../../language/format';
import { areaWords, schoolKindWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { FilterBar } from '../../parts/filter-bar';
import { Page } from '../../parts/page';
import { type Order } from '../../parts/sorting';
import { useDebounced } from '../../parts/use-debounced';
import { useScope } from '../../shell/scope';
import { RosterTabs } from './roster-tabs';
import { SchoolTable } from './school-table';
import { schoolWords } from './school-words';
import './roster.css';

type Filter = Readonly<Record<'search' | 'area' | 'kind', string>>;

function schoolsOf({ county }: SchoolListQuery) {
  return county?.schoolYear?.schools;
}

export function SchoolsPage(): ReactElement {
  const words = useWords(schoolWords);
  const { county, schoolYear } = useScope();
  const answer = useAnswer(RosterChoices, { county: county.code, schoolYear });
  const posts = answer.data?.county?.schoolYear?.establishmentLedger.county;
  const [filter, setFilter] = useState<Filter>({ search: '', area: '', kind: '' });
  return (
    <Page
      title={words.title}
      lead={
        posts &&
        words.lead(whole(posts.authorised), whole(posts.inPost), whole(posts.vacant), whole(posts.over))
      }
    >
      <RosterTabs />
      <div className="roster">
        <SchoolFilters filter={filter} onFilter={(change) => setFilter({ ...filter, ...change })} />
        <Schools filter={useDebounced(filter)} />
        <p className="hint">{words.sign}</p>
      </div>
    </Page>
  );
}

interface SchoolFiltersProps {
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
}

function SchoolFilters({ filter, onFilter }: SchoolFiltersProps): ReactElement {
  const words = useWords(schoolWords);
  const areas = useWords(areaWords);
  const kinds = useWords(schoolKindWords);
  return (
    <FilterBar
      filters={[
        { name: 'search', label: words.search },
        { name: 'area', label: words.area, options: Object.entries(areas) },
        { name: 'kind', label: words.kind, options: Object.entries(kinds) },
      ]}
      chosen={filter}
      onChoose={onFilter}
    />
  );
}

function Schools({ filter }: { readonly filter: Filter }): ReactElement {
  const { county, schoolYear } = useScope();
  const [order, setOrder] = useState<Order>({ key: 'CODE', direction: 'ASC' });
  const variables = useMemo<SchoolListQueryVariables>(
    () => ({
      county: county.code,
      schoolYear,
      filter: {
        search: filter.search || null,
        areas: filter.area ? [filter.area as keyof typeof areaWords] : null,
        kinds: filter.kind ? [filter.kind as keyof typeof schoolKindWords] : null,
      },
      orderBy: order.key as NonNullable<SchoolListQueryVariables['orderBy']>,
      direction: order.direction,
      first: 100,
    }),
    [county.code, schoolYear, filter, order],
  );
  const pages = usePages(SchoolList, variables, schoolsOf);
  return <SchoolTable schools={pages} order={order} onOrder={setOrder} />;
}
