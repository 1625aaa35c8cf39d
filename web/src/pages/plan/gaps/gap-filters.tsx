// Choosing which of the remaining shortages are listed.
import { type ReactElement } from 'react';
import { useWords } from '../../../language/words';
import { FilterBar } from '../../../parts/filter-bar';
import { type CountyFacts } from '../county-facts';
import { gapWords } from './gap-words';
import { reasonWords } from './reason-words';

export interface GapFilter {
  readonly school: string;
  readonly subject: string;
  readonly reason: string;
}

export const NO_GAP_FILTER: GapFilter = { school: '', subject: '', reason: '' };

interface GapFiltersProps {
  readonly facts: CountyFacts | undefined;
  readonly filter: GapFilter;
  readonly onFilter: (filter: GapFilter) => void;
}

export function GapFilters({ facts, filter, onFilter }: GapFiltersProps): ReactElement {
  const words = useWords(gapWords);
  const reasons = useWords(reasonWords);
  return (
    <FilterBar
      filters={[
        {
          name: 'school',
          label: words.school,
          options: facts?.schools.map(({ code, name }) => [code, name]) ?? [],
        },
        { name: 'subject', label: words.subject, options: facts?.subjects ?? [] },
        { name: 'reason', label: words.reason, options: Object.entries(reasons) },
      ]}
      chosen={filter}
      onChoose={(change) => onFilter({ ...filter, ...change })}
    />
  );
}
