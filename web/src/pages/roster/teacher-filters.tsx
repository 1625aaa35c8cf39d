// Choosing which teachers are shown.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { useWords } from '../../language/words';
import { FilterBar } from '../../parts/filter-bar';
import { type Choices } from './roster-choices';
import { ELIGIBLE, OTHERS, type TeacherFilter } from './teacher-filter';
import { teacherWords } from './teacher-words';

interface TeacherFiltersProps {
  readonly choices: Choices;
  readonly filter: TeacherFilter;
  readonly onFilter: (change: Partial<TeacherFilter>) => void;
}

const NOTHING = { search: '', school: '', subject: '', standing: '' };

export function TeacherFilters({ choices, filter, onFilter }: TeacherFiltersProps): ReactElement {
  const words = useWords(teacherWords);
  const language = useLanguage();
  const { exchangeSummary, establishmentLedger, shortageMatrix } = choices;
  const subjects = new Map(
    shortageMatrix.columns.map(({ subject }) => [subject.code, subjectName(subject, language)]),
  );
  const standings: readonly (readonly [string, string])[] = [
    [ELIGIBLE, words.isEligible(exchangeSummary.eligible)],
    [OTHERS, words.notEligible(exchangeSummary.others)],
    ...exchangeSummary.obstacles.map(
      ({ rule, name, teachers }) => [rule, words.counted(name, teachers)] as const,
    ),
  ];
  return (
    <FilterBar
      filters={[
        { name: 'search', label: words.search },
        {
          name: 'school',
          label: words.school,
          options: establishmentLedger.schools.map(({ school, schoolName }) => [
            school ?? '',
            schoolName ?? '',
          ]),
        },
        { name: 'subject', label: words.subject, options: [...subjects] },
        { name: 'standing', label: words.standing, options: standings },
      ]}
      chosen={filter}
      onChoose={onFilter}
      nothing={NOTHING}
    />
  );
}
