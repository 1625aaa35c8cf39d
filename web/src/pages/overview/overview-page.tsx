// The county at a glance for a personnel officer: both gaps, where it is worst, the latest plan, what is waiting for whom.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { CountyOverview } from '../../graphql/generated/county-overview';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { useScope } from '../../shell/scope';
import { AreaTable } from './area-table';
import { BothGaps } from './both-gaps';
import { LatestPlan } from './latest-plan';
import { overviewWords } from './overview-words';
import { type Overview } from './waiting';
import { WaitingList } from './waiting-list';
import { WorstSchools } from './worst-schools';
import { WorstSubjects } from './worst-subjects';
import './overview.css';

export function OverviewPage(): ReactElement {
  const words = useWords(overviewWords);
  const { county, schoolYear } = useScope();
  const answer = useAnswer(CountyOverview, { county: county.code, schoolYear });
  const year = answer.data?.county?.schoolYear;
  return (
    <Page
      title={words.title}
      lead={year && `${county.name} · ${words.lead(year.startDate, year.rosterVersion)}`}
      actions={<PrintButton />}
    >
      <Answered answer={answer} part={(data) => data.county?.schoolYear}>
        {(found) => <Glance year={found} onChange={answer.askAgain} />}
      </Answered>
    </Page>
  );
}

interface GlanceProps {
  readonly year: Overview;
  /** Asks for the year again. */
  readonly onChange: () => void;
}

function Glance({ year, onChange }: GlanceProps): ReactElement {
  const words = useWords(overviewWords);
  const { shortageMatrix, plans } = year;
  return (
    <div className="overview">
      <BothGaps total={shortageMatrix.county} />
      <div className="overview-pair">
        <WaitingList
          plans={plans.nodes}
          vacancies={year.openVacancies.totalCount}
          postings={year.plannedPostings.totalCount}
        />
        <LatestPlan plan={plans.nodes[0]} onChange={onChange} />
      </div>
      <AreaTable areas={shortageMatrix.byArea} county={shortageMatrix.county} />
      <div className="overview-pair">
        <WorstSchools />
        <WorstSubjects columns={shortageMatrix.columns} />
      </div>
      <p className="no-print">
        <Link href="/matrix">{words.toMatrix}</Link>
      </p>
    </div>
  );
}
