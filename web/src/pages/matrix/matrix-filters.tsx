// Choosing what of the matrix is shown.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { areaWords, stageWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { FilterBar } from '../../parts/filter-bar';
import { type MatrixFilter } from './matrix-filter';
import { type Matrix } from './matrix-view';
import { matrixWords } from './matrix-words';

interface MatrixFiltersProps {
  readonly matrix: Matrix;
  readonly filter: MatrixFilter;
  readonly onFilter: (change: Partial<MatrixFilter>) => void;
}

const NOTHING = { search: '', stage: '', subject: '', area: '', cluster: '', short: '' };

export function MatrixFilters({ matrix, filter, onFilter }: MatrixFiltersProps): ReactElement {
  const words = useWords(matrixWords);
  const areas = useWords(areaWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  const subjects = new Map(
    matrix.columns.map(({ subject }) => [subject.code, subjectName(subject, language)]),
  );
  const clusters = [...new Set(matrix.rows.map(({ school }) => school.cluster))].filter(Boolean).sort();
  return (
    <FilterBar
      filters={[
        { name: 'search', label: words.search },
        { name: 'area', label: words.area, options: Object.entries(areas) },
        { name: 'stage', label: words.stage, options: Object.entries(stages) },
        { name: 'cluster', label: words.cluster, options: clusters.map((cluster) => [cluster, cluster]) },
        { name: 'subject', label: words.subject, options: [...subjects] },
      ]}
      chosen={filter}
      onChoose={onFilter}
      nothing={NOTHING}
    >
      <label className="matrix-check">
        <input
          type="checkbox"
          checked={filter.short === '1'}
          onChange={({ target }) => onFilter({ short: target.checked ? '1' : '' })}
        />
        {words.onlyShort}
      </label>
    </FilterBar>
  );
}
