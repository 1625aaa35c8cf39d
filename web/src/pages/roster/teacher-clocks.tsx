// What comes due for one teacher within three years.
import { type ReactElement } from 'react';
import { titleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { fileWords } from './file-words';
import { type Clock } from './teacher-file';

export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }): ReactElement {
  const words = useWords(fileWords);
  const titles: Readonly<Record<string, string>> = useWords(titleWords);
  const matter = ({ kind, years, nextTitle, served }: Clock): string => {
    if (kind === 'REACHES_TENURE') return words.REACHES_TENURE(years ?? 0);
    if (kind === 'LACKS_RURAL_YEAR')
      return words.LACKS_RURAL_YEAR(titles[nextTitle ?? ''] ?? '', served ?? 0);
    return words[kind];
  };
  if (clocks.length === 0) {
    return (
      <section className="panel">
        <h2>{words.clocks}</h2>
        <p>{words.noClocks}</p>
      </section>
    );
  }
  return (
    <DataTable
      caption={words.clocks}
      columns={[
        { key: 'matter', head: words.matter, text: matter, isRowHead: true },
        { key: 'day', head: words.day, text: ({ on }) => on ?? '' },
      ]}
      rows={clocks}
      rowKey={(clock) => `${clock.kind} ${clock.on} ${clock.years}`}
    />
  );
}
