// Which plans these are: name, state, who made them and when.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { planStateWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Badge } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { STATE_TONES } from '../listed-plan';
import { compareWords } from './compare-words';
import { type ComparedPlan, type Pair } from './comparison';

export function WhoTable({ pair }: { readonly pair: Pair }): ReactElement {
  const words = useWords(compareWords);
  const states = useWords(planStateWords);
  const language = useLanguage();
  const rows = [
    { short: words.oneShort, plan: pair.one.plan },
    { short: words.otherShort, plan: pair.other.plan },
  ];
  type Row = (typeof rows)[number];
  const madeOf = ({ createdByName, createdAt }: ComparedPlan['plan']): string =>
    `${createdByName ?? words.bySystem} ${moment(createdAt, language)}`;
  return (
    <DataTable<Row>
      caption={words.who}
      columns={[
        {
          key: 'plan',
          head: words.name,
          text: ({ short, plan }) => words.named(short, plan.name || words.unnamed),
          cell: ({ short, plan }) => (
            <Link href={`/plans/${plan.id}`}>{words.named(short, plan.name || words.unnamed)}</Link>
          ),
          isRowHead: true,
        },
        {
          key: 'state',
          head: words.state,
          text: ({ plan }) => states[plan.state],
          cell: ({ plan }) => (
            <>
              <Badge tone={STATE_TONES[plan.state]}>{states[plan.state]}</Badge>{' '}
              {plan.outdated && <Badge tone="warning">{words.outdated}</Badge>}
            </>
          ),
        },
        { key: 'made', head: words.made, text: ({ plan }) => madeOf(plan) },
      ]}
      rows={rows}
      rowKey={({ plan }) => plan.id}
    />
  );
}
