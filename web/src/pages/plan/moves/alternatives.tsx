// Who else could have made a move, the nearest first, and what stood in the way of each.
import { type ReactElement } from 'react';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { fine } from '../figures';
import { moveListWords } from './move-words';
import { type OneMove } from './one-move';

type Alternative = OneMove['alternatives'][number];

export function Alternatives({
  alternatives,
}: {
  readonly alternatives: readonly Alternative[];
}): ReactElement {
  const words = useWords(moveListWords);
  if (alternatives.length === 0) {
    return (
      <p>
        <strong>{words.alternatives}</strong>: {words.nobodyElse}
      </p>
    );
  }
  const ranked = alternatives.map((alternative, place) => ({ ...alternative, rank: place + 1 }));
  const reasons = ({ blockers }: Alternative): string => blockers.map(({ sentence }) => sentence).join('; ');
  return (
    <DataTable
      caption={words.alternatives}
      columns={[
        { key: 'rank', head: words.rank, text: ({ rank }) => rank.toString(), numeric: true },
        {
          key: 'who',
          head: words.who,
          text: ({ teacher, staffNo }) => `${teacher?.name ?? ''} ${staffNo}`.trim(),
          isRowHead: true,
        },
        { key: 'home', head: words.home, text: ({ fromSchool }) => fromSchool?.name ?? '' },
        { key: 'fte', head: words.couldFill, text: ({ fte }) => fine(fte), numeric: true },
        { key: 'cost', head: words.itsCost, text: ({ cost }) => fine(cost), numeric: true },
        {
          key: 'why',
          head: words.whyNot,
          text: reasons,
          cell: ({ blockers }) => (
            <ul className="plan-reasons">
              {blockers.map(({ code, sentence }) => (
                <li key={code}>{sentence}</li>
              ))}
            </ul>
          ),
        },
      ]}
      rows={ranked}
      rowKey={({ staffNo }) => staffNo}
    />
  );
}
