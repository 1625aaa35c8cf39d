// Comments on a plan, the oldest first.
import { type ReactElement, useMemo } from 'react';
import { PlanComments } from '../../../graphql/generated/plan-comments';
import { type PlanCommentsQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { useWords } from '../../../language/words';
import { PagedTable } from '../../../parts/paged-table';
import { type SectionProps } from '../plan-view';
import { recordWords } from './record-words';

type CommentPage = NonNullable<PlanCommentsQuery['plan']>['comments'];
const commentsOf = (data: PlanCommentsQuery): CommentPage | undefined => data.plan?.comments;

export function Comments({ plan }: SectionProps): ReactElement {
  const words = useWords(recordWords);
  const language = useLanguage();
  const variables = useMemo(() => ({ plan: plan.id, first: 50 }), [plan.id]);
  const pages = usePages(PlanComments, variables, commentsOf);
  return (
    <PagedTable
      pages={pages}
      nothing={
        <p>
          <strong>{words.comments}</strong>: {words.noComments}
        </p>
      }
      caption={words.comments}
      columns={[
        {
          key: 'text',
          head: words.comment,
          text: ({ text }) => text,
          cell: ({ text }) => <span className="plan-comment">{text}</span>,
          isRowHead: true,
        },
        { key: 'who', head: words.who, text: ({ writtenByName }) => writtenByName ?? '' },
        { key: 'when', head: words.when, text: ({ writtenAt }) => moment(writtenAt, language) },
      ]}
      rowKey={({ sequence }) => sequence.toString()}
    />
  );
}
