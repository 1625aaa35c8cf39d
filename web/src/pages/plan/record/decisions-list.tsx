// What was decided about a plan: by whom, when and why.
import { type ReactElement, useMemo } from 'react';
import { PlanDecisions } from '../../../graphql/generated/plan-decisions';
import { type PlanDecisionsQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { useWords } from '../../../language/words';
import { PagedTable } from '../../../parts/paged-table';
import { type SectionProps } from '../plan-view';
import { recordWords } from './record-words';

type DecisionPage = NonNullable<PlanDecisionsQuery['plan']>['decisions'];
const decisionsOf = (data: PlanDecisionsQuery): DecisionPage | undefined => data.plan?.decisions;

export function Decisions({ plan }: SectionProps): ReactElement {
  const words = useWords(recordWords);
  const language = useLanguage();
  const variables = useMemo(() => ({ plan: plan.id, first: 50 }), [plan.id]);
  const pages = usePages(PlanDecisions, variables, decisionsOf);
  return (
    <PagedTable
      pages={pages}
      nothing={
        <p>
          <strong>{words.decisions}</strong>: {words.noDecisions}
        </p>
      }
      caption={words.decisions}
      columns={[
        { key: 'what', head: words.what, text: ({ kind }) => words[kind], isRowHead: true },
        { key: 'who', head: words.who, text: ({ decidedByName }) => decidedByName ?? '' },
        { key: 'when', head: words.when, text: ({ decidedAt }) => moment(decidedAt, language) },
        { key: 'reason', head: words.reason, text: ({ reason }) => reason },
      ]}
      rowKey={({ sequence }) => sequence.toString()}
    />
  );
}
