// Choosing which moves are listed.
import { type ReactElement } from 'react';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { FilterBar } from '../../../parts/filter-bar';
import { type CountyFacts } from '../county-facts';
import { type MoveFilter, NO_FILTER } from './move-filter';
import { moveListWords } from './move-words';

interface MoveFiltersProps {
  readonly facts: CountyFacts;
  readonly filter: MoveFilter;
  readonly onFilter: (change: Partial<MoveFilter>) => void;
}

export function MoveFilters({ facts, filter, onFilter }: MoveFiltersProps): ReactElement {
  const words = useWords(moveListWords);
  const kinds = useWords(moveKindWords);
  return (
    <FilterBar
      filters={[
        { name: 'kind', label: words.kind, options: Object.entries(kinds) },
        {
          name: 'school',
          label: words.school,
          options: facts.schools.map(({ code, name }) => [code, name]),
        },
        { name: 'subject', label: words.subject, options: facts.subjects },
      ]}
      chosen={filter}
      onChoose={onFilter}
      nothing={NO_FILTER}
    >
      <TeacherSearch
        key={filter.teacher}
        teacher={filter.teacher}
        onSearch={(teacher) => onFilter({ teacher })}
      />
    </FilterBar>
  );
}

/** Asked for when it is complete, not at every letter. */
function TeacherSearch({
  teacher,
  onSearch,
}: {
  readonly teacher: string;
  readonly onSearch: (teacher: string) => void;
}): ReactElement {
  const words = useWords(moveListWords);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(String(new FormData(event.currentTarget).get('teacher') ?? '').trim());
      }}
    >
      <label>
        {words.teacher}
        <input type="search" name="teacher" defaultValue={teacher} />
      </label>
      <button type="submit">{words.find}</button>
    </form>
  );
}
