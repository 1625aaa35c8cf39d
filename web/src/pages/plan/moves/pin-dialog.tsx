// Pinning a rotation: every later computation keeps it.
import { type ReactElement } from 'react';
import { PinMove } from '../../../graphql/generated/pin-move';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { Field } from '../../../parts/form';
import { FormDialog } from '../../../parts/form-dialog';
import { toast } from '../../../parts/toast';
import { type VerdictDialogProps } from './reject-dialog';
import { verdictWords } from './verdict-words';

const LONGEST_REASON = 500;

export function PinDialog({ plan, move, about, onClose }: VerdictDialogProps): ReactElement {
  const words = useWords(verdictWords);
  const change = useChange(PinMove, (data) => data.pinMove);
  const submit = async (data: FormData): Promise<void> => {
    const { kind, position } = move;
    const reason = String(data.get('reason') ?? '').trim();
    const made = await change.make({ input: { planId: plan.id, kind, position, reason } });
    if (!made) return;
    toast(words.pinned);
    onClose();
  };
  return (
    <FormDialog
      title={words.pinTitle}
      change={change}
      fields={['reason']}
      send={words.pinDo}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{about}</strong>
      </p>
      <p className="hint">{words.pinMeaning}</p>
      <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={change.userErrors}>
        <textarea rows={3} maxLength={LONGEST_REASON} required />
      </Field>
    </FormDialog>
  );
}
