// Choosing what of the matrix is shown.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { areaWords, commonWords, stageWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Choice } from '../../parts/choice';
import { type MatrixFilter } from './matrix-filter';
import { type Matrix } from './matrix-view';
import { matrixWords } from './matrix-words';

interface MatrixFiltersProps {
  readonly matrix: Matrix;
  readonly filter: MatrixFilter;
  readonly onFilter: (change: Partial<MatrixFilter>) => void;
}

const NOTHING = { search: '', stage: '', subject: '', area: '', cluster: '', short: false };

export function MatrixFilters({ matrix, filter, onFilter }: MatrixFiltersProps): ReactElement {
  const words = useWords(matrixWords);
  const { all } = useWords(commonWords);
  const areas = useWords(areaWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  const subjects = new Map(
    matrix.columns.map(({ subject }) => [subject.code, subjectName(subject, language)]),
  );
  const clusters = [...new Set(matrix.rows.map(({ school }) => school.cluster))].filter(Boolean).sort();
  const isFiltered = Object.keys(NOTHING).some((name) => Boolean(filter[name as keyof MatrixFilter]));
  return (
    <search className="matrix-filters no-print" aria-label={words.filters}>
      <label>
        {words.search}
        <input
          type="search"
          value={filter.search}
          onChange={({ target }) => onFilter({ search: target.value })}
        />
      </label>
      <Choice
        label={words.area}
        none={all}
        value={filter.area}
        options={Object.entries(areas)}
        onChoose={(area) => onFilter({ area })}
      />
      <Choice
        label={words.stage}
        none={all}
        value={filter.stage}
        options={Object.entries(stages)}
        onChoose={(stage) => onFilter({ stage })}
      />
      <Choice
        label={words.cluster}
        none={all}
        value={filter.cluster}
        options={clusters.map((cluster) => [cluster, cluster])}
        onChoose={(cluster) => onFilter({ cluster })}
      />
      <Choice
        label={words.subject}
        none={all}
        value={filter.subject}
        options={[...subjects]}
        onChoose={(subject) => onFilter({ subject })}
      />
      <label className="matrix-check">
        <input
          type="checkbox"
          checked={filter.short}
          onChange={({ target }) => onFilter({ short: target.checked })}
        />
        {words.onlyShort}
      </label>
      {isFiltered && (
        <button type="button" onClick={() => onFilter(NOTHING)}>
          {words.reset}
        </button>
      )}
    </search>
  );
}
