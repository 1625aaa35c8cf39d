// What was said and decided about a plan, and what has changed in the county since.
import { type ReactElement, useState } from 'react';
import { useWords } from '../../../language/words';
import { useScope } from '../../../shell/scope';
import { type SectionProps } from '../plan-view';
import { CommentDialog } from './comment-dialog';
import { Comments } from './comments';
import { Decisions } from './decisions-list';
import { InputChanges } from './input-changes';
import { recordWords } from './record-words';
import { Verdicts } from './verdicts';

export function RecordSection({ plan }: SectionProps): ReactElement {
  const words = useWords(recordWords);
  const { hasRole } = useScope();
  const [writing, setWriting] = useState(false);
  const mayWrite = hasRole('PERSONNEL_OFFICER') || hasRole('APPROVER');
  return (
    <>
      <Comments plan={plan} />
      {mayWrite && (
        <p className="no-print">
          <button type="button" onClick={() => setWriting(true)}>
            {words.write}
          </button>
        </p>
      )}
      {writing && <CommentDialog plan={plan} onClose={() => setWriting(false)} />}
      <Decisions plan={plan} />
      <Verdicts plan={plan} />
      <InputChanges plan={plan} />
    </>
  );
}
