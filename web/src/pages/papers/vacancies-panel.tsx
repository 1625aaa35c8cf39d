// Places that approved plans opened, and recording who has come.

import { type ReactElement, useMemo, useState } from 'react';
import { Vacancies } from '../../graphql/generated/vacancies';
import { usePages } from '../../graphql/use-pages';
import { stageWords, vacancyStateWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { PagedTable } from '../../parts/paged-table';
import { useScope } from '../../shell/scope';
import { FillDialog } from './fill-dialog';
import { papersWords } from './papers-words';
import { type Vacancy, vacanciesOf } from './vacancy';

export function VacanciesPanel(): ReactElement {
  const words = useWords(papersWords);
  const stages = useWords(stageWords);
  const states = useWords(vacancyStateWords);
  const { county, schoolYear, hasRole } = useScope();
  const [filling, setFilling] = useState<Vacancy | null>(null);
  const variables = useMemo(
    () => ({ county: county.code, schoolYear, first: 50 }),
    [county.code, schoolYear],
  );
  const pages = usePages(Vacancies, variables, vacanciesOf);
  const mayFill = hasRole('PERSONNEL_OFFICER');
  return (
    <>
      <PagedTable
        pages={pages}
        nothing={<p className="empty">{words.noVacancies}</p>}
        caption={words.vacancies}
        columns={[
          { key: 'school', head: words.school, text: ({ school }) => school.name, isRowHead: true },
          { key: 'stage', head: words.stage, text: ({ stage }) => stages[stage] },
          { key: 'subject', head: words.subject, text: ({ subject }) => subject.nameZh },
          { key: 'count', head: words.places, text: ({ count }) => `${count}`, numeric: true },
          { key: 'filled', head: words.filled, text: ({ filled }) => `${filled}`, numeric: true },
          {
            key: 'state',
            head: words.vacancyState,
            text: ({ state }) => states[state],
            cell: ({ state }) => <Badge tone={state === 'OPEN' ? 'warning' : 'plain'}>{states[state]}</Badge>,
          },
          {
            key: 'act',
            head: words.act,
            text: () => '',
            cell: (vacancy) =>
              mayFill &&
              vacancy.state === 'OPEN' && (
                <button
                  type="button"
                  aria-label={words.fillFor(vacancy.school.name, vacancy.subject.nameZh)}
                  onClick={() => setFilling(vacancy)}
                >
                  {words.fill}
                </button>
              ),
          },
        ]}
        rowKey={({ id }) => id}
      />
      {filling && <FillDialog vacancy={filling} onClose={() => setFilling(null)} />}
    </>
  );
}
