// The rules that a move was checked against, with the figure found and the limit.
import { type ReactElement } from 'react';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { moveListWords } from './move-words';
import { type OneMove } from './one-move';

type Allowance = NonNullable<OneMove['explanation']>['allowedBy'][number];

/** The server's sentence is "rule: figures (limit)" in the reader's language. */
function partsOf({ sentence }: Allowance): readonly [rule: string, figures: string] {
  const place = sentence.search(/[：:]/);
  return place < 0 ? [sentence, ''] : [sentence.slice(0, place), sentence.slice(place + 1).trim()];
}

export function AllowedBy({ allowances }: { readonly allowances: readonly Allowance[] }): ReactElement {
  const words = useWords(moveListWords);
  return (
    <DataTable
      caption={words.allowed}
      columns={[
        { key: 'rule', head: words.rule, text: (allowance) => partsOf(allowance)[0], isRowHead: true },
        {
          key: 'figures',
          head: words.figures,
          text: (allowance) => partsOf(allowance)[1],
        },
      ]}
      rows={allowances}
      rowKey={({ rule, unit }) => `${rule} ${unit}`}
    />
  );
}
