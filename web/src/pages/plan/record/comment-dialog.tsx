// Saying something about a plan or one of its moves.
import { type ReactElement } from 'react';
import { AddPlanComment } from '../../../graphql/generated/add-plan-comment';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { Field } from '../../../parts/form';
import { FormDialog } from '../../../parts/form-dialog';
import { toast } from '../../../parts/toast';
import { type SectionProps } from '../plan-view';
import { recordWords } from './record-words';

interface CommentDialogProps extends SectionProps {
  /** The move it is about; the comment begins with it. */
  readonly about?: string;
  readonly onClose: () => void;
}

const LONGEST = 2000;

export function CommentDialog({ plan, about, onClose }: CommentDialogProps): ReactElement {
  const words = useWords(recordWords);
  const change = useChange(AddPlanComment, (data) => data.addPlanComment);
  const submit = async (data: FormData): Promise<void> => {
    const text = String(data.get('text') ?? '').trim();
    if (!(await change.make({ input: { planId: plan.id, text } }))) return;
    toast(words.sent);
    onClose();
  };
  return (
    <FormDialog
      title={words.write}
      change={change}
      fields={['text']}
      send={words.send}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.comment} hint={words.commentHint} name="text" userErrors={change.userErrors}>
        <textarea rows={5} maxLength={LONGEST} required defaultValue={about && words.about(about)} />
      </Field>
    </FormDialog>
  );
}
