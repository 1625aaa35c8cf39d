// Everything done to one account, each with a reason for the audit log.
import { type ReactElement, useState } from 'react';
import { CreatePasswordLink } from '../../graphql/generated/create-password-link';
import { EndSessions } from '../../graphql/generated/end-sessions';
import { SetAccountDisabled } from '../../graphql/generated/set-account-disabled';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Dialog } from '../../parts/dialog';
import { Field, Refusals } from '../../parts/form';
import { OneTimeSecret, wholeAddress } from '../../parts/one-time-secret';
import { ProblemNotice } from '../../parts/problem-notice';
import { toast } from '../../parts/toast';
import { type Account } from './account';
import { RolesOfAccount } from './roles-of-account';
import { systemWords } from './system-words';
import { TokensOfAccount } from './tokens-of-account';

interface AccountDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

export function AccountDialog({ account, onClose }: AccountDialogProps): ReactElement {
  const words = useWords(systemWords);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={`${account.name} · ${account.login}`} onClose={onClose}>
      <div className="form">
        <Field label={words.reason} hint={words.reasonFirst}>
          <input maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <RolesOfAccount account={account} reason={reason.trim()} />
        <SigningIn account={account} reason={reason.trim()} />
        <TokensOfAccount accountId={account.id} reason={reason.trim()} />
      </div>
    </Dialog>
  );
}

interface SigningInProps {
  readonly account: Account;
  /** Nothing is done while it is empty. */
  readonly reason: string;
}

function SigningIn({ account, reason }: SigningInProps): ReactElement {
  const words = useWords(systemWords);
  const link = useChange(CreatePasswordLink, (data) => data.createPasswordLink);
  const ending = useChange(EndSessions, (data) => data.endSessions);
  const disabling = useChange(SetAccountDisabled, (data) => data.setAccountDisabled);
  const [linkPath, setLinkPath] = useState<string | null>(null);
  const changes = [link, ending, disabling];
  const problem = changes.find((change) => change.problem)?.problem;
  const blocked = reason === '' || changes.some(({ making }) => making);
  const { id: accountId, disabledAt } = account;
  const makeLink = async (): Promise<void> => {
    const made = await link.make({ input: { accountId, reason } });
    setLinkPath(made?.linkPath ?? null);
  };
  const endSessions = async (): Promise<void> => {
    const made = await ending.make({ input: { accountId, reason } });
    if (made) toast(words.sessionsEnded(made.ended, made.tokensEnded));
  };
  const setDisabled = async (disabled: boolean): Promise<void> => {
    const made = await disabling.make({ input: { accountId, reason, disabled } });
    if (made) toast(disabled ? words.nowDisabled : words.nowEnabled);
  };
  return (
    <section aria-labelledby="signing-in">
      <h3 id="signing-in">{words.signingIn}</h3>
      <div className="buttons">
        <button type="button" disabled={blocked} onClick={() => void makeLink()}>
          {words.makeLink}
        </button>
        <button type="button" disabled={blocked} onClick={() => void endSessions()}>
          {words.endSessions}
        </button>
        <button type="button" disabled={blocked} onClick={() => void setDisabled(disabledAt === null)}>
          {disabledAt === null ? words.disable : words.enable}
        </button>
      </div>
      <Refusals userErrors={changes.flatMap(({ userErrors }) => userErrors)} />
      {problem && <ProblemNotice problem={problem} />}
      {linkPath !== null && (
        <OneTimeSecret label={words.passwordLink} hint={words.linkHint} text={wholeAddress(linkPath)} />
      )}
    </section>
  );
}
