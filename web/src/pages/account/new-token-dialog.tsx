// A new access token: what for, how long, what it may; its text is shown once.
import { type ReactElement, useState } from 'react';
import { CreateAccessToken } from '../../graphql/generated/create-access-token';
import { useChange } from '../../graphql/use-change';
import { roleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { OneTimeSecret } from '../../parts/one-time-secret';
import { tokenWords } from '../../parts/token-words';
import { type Role, useViewer } from '../../shell/viewer';
import { accountWords } from './account-words';

const FIELDS = ['name', 'days'];
const USUAL_DAYS = 90;

export function NewTokenDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(accountWords);
  const tokens = useWords(tokenWords);
  const roles = useWords(roleWords);
  const viewer = useViewer();
  const held = [...new Set(viewer.grants.map(({ role }) => role as Role))];
  const change = useChange(CreateAccessToken, (data) => data.createAccessToken);
  const [secret, setSecret] = useState<string | null>(null);
  const submit = async (data: FormData): Promise<void> => {
    const bound = data.getAll('roles') as Role[];
    const made = await change.make({
      input: {
        name: String(data.get('name')),
        days: Number(data.get('days')),
        mayChange: data.has('mayChange'),
        roles: bound.length > 0 ? bound : null,
      },
    });
    if (made) setSecret(made.token);
  };
  if (secret !== null) {
    return (
      <Dialog title={words.newToken} onClose={onClose}>
        <OneTimeSecret label={words.secret} hint={words.secretHint} text={secret} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={words.newToken}
      change={change}
      fields={FIELDS}
      send={words.create}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={tokens.purpose} hint={words.purposeHint} name="name" userErrors={change.userErrors}>
        <input autoComplete="off" maxLength={100} required />
      </Field>
      <Field label={words.days} hint={words.daysHint} name="days" userErrors={change.userErrors}>
        <input type="number" min={1} max={366} defaultValue={USUAL_DAYS} required />
      </Field>
      <label>
        <input type="checkbox" name="mayChange" /> {words.mayChange}
      </label>
      {held.length > 1 && (
        <fieldset>
          <legend>{words.onlyRoles}</legend>
          {held.map((role) => (
            <label key={role}>
              <input type="checkbox" name="roles" value={role} /> {roles[role]}
            </label>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
