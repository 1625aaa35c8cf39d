// A new account: who it is for, then the link to choose a password, once.
import { type ReactElement, useState } from 'react';
import { CreateAccount } from '../../graphql/generated/create-account';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field, Form } from '../../parts/form';
import { OneTimeSecret, wholeAddress } from './one-time-secret';
import { systemWords } from './system-words';

const FIELDS = ['login', 'name', 'validUntil', 'reason'];

interface CreateAccountDialogProps {
  readonly county: string;
  readonly onClose: () => void;
}

export function CreateAccountDialog({ county, onClose }: CreateAccountDialogProps): ReactElement {
  const words = useWords(systemWords);
  const common = useWords(commonWords);
  const { make, making, userErrors, problem } = useChange(CreateAccount, (data) => data.createAccount);
  const [linkPath, setLinkPath] = useState<string | null>(null);
  const submit = async (data: FormData): Promise<void> => {
    const [login = '', name = '', until = '', reason = ''] = FIELDS.map((field) => String(data.get(field)));
    const validUntil = until ? new Date(`${until}T23:59:59`).toISOString() : null;
    const made = await make({ input: { county, login, name, validUntil, reason } });
    if (made) setLinkPath(made.linkPath);
  };
  if (linkPath !== null) {
    return (
      <Dialog title={words.newAccount} onClose={onClose}>
        <OneTimeSecret label={words.passwordLink} hint={words.linkHint} text={wholeAddress(linkPath)} />
        <p>{words.rolesNext}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.newAccount} onClose={onClose}>
      <Form userErrors={userErrors} problem={problem} fields={FIELDS} onSubmit={(data) => void submit(data)}>
        <Field label={words.login} hint={words.loginHint} name="login" userErrors={userErrors}>
          <input autoComplete="off" maxLength={64} required />
        </Field>
        <Field label={words.name} name="name" userErrors={userErrors}>
          <input autoComplete="off" maxLength={100} required />
        </Field>
        <Field label={words.validUntil} name="validUntil" userErrors={userErrors}>
          <input type="date" />
        </Field>
        <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={userErrors}>
          <input maxLength={500} required />
        </Field>
        <div className="buttons">
          <button type="submit" className="primary" disabled={making}>
            {words.create}
          </button>
          <button type="button" onClick={onClose}>
            {common.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
