// The own password once more, before accounts are changed.
import { type ReactElement } from 'react';
import { ConfirmPassword } from '../graphql/generated/confirm-password';
import { useChange } from '../graphql/use-change';
import { useWords } from '../language/words';
import { Field } from '../parts/form';
import { FormDialog } from '../parts/form-dialog';
import { shellWords } from './shell-words';

export function ConfirmPasswordDialog({
  onClose,
}: {
  readonly onClose: (confirmed: boolean) => void;
}): ReactElement {
  const words = useWords(shellWords);
  const change = useChange(ConfirmPassword, (data) => data.confirmPassword);
  const submit = async (data: FormData): Promise<void> => {
    const password = String(data.get('password'));
    if (await change.make({ input: { password } })) onClose(true);
  };
  return (
    <FormDialog
      title={words.confirmPassword}
      lead={<p className="hint">{words.confirmHint}</p>}
      change={change}
      fields={['password']}
      send={words.confirm}
      onSubmit={submit}
      onClose={() => onClose(false)}
    >
      <Field label={words.oldPassword} name="password" userErrors={change.userErrors}>
        <input type="password" autoComplete="current-password" maxLength={200} required />
      </Field>
    </FormDialog>
  );
}
