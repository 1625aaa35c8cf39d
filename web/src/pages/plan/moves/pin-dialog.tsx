// Pinning a rotation: every later computation keeps it.
import { type ReactElement } from 'react';
import { PinMove } from '../../../graphql/generated/pin-move';
import { useChange } from '../../../graphql/use-change';
import { commonWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Dialog } from '../../../parts/dialog';
import { Field, Form } from '../../../parts/form';
import { toast } from '../../../parts/toast';
import { type VerdictDialogProps } from './reject-dialog';
import { verdictWords } from './verdict-words';

const LONGEST_REASON = 500;

export function PinDialog({ plan, move, about, onClose }: VerdictDialogProps): ReactElement {
  const words = useWords(verdictWords);
  const common = useWords(commonWords);
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
    <Dialog title={words.pinTitle} onClose={onClose}>
      <Form
        userErrors={change.userErrors}
        problem={change.problem}
        fields={['reason']}
        onSubmit={(data) => void submit(data)}
      >
        <p>
          <strong>{about}</strong>
        </p>
        <p className="hint">{words.pinMeaning}</p>
        <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={change.userErrors}>
          <textarea rows={3} maxLength={LONGEST_REASON} required />
        </Field>
        <div className="buttons">
          <button type="submit" className="primary" disabled={change.making}>
            {words.pinDo}
          </button>
          <button type="button" onClick={onClose}>
            {common.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
