// Taking a pin away, with a reason for the audit log.
import { type ReactElement } from 'react';
import { Unpin } from '../../graphql/generated/unpin';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field, Form } from '../../parts/form';
import { toast } from '../../parts/toast';
import { type Pin, whomOf } from './pin-table';
import { pinsWords } from './pins-words';

interface RemoveDialogProps {
  readonly pin: Pin;
  readonly onClose: () => void;
}

export function RemoveDialog({ pin, onClose }: RemoveDialogProps): ReactElement {
  const words = useWords(pinsWords);
  const common = useWords(commonWords);
  const { make, making, userErrors, problem } = useChange(Unpin, (data) => data.unpin);
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason')).trim();
    const made = await make({ input: { pinId: pin.id, reason: reason || null } });
    if (!made) return;
    toast(words.removed);
    onClose();
  };
  return (
    <Dialog title={words.removeTitle} onClose={onClose}>
      <Form
        userErrors={userErrors}
        problem={problem}
        fields={['reason']}
        onSubmit={(data) => void submit(data)}
        onReload={onClose}
      >
        <p>
          <strong>{whomOf(pin)}</strong> · {words[pin.kind]} {pin.toSchool?.name} · {pin.reason}
        </p>
        {pin.source === 'ROSTER' && <p className="hint">{words.rosterAgain}</p>}
        <Field label={words.removeReason} name="reason" userErrors={userErrors}>
          <input type="text" maxLength={500} />
        </Field>
        <div className="buttons">
          <button type="submit" className="primary" disabled={making}>
            {words.remove}
          </button>
          <button type="button" onClick={onClose}>
            {common.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
