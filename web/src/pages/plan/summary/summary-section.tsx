// The summary of a plan: the five goals, what each measure buys, and how it was computed.
import { type ReactElement } from 'react';
import { whole } from '../../../language/format';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { fteOrNone } from '../figures';
import { isComputed, type PlanView, type SectionProps } from '../plan-view';
import { planWords } from '../plan-words';
import { Origin } from './origin';
import { summaryWords } from './summary-words';
import { Tiers } from './tiers';
import { Waterfall } from './waterfall';

export function SummarySection({ plan }: SectionProps): ReactElement {
  const words = useWords(planWords);
  return (
    <>
      {isComputed(plan) ? (
        <>
          <Tiers tiers={plan.tiers} cutShort={plan.solver?.cutShort ?? []} />
          <Waterfall plan={plan} />
          <Measures counts={plan.moveCounts} />
        </>
      ) : (
        <p className="empty">{words.noResult}</p>
      )}
      <Origin plan={plan} />
    </>
  );
}

const MOVE_KINDS = Object.keys(moveKindWords) as readonly (keyof typeof moveKindWords)[];

function Measures({ counts }: { readonly counts: PlanView['moveCounts'] }): ReactElement {
  const words = useWords(summaryWords);
  const kinds = useWords(moveKindWords);
  const sum = (of: (count: PlanView['moveCounts'][number]) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const rows = [
    // From those that move nobody to those that bring new people.
    ...MOVE_KINDS.flatMap((kind) => counts.filter((count) => count.kind === kind)).map((count) => ({
      ...count,
      name: kinds[count.kind],
    })),
    {
      name: words.total,
      moves: sum(({ moves }) => moves),
      // Somebody who covers and travels too would count twice.
      persons: null,
      fte: sum(({ fte }) => fte),
    },
  ];
  return (
    <DataTable
      caption={words.measures}
      columns={[
        { key: 'kind', head: words.measure, text: ({ name }) => name, isRowHead: true },
        { key: 'moves', head: words.entries, text: ({ moves }) => whole(moves), numeric: true },
        {
          key: 'persons',
          head: words.people,
          text: ({ persons }) => (persons === null ? '—' : whole(persons)),
          numeric: true,
        },
        { key: 'fte', head: words.filled, text: ({ fte }) => fteOrNone(fte), numeric: true },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
