// Both gaps by area, with the county below.
import { type ReactElement } from 'react';
import { fte, whole } from '../../language/format';
import { areaWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { type Column, DataTable } from '../../parts/data-table';
import { overviewWords } from './overview-words';
import { type Overview } from './waiting';

type Group = Overview['shortageMatrix']['byArea'][number];
type Total = Group['total'];

interface AreaTableProps {
  readonly areas: readonly Group[];
  readonly county: Total;
}

export function AreaTable({ areas, county }: AreaTableProps): ReactElement {
  const words = useWords(overviewWords);
  const names = useWords(areaWords);
  const schools = areas.reduce((sum, area) => sum + area.schools, 0);
  const rows: readonly Group[] = [...areas, { name: '', schools, total: county }];
  const figure = (key: keyof Total, head: string, show: (value: number) => string): Column<Group> => ({
    key,
    head,
    text: ({ total }) => show(total[key]),
    numeric: true,
  });
  return (
    <DataTable
      caption={words.byArea}
      columns={[
        {
          key: 'area',
          head: words.area,
          text: ({ name }) => names[name as keyof typeof names] ?? words.whole,
          isRowHead: true,
        },
        { key: 'schools', head: words.schools, text: (row) => whole(row.schools), numeric: true },
        figure('need', words.need, fte),
        figure('supply', words.supply, fte),
        figure('teachingGap', words.teachingGap, fte),
        figure('surplus', words.surplus, fte),
        figure('authorisedPosts', words.authorised, whole),
        figure('staffInPost', words.inPost, whole),
        figure('establishmentGap', words.establishmentGap, whole),
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
