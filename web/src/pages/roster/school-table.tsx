// The table of schools; the two gaps stand beside each other and are never added up.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { type SchoolListQuery } from '../../graphql/generated/types';
import { type Pages } from '../../graphql/use-pages';
import { fte, whole } from '../../language/format';
import { areaWords, schoolKindWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge, type Tone } from '../../parts/badge';
import { type Column } from '../../parts/data-table';
import { PagedTable } from '../../parts/paged-table';
import { type Order } from '../../parts/sorting';
import { useScope } from '../../shell/scope';
import { schoolWords } from './school-words';

type School = NonNullable<NonNullable<SchoolListQuery['county']>['schoolYear']>['schools']['nodes'][number];

interface SchoolTableProps {
  readonly schools: Pages<School, unknown>;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

export function SchoolTable({ schools, order, onOrder }: SchoolTableProps): ReactElement {
  const words = useWords(schoolWords);
  const { county, schoolYear } = useScope();
  return (
    <div className="roster-lines">
      <PagedTable
        pages={schools}
        nothing={<p className="empty">{words.nothing}</p>}
        caption={words.caption(county.name, schoolYear)}
        columns={useColumns()}
        rowKey={({ code }) => code}
        order={order}
        onOrder={onOrder}
      />
    </div>
  );
}

/** The server sorts; a column only says that it can be sorted by. */
const BY_SERVER = { order: () => 0 };

function useColumns(): readonly Column<School>[] {
  const words = useWords(schoolWords);
  const areas = useWords(areaWords);
  const kinds = useWords(schoolKindWords);
  const count = (key: 'classes' | 'freeBeds', head: string): Column<School> => ({
    key,
    head,
    text: (school) => school[key]?.toString() ?? '',
    numeric: true,
  });
  return [
    {
      key: 'NAME',
      head: words.name,
      text: ({ name }) => name,
      cell: ({ name, code }) => (
        <Link href={`/roster/teachers?school=${code}`} aria-label={words.staff(name)}>
          {name}
        </Link>
      ),
      isRowHead: true,
      ...BY_SERVER,
    },
    { key: 'CODE', head: words.code, text: ({ code }) => code, ...BY_SERVER },
    { key: 'kind', head: words.kind, text: ({ kind }) => kinds[kind] },
    { key: 'area', head: words.area, text: ({ area }) => areas[area] },
    { key: 'township', head: words.township, text: ({ township }) => township },
    { key: 'cluster', head: words.cluster, text: ({ cluster }) => cluster },
    {
      key: 'REMOTENESS',
      head: words.remoteness,
      text: ({ remoteness }) => remoteness.toString(),
      numeric: true,
      ...BY_SERVER,
    },
    count('classes', words.classes),
    {
      key: 'PUPILS',
      head: words.pupils,
      text: ({ pupils }) => whole(pupils ?? 0),
      numeric: true,
      ...BY_SERVER,
    },
    {
      key: 'AUTHORISED_POSTS',
      head: words.authorised,
      text: ({ authorisedPosts }) => whole(authorisedPosts ?? 0),
      numeric: true,
      ...BY_SERVER,
    },
    {
      key: 'inPost',
      head: words.inPost,
      text: ({ staffing }) => (staffing ? whole(staffing.total.staffInPost) : ''),
      numeric: true,
    },
    {
      key: 'establishment',
      head: words.establishment,
      text: ({ staffing }) => (staffing ? whole(staffing.total.establishmentGap) : ''),
      cell: ({ staffing }) => staffing && <Gap gap={staffing.total.establishmentGap} />,
      numeric: true,
    },
    {
      key: 'teachingGap',
      head: words.teachingGap,
      text: ({ staffing }) => (staffing ? fte(staffing.total.teachingGap) : ''),
      numeric: true,
    },
    count('freeBeds', words.beds),
  ];
}

function Gap({ gap }: { readonly gap: number }): ReactElement {
  const words = useWords(schoolWords);
  const [word, tone]: readonly [string, Tone] =
    gap > 0 ? [words.short, 'warning'] : gap < 0 ? [words.over, 'bad'] : [words.balanced, 'good'];
  return (
    <>
      <Badge tone={tone}>{word}</Badge> {whole(Math.abs(gap))}
    </>
  );
}
