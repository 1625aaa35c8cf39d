// Changing the own password.
import { type ReactElement, useState } from 'react';
import { ChangePassword } from '../graphql/generated/change-password';
import { type UserError, useChange } from '../graphql/use-change';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { Field } from '../parts/form';
import { FormDialog } from '../parts/form-dialog';
import { toast } from '../parts/toast';
import { shellWords } from './shell-words';

/** Fields of the form by the names the schema gives them; `repeat` is the form's own. */
const FIELDS = ['currentPassword', 'newPassword', 'repeat'];

export function PasswordDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(shellWords);
  const common = useWords(commonWords);
  const change = useChange(ChangePassword, (data) => data.changePassword);
  const [differs, setDiffers] = useState(false);
  const own: readonly UserError[] = differs
    ? [{ code: 'DIFFERENT', field: 'repeat', message: words.different, hint: null }]
    : [];
  const userErrors = [...change.userErrors, ...own];
  const submit = async (data: FormData): Promise<void> => {
    const [currentPassword, newPassword, repeat] = FIELDS.map((name) => String(data.get(name)));
    setDiffers(newPassword !== repeat);
    if (newPassword === undefined || newPassword !== repeat) return;
    const endAccessTokens = data.has('endAccessTokens');
    const input = { currentPassword: currentPassword || null, newPassword, endAccessTokens };
    const made = await change.make({ input });
    if (!made) return;
    toast(words.passwordChanged);
    onClose();
  };
  return (
    <FormDialog
      title={words.changePassword}
      change={{ ...change, userErrors }}
      fields={FIELDS}
      send={common.save}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="hint">{words.signInAgain}</p>
      <Field label={words.oldPassword} name="currentPassword" userErrors={userErrors}>
        <input type="password" autoComplete="current-password" maxLength={200} />
      </Field>
      <Field label={words.newPassword} name="newPassword" userErrors={userErrors}>
        <input type="password" autoComplete="new-password" maxLength={200} required />
      </Field>
      <Field label={words.repeat} name="repeat" userErrors={userErrors}>
        <input type="password" autoComplete="new-password" maxLength={200} required />
      </Field>
      <label>
        <input type="checkbox" name="endAccessTokens" defaultChecked /> {words.endTokens}
      </label>
    </FormDialog>
  );
}
