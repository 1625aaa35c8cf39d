// The whole identity number, for a reason that goes into the audit log; gone when the dialog is closed.
import { type ReactElement, useState } from 'react';
import { RevealIdentityNumber } from '../../graphql/generated/reveal-identity-number';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/form';
import { DialogForm } from '../../parts/form-dialog';
import { useScope } from '../../shell/scope';
import { fileWords } from './file-words';

interface RevealDialogProps {
  readonly staffNo: string;
  readonly onClose: () => void;
}

export function RevealDialog({ staffNo, onClose }: RevealDialogProps): ReactElement {
  const words = useWords(fileWords);
  const { county } = useScope();
  const [number, setNumber] = useState<string | null>(null);
  const change = useChange(RevealIdentityNumber, (data) => data.revealIdentityNumber);
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason'));
    const made = await change.make({ input: { county: county.code, staffNo, reason } });
    if (made) setNumber(made.idNumber ?? words.noNumber);
  };
  return (
    <Dialog title={words.revealTitle} onClose={onClose}>
      {number === null ? (
        <DialogForm change={change} fields={['reason']} send={words.show} onSubmit={submit} onClose={onClose}>
          <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={change.userErrors}>
            <input type="text" required minLength={2} maxLength={500} />
          </Field>
        </DialogForm>
      ) : (
        <p role="status">
          {words.idNumber}: <strong>{number}</strong>
        </p>
      )}
    </Dialog>
  );
}
