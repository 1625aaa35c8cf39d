// The moves as a table, by kind; each row leads to why it is in the plan.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Badge } from '../../../parts/badge';
import { type Column } from '../../../parts/data-table';
import { PagedTable } from '../../../parts/paged-table';
import { type CountyFacts, useCountyFacts } from '../county-facts';
import { fine } from '../figures';
import { addressOfPlan, type SectionProps } from '../plan-view';
import { entryText } from './move-entry';
import { useMoveFilter } from './move-filter';
import { MoveFilters } from './move-filters';
import { moveListWords } from './move-words';
import { useMoveTexts } from './use-move-texts';
import { type Move, useMoves } from './use-moves';

export function MoveList({ plan }: SectionProps): ReactElement {
  const { answer, facts } = useCountyFacts();
  return (
    <Answered answer={answer} part={() => facts}>
      {(found) => <Filtered plan={plan} facts={found} />}
    </Answered>
  );
}

function Filtered({ plan, facts }: SectionProps & { readonly facts: CountyFacts }): ReactElement {
  const words = useWords(moveListWords);
  const [filter, setFilter] = useMoveFilter();
  const moves = useMoves(plan.id, filter);
  const columns = useColumns(plan.id, facts);
  return (
    <div className="plan-block">
      <MoveFilters facts={facts} filter={filter} onFilter={setFilter} />
      <PagedTable
        pages={moves}
        nothing={<p className="empty">{words.nothing}</p>}
        caption={words.moves}
        columns={columns}
        rowKey={entryText}
      />
    </div>
  );
}

function useColumns(plan: string, facts: CountyFacts): readonly Column<Move>[] {
  const words = useWords(moveListWords);
  const kinds = useWords(moveKindWords);
  const { filled, people } = useMoveTexts(facts);
  return [
    { key: 'kind', head: words.kind, text: ({ kind }) => kinds[kind] },
    { key: 'who', head: words.who, text: people, isRowHead: true },
    { key: 'from', head: words.from, text: ({ fromSchool }) => fromSchool?.name ?? '' },
    { key: 'to', head: words.to, text: ({ toSchool }) => toSchool?.name ?? '' },
    { key: 'what', head: words.what, text: filled },
    {
      key: 'days',
      head: words.days,
      text: ({ daysPerWeek }) => daysPerWeek?.toString() ?? '',
      numeric: true,
    },
    {
      key: 'fills',
      head: words.fills,
      text: ({ fills }) => (fills.length === 0 ? '' : fine(fills.reduce((sum, { fte }) => sum + fte, 0))),
      numeric: true,
    },
    {
      key: 'verdict',
      head: words.verdict,
      text: ({ verdict }) => (verdict ? words[verdict.kind] : ''),
      cell: ({ verdict }) =>
        verdict && <Badge tone={verdict.kind === 'PINNED' ? 'good' : 'bad'}>{words[verdict.kind]}</Badge>,
    },
    {
      key: 'why',
      head: words.why,
      text: () => '',
      cell: (move) => (
        <Link
          href={addressOfPlan(plan, 'moves', entryText(move))}
          aria-label={words.whyOf(`${kinds[move.kind]} ${people(move)}`)}
        >
          {words.whyLink}
        </Link>
      ),
    },
  ];
}
