// Choosing which of the remaining shortages are listed.
import { type ReactElement } from 'react';
import { commonWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Choice } from '../../../parts/choice';
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
  const { all } = useWords(commonWords);
  return (
    <search className="plan-filters no-print" aria-label={words.filters}>
      <Choice
        label={words.school}
        none={all}
        value={filter.school}
        options={facts?.schools.map(({ code, name }) => [code, name] as const) ?? []}
        onChoose={(school) => onFilter({ ...filter, school })}
      />
      <Choice
        label={words.subject}
        none={all}
        value={filter.subject}
        options={facts?.subjects ?? []}
        onChoose={(subject) => onFilter({ ...filter, subject })}
      />
      <Choice
        label={words.reason}
        none={all}
        value={filter.reason}
        options={Object.entries(reasons)}
        onChoose={(reason) => onFilter({ ...filter, reason })}
      />
    </search>
  );
}
