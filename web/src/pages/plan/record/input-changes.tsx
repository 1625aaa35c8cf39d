// What has changed in the roster and the rules since the plan's input was frozen.
import { type ReactElement, useMemo } from 'react';
import { PlanInputChanges } from '../../../graphql/generated/plan-input-changes';
import { type PlanInputChangesQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { useWords } from '../../../language/words';
import { PagedTable } from '../../../parts/paged-table';
import { type SectionProps } from '../plan-view';
import { recordWords } from './record-words';

type ChangePage = NonNullable<PlanInputChangesQuery['plan']>['inputChanges'];
const changesOf = (data: PlanInputChangesQuery): ChangePage | undefined => data.plan?.inputChanges;

export function InputChanges({ plan }: SectionProps): ReactElement {
  const words = useWords(recordWords);
  const variables = useMemo(() => ({ plan: plan.id, first: 50 }), [plan.id]);
  const pages = usePages(PlanInputChanges, variables, changesOf);
  return (
    <PagedTable
      pages={pages}
      nothing={
        <p>
          <strong>{words.changes}</strong>: {words.unchanged}
        </p>
      }
      caption={words.changes}
      columns={[
        { key: 'sheet', head: words.sheet, text: ({ sheet }) => words[sheet] },
        {
          key: 'entry',
          head: words.entry,
          text: ({ key, name }) => `${name ?? ''} ${key}`.trim(),
          isRowHead: true,
        },
        { key: 'change', head: words.change, text: ({ kind }) => words[kind] },
        { key: 'fields', head: words.fields, text: ({ fields }) => fields.join(', ') },
      ]}
      rowKey={({ sheet, key }) => `${sheet} ${key}`}
    />
  );
}
