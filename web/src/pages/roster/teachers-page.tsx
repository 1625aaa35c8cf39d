// Teachers of the county: searched, narrowed by school, subject and exchange conditions, page by page.

import { type ReactElement } from 'react';
import { RosterChoices } from '../../graphql/generated/roster-choices';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { useDebounced } from '../../parts/use-debounced';
import { useScope } from '../../shell/scope';
import { AllTeachers } from './all-teachers';
import { type Choices } from './roster-choices';
import { RosterTabs } from './roster-tabs';
import { useTeacherFilter } from './teacher-filter';
import { TeacherFilters } from './teacher-filters';
import { teacherWords } from './teacher-words';
import { TeachersByStanding } from './teachers-by-standing';
import './roster.css';

export function TeachersPage(): ReactElement {
  const words = useWords(teacherWords);
  const { county, schoolYear } = useScope();
  const answer = useAnswer(RosterChoices, { county: county.code, schoolYear });
  const summary = answer.data?.county?.schoolYear?.exchangeSummary;
  return (
    <Page title={words.title} lead={summary && words.lead(summary.eligible, summary.others)}>
      <RosterTabs />
      <Answered answer={answer} part={(data) => data.county?.schoolYear}>
        {(choices) => <Teachers choices={choices} />}
      </Answered>
    </Page>
  );
}

function Teachers({ choices }: { readonly choices: Choices }): ReactElement {
  const [filter, setFilter] = useTeacherFilter();
  const settled = useDebounced(filter);
  return (
    <div className="roster">
      <TeacherFilters choices={choices} filter={filter} onFilter={setFilter} />
      {settled.standing ? (
        <TeachersByStanding filter={settled} />
      ) : (
        <AllTeachers filter={settled} onOrder={(order) => setFilter({ order })} />
      )}
    </div>
  );
}
