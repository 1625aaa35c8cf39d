// Choosing which moves are listed.
import { type ReactElement } from 'react';
import { commonWords, moveWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Choice } from '../../../parts/choice';
import { type CountyFacts } from '../county-facts';
import { type MoveFilter, NO_FILTER, type SetMoveFilter } from './move-filter';
import { moveListWords } from './move-words';

interface MoveFiltersProps {
  readonly facts: CountyFacts;
  readonly filter: MoveFilter;
  readonly onFilter: SetMoveFilter;
}

export function MoveFilters({ facts, filter, onFilter }: MoveFiltersProps): ReactElement {
  const words = useWords(moveListWords);
  const kinds = useWords(moveWords);
  const { all } = useWords(commonWords);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <search className="plan-filters no-print" aria-label={words.filters}>
      <Choice
        label={words.kind}
        none={all}
        value={filter.kind}
        options={Object.entries(kinds)}
        onChoose={(kind) => onFilter({ kind })}
      />
      <Choice
        label={words.school}
        none={all}
        value={filter.school}
        options={facts.schools.map(({ code, name }) => [code, name])}
        onChoose={(school) => onFilter({ school })}
      />
      <Choice
        label={words.subject}
        none={all}
        value={filter.subject}
        options={facts.subjects}
        onChoose={(subject) => onFilter({ subject })}
      />
      <TeacherSearch key={filter.teacher} teacher={filter.teacher} onFilter={onFilter} />
      {isFiltered && (
        <button type="button" onClick={() => onFilter(NO_FILTER)}>
          {words.reset}
        </button>
      )}
    </search>
  );
}

/** Asked for when it is complete, not at every letter. */
function TeacherSearch({
  teacher,
  onFilter,
}: {
  readonly teacher: string;
  readonly onFilter: SetMoveFilter;
}): ReactElement {
  const words = useWords(moveListWords);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onFilter({ teacher: String(new FormData(event.currentTarget).get('teacher') ?? '').trim() });
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
