// What is waiting, and for whom.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { roleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { DataTable } from '../../parts/data-table';
import { useScope } from '../../shell/scope';
import { overviewWords } from './overview-words';
import { type OverviewPlan, waitingPlans } from './waiting';

interface Matter {
  readonly key: string;
  readonly sentence: string;
  /** Where it is done; null when it has no page. */
  readonly href: string | null;
  readonly whom: string;
  readonly isMine: boolean;
}

interface WaitingListProps {
  readonly plans: readonly OverviewPlan[];
  /** Open vacancies. */
  readonly vacancies: number;
  /** Postings nobody has reported for. */
  readonly postings: number;
}

export function WaitingList({ plans, vacancies, postings }: WaitingListProps): ReactElement {
  const words = useWords(overviewWords);
  const roles = useWords(roleWords);
  const isOfficer = useScope().hasRole('PERSONNEL_OFFICER');
  const matters: readonly Matter[] = [
    ...waitingPlans(plans).map(({ matter, plan, role, isMine }) => ({
      key: plan.id,
      sentence: words[matter](plan.name || words.unnamed),
      href: `/plans/${plan.id}`,
      whom: role ? roles[role] : words.machine,
      isMine,
    })),
    ...[
      { key: 'postings', count: postings, sentence: words.toReport(postings) },
      { key: 'vacancies', count: vacancies, sentence: words.toFill(vacancies) },
    ]
      .filter(({ count }) => count > 0)
      .map((each) => ({ ...each, href: null, whom: roles.PERSONNEL_OFFICER, isMine: isOfficer })),
  ];
  if (matters.length === 0) {
    return (
      <section className="panel">
        <h2>{words.waiting}</h2>
        <p>{words.nothingWaits}</p>
      </section>
    );
  }
  return (
    <DataTable
      caption={words.waiting}
      columns={[
        {
          key: 'matter',
          head: words.matter,
          text: ({ sentence }) => sentence,
          cell: ({ sentence, href }) => (href === null ? sentence : <Link href={href}>{sentence}</Link>),
          isRowHead: true,
        },
        {
          key: 'whom',
          head: words.forWhom,
          text: ({ whom }) => whom,
          cell: ({ whom, isMine }) => (
            <>
              {whom} {isMine && <Badge tone="busy">{words.turn}</Badge>}
            </>
          ),
        },
      ]}
      rows={matters}
      rowKey={({ key }) => key}
    />
  );
}
