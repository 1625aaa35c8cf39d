// A new account: who it is for, then the link to choose a password, once.
import { type ReactElement, useState } from 'react';
import { CreateAccount } from '../../graphql/generated/create-account';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { OneTimeSecret, wholeAddress } from '../../parts/one-time-secret';
import { systemWords } from './system-words';

const FIELDS = ['login', 'name', 'validUntil', 'reason'];

interface CreateAccountDialogProps {
  readonly county: string;
  readonly onClose: () => void;
}

export function CreateAccountDialog({ county, onClose }: CreateAccountDialogProps): ReactElement {
  const words = useWords(systemWords);
  const change = useChange(CreateAccount, (data) => data.createAccount);
  const [linkPath, setLinkPath] = useState<string | null>(null);
  const submit = async (data: FormData): Promise<void> => {
    const [login = '', name = '', until = '', reason = ''] = FIELDS.map((field) => String(data.get(field)));
    const validUntil = until ? new Date(`${until}T23:59:59`).toISOString() : null;
    const made = await change.make({ input: { county, login, name, validUntil, reason } });
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
    <FormDialog
      title={words.newAccount}
      change={change}
      fields={FIELDS}
      send={words.create}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.login} hint={words.loginHint} name="login" userErrors={change.userErrors}>
        <input autoComplete="off" maxLength={64} required />
      </Field>
      <Field label={words.name} name="name" userErrors={change.userErrors}>
        <input autoComplete="off" maxLength={100} required />
      </Field>
      <Field label={words.validUntil} name="validUntil" userErrors={change.userErrors}>
        <input type="date" />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={change.userErrors}>
        <input maxLength={500} required />
      </Field>
    </FormDialog>
  );
}
