// The roles of an account: taken away one by one, given with the school or person they are for.
import { type ReactElement, useState } from 'react';
import { GrantRole } from '../../graphql/generated/grant-role';
import { RevokeRole } from '../../graphql/generated/revoke-role';
import { useChange } from '../../graphql/use-change';
import { roleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Field, Form } from '../../parts/form';
import { toast } from '../../parts/toast';
import { type Role } from '../../shell/viewer';
import { type Account } from './account';
import { grantLine } from './account-state';
import { INSTALLATION } from './places';
import { systemWords } from './system-words';
import { useGrantWords } from './use-grant-words';

interface RolesOfAccountProps {
  readonly account: Account;
  /** Nothing is done while it is empty. */
  readonly reason: string;
}

export function RolesOfAccount({ account, reason }: RolesOfAccountProps): ReactElement {
  const words = useWords(systemWords);
  const grantWords = useGrantWords();
  const { make, making } = useChange(RevokeRole, (data) => data.revokeRole);
  const revoke = async (grantId: string): Promise<void> => {
    if (await make({ input: { grantId, reason } })) toast(words.roleRevoked);
  };
  return (
    <section aria-labelledby="roles-held">
      <h3 id="roles-held">{words.roles}</h3>
      {account.grants.length === 0 && <p>{words.noRoles}</p>}
      <ul className="system-grants">
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <span>{grantLine(grant, grantWords)}</span>
            <button
              type="button"
              disabled={reason === '' || making}
              aria-label={`${words.revoke}: ${grantLine(grant, grantWords)}`}
              onClick={() => void revoke(grant.id)}
            >
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
      <GrantForm account={account} reason={reason} />
    </section>
  );
}

const FIELDS = ['role', 'county', 'schoolCode', 'staffNo'];

function GrantForm({ account, reason }: RolesOfAccountProps): ReactElement {
  const words = useWords(systemWords);
  const roles = useWords(roleWords);
  const { make, making, userErrors, problem } = useChange(GrantRole, (data) => data.grantRole);
  const ofInstallation = account.countyCode === INSTALLATION;
  const offered = Object.entries(roles).filter(([code]) => !ofInstallation || code === 'IT_ADMIN');
  const [role, setRole] = useState<Role>(ofInstallation ? 'IT_ADMIN' : 'PERSONNEL_OFFICER');
  const submit = async (data: FormData): Promise<void> => {
    const given = (name: string): string | null => String(data.get(name) ?? '').trim() || null;
    const county = given('county') ?? account.countyCode;
    const input = { accountId: account.id, role, county, schoolCode: given('schoolCode') };
    if (await make({ input: { ...input, staffNo: given('staffNo'), reason } })) toast(words.roleGranted);
  };
  return (
    <Form userErrors={userErrors} problem={problem} fields={FIELDS} onSubmit={(data) => void submit(data)}>
      <div className="system-row">
        <Field label={words.giveRole} name="role" userErrors={userErrors}>
          <select value={role} onChange={({ target }) => setRole(target.value as Role)}>
            {offered.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {ofInstallation && (
          <Field label={words.countyCode} hint={words.countyHint} name="county" userErrors={userErrors}>
            <input size={8} maxLength={6} required />
          </Field>
        )}
        {role === 'PRINCIPAL' && (
          <Field label={words.schoolCode} name="schoolCode" userErrors={userErrors}>
            <input size={12} required />
          </Field>
        )}
        {role === 'TEACHER' && (
          <Field label={words.staffNo} name="staffNo" userErrors={userErrors}>
            <input size={12} required />
          </Field>
        )}
        <button type="submit" disabled={reason === '' || making}>
          {words.grant}
        </button>
      </div>
    </Form>
  );
}
