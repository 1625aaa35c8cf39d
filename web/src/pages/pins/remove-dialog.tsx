// Taking a pin away, with a reason for the audit log.
import { type ReactElement } from 'react';
import { Unpin } from '../../graphql/generated/unpin';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { toast } from '../../parts/toast';
import { type Pin, whomOf } from './pin';
import { pinsWords } from './pins-words';

interface RemoveDialogProps {
  readonly pin: Pin;
  readonly onClose: () => void;
}

export function RemoveDialog({ pin, onClose }: RemoveDialogProps): ReactElement {
  const words = useWords(pinsWords);
  const change = useChange(Unpin, (data) => data.unpin);
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason')).trim();
    const made = await change.make({ input: { pinId: pin.id, reason: reason || null } });
    if (!made) return;
    toast(words.removed);
    onClose();
  };
  return (
    <FormDialog
      title={words.removeTitle}
      change={change}
      fields={['reason']}
      send={words.remove}
      onSubmit={submit}
      onReload={onClose}
      onClose={onClose}
    >
      <p>
        <strong>{whomOf(pin)}</strong> · {words[pin.kind]} {pin.toSchool?.name} · {pin.reason}
      </p>
      {pin.source === 'ROSTER' && <p className="hint">{words.rosterAgain}</p>}
      <Field label={words.removeReason} name="reason" userErrors={change.userErrors}>
        <input type="text" maxLength={500} />
      </Field>
    </FormDialog>
  );
}
