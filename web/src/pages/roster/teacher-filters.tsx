// Choosing which teachers are shown.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Choice } from '../../parts/choice';
import { ELIGIBLE, OTHERS, type TeacherFilter } from './teacher-filter';
import { conditionWords, teacherWords } from './teacher-words';
import { type Choices } from './teachers-page';

interface TeacherFiltersProps {
  readonly choices: Choices;
  readonly filter: TeacherFilter;
  readonly onFilter: (change: Partial<TeacherFilter>) => void;
}

const NOTHING = { search: '', school: '', subject: '', standing: '' };

export function TeacherFilters({ choices, filter, onFilter }: TeacherFiltersProps): ReactElement {
  const words = useWords(teacherWords);
  const conditions: Readonly<Record<string, string>> = useWords(conditionWords);
  const { all } = useWords(commonWords);
  const language = useLanguage();
  const { exchangeSummary, establishmentLedger, shortageMatrix } = choices;
  const subjects = new Map(
    shortageMatrix.columns.map(({ subject }) => [subject.code, subjectName(subject, language)]),
  );
  const standings: readonly (readonly [string, string])[] = [
    [ELIGIBLE, words.isEligible(exchangeSummary.eligible)],
    [OTHERS, words.notEligible(exchangeSummary.others)],
    ...exchangeSummary.obstacles.map(
      ({ rule, teachers }) => [rule, words.counted(conditions[rule] ?? rule, teachers)] as const,
    ),
  ];
  const isFiltered = Object.keys(NOTHING).some((name) => filter[name as keyof TeacherFilter] !== '');
  return (
    <search className="roster-filters no-print" aria-label={words.filters}>
      <label>
        {words.search}
        <input
          type="search"
          value={filter.search}
          onChange={({ target }) => onFilter({ search: target.value })}
        />
      </label>
      <Choice
        label={words.school}
        none={all}
        value={filter.school}
        options={establishmentLedger.schools.map(({ school, schoolName }) => [
          school ?? '',
          schoolName ?? '',
        ])}
        onChoose={(school) => onFilter({ school })}
      />
      <Choice
        label={words.subject}
        none={all}
        value={filter.subject}
        options={[...subjects]}
        onChoose={(subject) => onFilter({ subject })}
      />
      <Choice
        label={words.standing}
        none={all}
        value={filter.standing}
        options={standings}
        onChoose={(standing) => onFilter({ standing })}
      />
      {isFiltered && (
        <button type="button" onClick={() => onFilter(NOTHING)}>
          {words.reset}
        </button>
      )}
    </search>
  );
}
