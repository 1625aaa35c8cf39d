// How many people each plan moves, by measure.
import { type ReactElement } from 'react';
import { whole } from '../../../language/format';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { compareWords } from './compare-words';
import { type Pair } from './comparison';

const COUNTS = ['going', 'rotations', 'exchanges', 'hires', 'itinerants', 'itinerantDays', 'covers'] as const;

type Count = (typeof COUNTS)[number];

export function PeopleTable({ pair }: { readonly pair: Pair }): ReactElement {
  const words = useWords(compareWords);
  const { one, other } = pair;
  const shown = (value: number | null): string => (value === null ? '' : whole(value));
  const difference = (count: Count): string => {
    const more = (other[count] ?? 0) - (one[count] ?? 0);
    if (more === 0) return words.same;
    return more > 0 ? words.more(whole(more)) : words.less(whole(-more));
  };
  return (
    <DataTable<Count>
      caption={words.people}
      columns={[
        { key: 'measure', head: words.measure, text: (count) => words[count], isRowHead: true },
        { key: 'one', head: words.oneShort, text: (count) => shown(one[count]), numeric: true },
        { key: 'other', head: words.otherShort, text: (count) => shown(other[count]), numeric: true },
        { key: 'difference', head: words.difference, text: difference },
      ]}
      rows={COUNTS}
      rowKey={(count) => count}
    />
  );
}
