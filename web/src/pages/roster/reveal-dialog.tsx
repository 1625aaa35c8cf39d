// The whole identity number, for a reason that goes into the audit log; gone when the dialog is closed.
import { type ReactElement, useState } from 'react';
import { RevealIdentityNumber } from '../../graphql/generated/reveal-identity-number';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field, Form } from '../../parts/form';
import { useScope } from '../../shell/scope';
import { fileWords } from './file-words';

interface RevealDialogProps {
  readonly staffNo: string;
  readonly onClose: () => void;
}

export function RevealDialog({ staffNo, onClose }: RevealDialogProps): ReactElement {
  const words = useWords(fileWords);
  const common = useWords(commonWords);
  const { county } = useScope();
  const [number, setNumber] = useState<string | null>(null);
  const { make, making, userErrors, problem } = useChange(
    RevealIdentityNumber,
    (data) => data.revealIdentityNumber,
  );
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason'));
    const made = await make({ input: { county: county.code, staffNo, reason } });
    if (made) setNumber(made.idNumber ?? words.noNumber);
  };
  return (
    <Dialog title={words.revealTitle} onClose={onClose}>
      {number === null ? (
        <Form
          userErrors={userErrors}
          problem={problem}
          fields={['reason']}
          onSubmit={(data) => void submit(data)}
        >
          <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={userErrors}>
            <input type="text" required minLength={2} maxLength={500} />
          </Field>
          <div className="buttons">
            <button type="submit" className="primary" disabled={making}>
              {words.show}
            </button>
            <button type="button" onClick={onClose}>
              {common.cancel}
            </button>
          </div>
        </Form>
      ) : (
        <p role="status">
          {words.idNumber}: <strong>{number}</strong>
        </p>
      )}
    </Dialog>
  );
}
